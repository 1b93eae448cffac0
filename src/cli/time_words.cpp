#include "cli/time_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "calendar/written.h"

namespace backstory::cli {
namespace {

using temporal::Anchor;
using temporal::TimeExpression;

struct StepWords {
  std::string_view step;
  std::string_view words;
};

// The named steps of resolution that say more than what they count from, which is {}.
constexpr StepWords kSteps[] = {
    {"same-weekday", "the same day as {}"},
    {"past-weekday", "the last such day before {}"},
    {"coming-weekday", "the next such day after {}"},
    {"weekday-of-focus", "the first such day from {} on"},
    {"last-such", "the last one that had begun by {}"},
    {"next-such", "the next one from {} on"},
    {"named-by-order", "the one that \"last\", \"this\" or \"next\" says, counted from {}"},
    {"nearest-year", "the one nearest to {} that fits the tense"},
    {"year-of-focus", "in the year of {}"},
    {"year-of-story", "in the year of {}, from where the story goes on"},
    {"last-completed-quarter", "the last quarter that was over by {}"},
    {"last-completed-half", "the last such half year that was over by {}"},
    {"period-compared", "the one that the report compares with {}"},
    {"after-partner", "the first such after {}"},
    {"deep-past", "so long ago that it is counted from the year 2000"},
};

// Within a sentence: "the week of Oct. 21, 2024", "the first half of 2024".
std::string edtf_words(const calendar::Edtf& date) {
  const std::string words = calendar::format_date(date, calendar::DateStyle::ap);
  const bool needs_article =
      std::ranges::any_of(std::initializer_list<std::string_view>{"week of ", "first ", "second ", "third "},
                          [&](std::string_view begin) { return words.starts_with(begin); });
  return needs_article ? "the " + words : words;
}

std::string_view anchor_noun(Anchor anchor) {
  switch (anchor) {
    case Anchor::none:
      return "";
    case Anchor::creation_date:
      return "the day of publication";
    case Anchor::focus_date:
      return "the date told before";
    case Anchor::focus_period:
      return "the period told before";
    case Anchor::range_partner:
      return "the other end of the range";
  }
  return "";
}

std::string_view short_anchor_noun(Anchor anchor) {
  switch (anchor) {
    case Anchor::none:
      return "";
    case Anchor::creation_date:
      return "published";
    case Anchor::focus_date:
    case Anchor::focus_period:
      return "told before";
    case Anchor::range_partner:
      return "range";
  }
  return "";
}

}  // namespace

std::string taken_words(const temporal::Findings& findings) {
  const std::string published = findings.creation_date ? "published " + edtf_words(*findings.creation_date)
                                                       : "the day of publication is not known";
  return fmt::format("{}; read as {}, language {}", published, temporal::mode_name(findings.mode),
                     findings.language);
}

std::string value_words(const std::string& timex_value) {
  const calendar::ParsedDate parsed = calendar::parse_edtf(timex_value);
  const auto* date = std::get_if<calendar::Edtf>(&parsed);
  return date ? edtf_words(*date) : timex_value;
}

std::string date_words(const TimeExpression& time) {
  return time.date ? edtf_words(*time.date) : time.value;
}

std::string anchor_words(const TimeExpression& time) {
  const std::string noun(anchor_noun(time.anchor));
  return time.anchor_date ? fmt::format("{}, {}", noun, edtf_words(*time.anchor_date)) : noun;
}

std::string short_anchor_words(const TimeExpression& time) {
  const std::string noun(short_anchor_noun(time.anchor));
  return time.anchor_date ? fmt::format("{} {}", noun, calendar::format_edtf(*time.anchor_date)) : noun;
}

std::string reason_words(const TimeExpression& time) {
  const std::string anchor = anchor_words(time);
  for (const std::string& rule : time.rules) {
    const auto* step = std::ranges::find(kSteps, rule, &StepWords::step);
    if (step != std::end(kSteps)) return fmt::format(fmt::runtime(step->words), anchor);
  }
  if (!anchor.empty()) return "counted from " + anchor;
  return time.date ? "the words alone say it" : "";
}

std::string part_words(const TimeExpression& time, const std::string& text) {
  std::vector<std::string> words;
  for (const temporal::Part& part : time.parts) {
    const std::string quoted = escape_controls(collapse_space(part.span.of(text)));
    words.push_back(part.name.empty() ? fmt::format("\"{}\"", quoted)
                                      : fmt::format("\"{}\" ({})", quoted, part.name));
  }
  return fmt::format("{}", fmt::join(words, ", "));
}

}  // namespace backstory::cli
