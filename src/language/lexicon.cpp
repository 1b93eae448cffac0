#include "language/lexicon.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/utf8.h"

namespace backstory::language {
namespace {

using Words = std::unordered_set<std::string_view>;

struct Lexicon {
  std::unordered_map<std::string_view, Words> lists;

  const Words& list(std::string_view name) const { return lists.at(name); }
};

void read_line(std::string_view line, Lexicon& lexicon) {
  const std::size_t colon = line.find(':');
  if (line.empty() || line.front() == '#' || colon == std::string_view::npos) return;
  Words& words = lexicon.lists[line.substr(0, colon)];
  std::size_t begin = colon + 1;
  while (begin < line.size()) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    if (end > begin) words.insert(line.substr(begin, end - begin));
    begin = end + 1;
  }
}

Lexicon read_lexicon() {
  Lexicon lexicon;
  std::size_t begin = 0;
  while (begin < kWordLists.size()) {
    const std::size_t end = std::min(kWordLists.find('\n', begin), kWordLists.size());
    read_line(kWordLists.substr(begin, end - begin), lexicon);
    begin = end + 1;
  }
  return lexicon;
}

const Words& find_list(std::string_view name) {
  static const Lexicon lexicon = read_lexicon();
  return lexicon.list(name);
}

bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

// "MO" and "OCT" of a dateline in capitals are "Mo" and "Oct".
std::string as_title_case(std::string_view word) {
  std::string out = to_lower(word);
  if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
    out.front() = static_cast<char>(out.front() - 32);
  return out;
}

bool is_in(const Words& words, std::string_view word) {
  if (words.contains(word)) return true;
  return word.size() > 1 && is_ascii_upper(word[0]) && is_ascii_upper(word[1]) &&
         words.contains(as_title_case(word));
}

// "U.S", "D.C", "J.K": single letters with full stops between them.
bool is_dotted(std::string_view word) {
  if (word.size() < 3 || word.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char lower = static_cast<char>(word[i] | 0x20);
    if (i % 2 == 1 ? word[i] != '.' : (lower < 'a' || lower > 'z')) return false;
  }
  return true;
}

}  // namespace

Abbreviation find_abbreviation(std::string_view word) {
  static const Words& titles = find_list("title");
  static const Words& numbers = find_list("number");
  static const Words& months = find_list("month");
  static const Words& clocks = find_list("clock");
  static const Words& others = find_list("other");
  if (word.empty() || word.size() > 8) return Abbreviation::none;
  if (is_in(titles, word)) return Abbreviation::title;
  if (is_in(numbers, word)) return Abbreviation::number;
  if (is_in(months, word)) return Abbreviation::month;
  if (clocks.contains(to_lower(word))) return Abbreviation::clock;
  if (is_in(others, word) || is_dotted(word)) return Abbreviation::other;
  return Abbreviation::none;
}

bool is_sentence_starter(std::string_view lower) {
  static const Words& words = find_list("starter");
  return words.contains(lower);
}

bool follows_clock(std::string_view lower) {
  static const Words& words = find_list("clock_follower");
  return words.contains(lower);
}

bool is_report_verb(std::string_view lower) {
  static const Words& words = find_list("report");
  return words.contains(lower);
}

bool keeps_hyphen(std::string_view lower) {
  static const Words& words = find_list("affix");
  return words.contains(lower);
}

bool is_unit(std::string_view lower) {
  static const Words& words = find_list("unit");
  return words.contains(lower);
}

bool takes_letter(std::string_view lower) {
  static const Words& words = find_list("lettered");
  return words.contains(lower);
}

bool takes_ordinal(std::string_view lower_before, std::string_view lower_after) {
  static const Words& before = find_list("before_ordinal");
  static const Words& before_month = find_list("before_day");
  static const Words& month = find_list("day_month");
  static const Words& after = find_list("after_ordinal");
  if (before.contains(lower_before) || after.contains(lower_after)) return true;
  return before_month.contains(lower_before) && month.contains(lower_after);
}

bool precedes_day(std::string_view lower) {
  static const Words& before = find_list("before_ordinal");
  static const Words& before_month = find_list("before_day");
  return before.contains(lower) || before_month.contains(lower);
}

bool is_domain(std::string_view lower) {
  static const Words& words = find_list("domain");
  return words.contains(lower);
}

std::size_t find_joint(std::string_view lower) {
  static const Words& words = find_list("joined");
  for (const std::string_view word : words) {
    const std::size_t bar = word.find('|');
    if (word.size() == lower.size() + 1 && lower.starts_with(word.substr(0, bar)) &&
        lower.ends_with(word.substr(bar + 1))) {
      return bar;
    }
  }
  return 0;
}

}  // namespace backstory::language
