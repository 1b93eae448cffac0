#include "temporal/date_order.h"

#include <algorithm>
#include <charconv>

namespace backstory::temporal {
namespace {

struct Votes {
  bool day_first = false;
  bool month_first = false;

  DateOrder result() const {
    if (day_first == month_first) return DateOrder::unknown;
    return day_first ? DateOrder::day_first : DateOrder::month_first;
  }
};

// The number that begins at `at`; `at` is then behind it. -1: no number of up to `most` digits.
int take_number(std::string_view text, std::size_t& at, std::size_t most) {
  int number = -1;
  const char* begin = text.data() + at;
  const auto [end, error] = std::from_chars(begin, text.data() + text.size(), number);
  const auto digits = static_cast<std::size_t>(end - begin);
  if (error != std::errc{} || digits > most || number < 0) return -1;
  at += digits;
  return number;
}

// "23/04/2021" around the slash at `slash`.
void vote_by_numbers(std::string_view text, std::size_t slash, Votes& votes) {
  std::size_t begin = slash;
  while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9' && slash - begin < 3) --begin;
  std::size_t at = begin;
  const int first = take_number(text, at, 2);
  if (first < 1 || at != slash) return;
  ++at;
  const int second = take_number(text, at, 2);
  if (second < 1 || at >= text.size() || text[at] != '/') return;
  ++at;
  const int year = take_number(text, at, 4);
  if (year < 1000) return;
  if (first > 12 && first <= 31 && second <= 12) votes.day_first = true;
  if (second > 12 && second <= 31 && first <= 12) votes.month_first = true;
}

bool is_month(const Grammar& grammar, const language::Token& token) {
  const Word word = grammar.find_word(token.lower);
  const std::uint32_t node = word == kUnknownWord ? 0 : grammar.child(0, word);
  if (node == 0) return false;
  const auto& entries = grammar.entries(node);
  return std::any_of(entries.begin(), entries.end(), [](const LexiconEntry& entry) {
    return entry.object.has(Feature::month) && !entry.object.has(Feature::day);
  });
}

bool is_day_number(const language::Token& token) {
  std::size_t at = 0;
  const int number = take_number(token.lower, at, 2);
  return number >= 1 && number <= 31 && at == token.lower.size();
}

void vote_by_names(const Grammar& grammar, const language::Sentence& sentence, Votes& votes) {
  const auto& tokens = sentence.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool day_before = i > 0 && is_day_number(tokens[i - 1]);
    const bool day_after = i + 1 < tokens.size() && is_day_number(tokens[i + 1]);
    if (day_before == day_after || !is_month(grammar, tokens[i])) continue;
    (day_before ? votes.day_first : votes.month_first) = true;
  }
}

}  // namespace

DateOrder find_date_order(const Grammar& grammar, std::string_view text,
                          const std::vector<language::Passage>& passages) {
  Votes numbers;
  bool slash_found = false;
  for (std::size_t slash = text.find('/'); slash != std::string_view::npos;
       slash = text.find('/', slash + 1)) {
    slash_found = true;
    vote_by_numbers(text, slash, numbers);
  }
  if (numbers.day_first || numbers.month_first || !slash_found) return numbers.result();
  Votes names;
  for (const language::Passage& passage : passages) {
    for (const language::Sentence& sentence : passage.sentences) vote_by_names(grammar, sentence, names);
  }
  return names.result();
}

}  // namespace backstory::temporal
