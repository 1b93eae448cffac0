#include "events/reject.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.h"
#include "events/event_date.h"
#include "events/lexicon.h"
#include "events/reading.h"

namespace backstory::events {
namespace {

constexpr std::size_t kStampLetters =
    24;  // letters beside the dates of a line that only says when it was published
constexpr std::array<std::string_view, 6> kComparers{"than",          "versus",      "vs.",
                                                     "compared with", "compared to", "as against"};
constexpr std::array<std::string_view, 6> kComparisons{"year earlier", "year-earlier",  "year-ago",
                                                       "year ago",     "month earlier", "quarter earlier"};

std::string reason_of_role(intake::Role role) {
  switch (role) {
    case intake::Role::headline:
      return "in the headline";
    case intake::Role::byline:
      return "in the byline";
    case intake::Role::dateline:
      return "the dateline";
    case intake::Role::heading:
      return "in a heading";
    case intake::Role::caption:
      return "in a caption";
    case intake::Role::furniture:
      return "not in the article itself";
    default:
      return "";
  }
}

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

// The line holds next to nothing but dates.
bool is_stamp(const intake::Document& document, const std::vector<temporal::TimeExpression>& times,
              std::size_t time, const intake::Block& block) {
  std::size_t letters = block.span.size() - times[time].span.size();
  for (std::size_t i = time; i-- > 0 && block.span.contains(times[i].span);) letters -= times[i].span.size();
  for (std::size_t i = time + 1; i < times.size() && block.span.contains(times[i].span); ++i)
    letters -= times[i].span.size();
  const char last = document.text[block.span.end - 1];
  return letters < kStampLetters && last != '.' && last != '!' && last != '?';
}

bool is_comparison(const intake::Document& document, const temporal::TimeExpression& time) {
  const std::size_t begin = time.span.begin > 60 ? time.span.begin - 60 : 0;
  const std::string before = to_lower(std::string_view(document.text).substr(begin, time.span.begin - begin));
  std::string_view left = trim(before);
  for (const std::string_view filler : {" the", " a", " in", " at", " on", " those of"}) {
    if (ends_with(left, filler)) left = trim(left.substr(0, left.size() - filler.size()));
  }
  for (const std::string_view word : kComparers) {
    if (ends_with(left, word)) return true;
  }
  if (ends_with(left, "first time since")) return true;
  const std::string words = to_lower(time.span.of(document.text));
  const bool relative = std::any_of(kComparisons.begin(), kComparisons.end(), [&](std::string_view phrase) {
    return words.find(phrase) != std::string::npos;
  });
  const bool figure = before.find_first_of("0123456789%$") != std::string::npos;
  return relative && figure;
}

std::string_view word_before(std::string_view text, std::size_t end) {
  const std::string_view left = trim(text.substr(0, end));
  const std::size_t space = left.find_last_of(" \t\n");
  return space == std::string_view::npos ? left : left.substr(space + 1);
}

// "about three months later than planned"
bool is_measured(const intake::Document& document, const temporal::TimeExpression& time) {
  const std::string_view after = trim(std::string_view(document.text).substr(time.span.end, 8));
  return after.starts_with("than ");
}

// "Harbor Simulator 2019": a year right after a name is of the name. Not so one after a word that only has
// its capital from the start of the sentence.
bool is_in_name(const intake::Document& document, const temporal::TimeExpression& time) {
  const std::string_view words = time.span.of(document.text);
  const bool year = words.size() == 4 && words.find_first_not_of("0123456789") == std::string_view::npos;
  if (!year) return false;
  const std::string_view before = word_before(document.text, time.span.begin);
  const bool named =
      is_upper(decode_code_point(before, 0).value) && is_letter(decode_code_point(before, 0).value);
  if (!named || before.size() < 2 || !is_letter(static_cast<unsigned char>(before.back()))) return false;
  const std::string lower = to_lower(before);
  const Lexicon& english = lexicon();
  return !english.is(WordClass::preposition, lower) && !english.is(WordClass::determiner, lower) &&
         !english.is(WordClass::conjunction, lower) && !english.is(WordClass::subordinator, lower) &&
         !english.is(WordClass::date_preposition, lower) && !english.is(WordClass::adverb, lower);
}

// "songs under 2:30", where no word says that it is a time of day.
bool is_bare_clock(const intake::Document& document, const temporal::TimeExpression& time) {
  const std::string_view words = time.span.of(document.text);
  if (words.find(':') == std::string_view::npos ||
      words.find_first_not_of("0123456789:") != std::string_view::npos)
    return false;
  const std::string before = to_lower(word_before(document.text, time.span.begin));
  constexpr std::array<std::string_view, 8> kTellers{"at",    "by",   "around", "about",
                                                     "until", "from", "since",  "to"};
  return std::find(kTellers.begin(), kTellers.end(), before) == kTellers.end();
}

std::string reason_of_type(const temporal::TimeExpression& time) {
  if (time.type == temporal::TimexType::set) return "repeats, and has no date of its own";
  if (find_event_date(time)) return "";
  if (time.type == temporal::TimexType::duration) return "a length of time, not a date";
  return time.unresolved.empty() ? "too vague for a place on a timeline" : time.unresolved;
}

}  // namespace

std::string reason_against(const intake::Document& document,
                           const std::vector<temporal::TimeExpression>& times, std::size_t time) {
  const temporal::TimeExpression& expression = times[time];
  if (document.dateline && document.dateline->overlaps(expression.span)) return "the dateline";
  const intake::Block* block = find_block(document, expression.span);
  if (block != nullptr) {
    if (std::string reason = reason_of_role(block->role); !reason.empty()) return reason;
  }
  if (std::string reason = reason_of_type(expression); !reason.empty()) return reason;
  if (block != nullptr && is_stamp(document, times, time, *block))
    return "says when the article was published";
  if (is_comparison(document, expression) || is_measured(document, expression))
    return "compared with, and not told of";
  if (is_in_name(document, expression)) return "part of a name";
  if (is_bare_clock(document, expression)) return "a length or a score, not a time of day";
  return "";
}

}  // namespace backstory::events
