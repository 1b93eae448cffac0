#include "cli/times_explanation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/utf8.h"
#include "calendar/written.h"
#include "cli/time_words.h"

namespace backstory::cli {
namespace {

using temporal::LostReading;
using temporal::Suppressed;
using temporal::TimeExpression;
using temporal::TimexType;

std::string type_words(const TimeExpression& time) {
  switch (time.type) {
    case TimexType::date:
    case TimexType::time:
      break;
    case TimexType::duration:
      return time.date ? "" : "a length of time, on no date";
    case TimexType::set:
      return "something that comes again, on no one date";
  }
  return "";
}

// What is in the brackets after the words for a date: the value of the file, if it says more.
std::string headline_of(const TimesOfArticle& article, const TimeExpression& time) {
  const std::string quoted = quote_words(article, time.span);
  std::string out = fmt::format("{}: \"{}\" is ", place_words(article, time.span), quoted);
  const std::string type = type_words(time);
  if (!type.empty()) return out + fmt::format("{} ({})", type, time.value);
  if (!time.date) return out + fmt::format("not dated ({})", time.value);
  const std::string edtf = calendar::format_edtf(*time.date);
  const std::string words = date_words(time);
  return out + (words == edtf ? words : fmt::format("{} ({})", words, edtf));
}

std::string lost_words(const TimesOfArticle& article, const TimeExpression* time, const LostReading& lost) {
  const bool same_words = time != nullptr && lost.span == time->span;
  std::string out = same_words ? "" : fmt::format("\"{}\" as ", quote_words(article, lost.span));
  out += lost.type ? value_words(lost.value)
                   : fmt::format("no time at all (rule {})", fmt::join(lost.rules, ", "));
  if (lost.why.empty()) return out;
  return out + (lost.why.starts_with("if ") ? ", " : ": ") + lost.why;
}

std::string explain_suppressed(const TimesOfArticle& article, const Suppressed& one) {
  std::string out = fmt::format("{}: \"{}\" was left out: {} (rule{} {})\n", place_words(article, one.span),
                                quote_words(article, one.span), one.why, one.rules.size() == 1 ? "" : "s",
                                fmt::join(one.rules, ", "));
  for (const LostReading& lost : one.lost) {
    if (lost.type) out += fmt::format("  not {}\n", lost_words(article, nullptr, lost));
  }
  return out;
}

}  // namespace

std::string explain_time(const TimesOfArticle& article, const TimeExpression& time) {
  std::string out;
  const auto line = [&out](std::string_view label, const std::string& words) {
    if (!words.empty()) out += fmt::format("  {:<10} {}\n", label, words);
  };
  line("because", reason_words(time));
  line("open", time.unresolved);
  if (time.joined) line("joined", calendar::format_date(*time.joined, calendar::DateStyle::ap));
  line("certainty", fmt::format("{:.0f} %", 100 * time.confidence));
  line("words", part_words(time, article.document.text));
  line("rules", fmt::format("{}", fmt::join(time.rules, ", ")));
  for (const LostReading& lost : time.lost) line("not taken", lost_words(article, &time, lost));
  return out;
}

std::string explain_times(const TimesOfArticle& article) {
  const temporal::Findings& findings = article.findings;
  std::string out = fmt::format("{}: {}\n", escape_controls(article.document.name), taken_words(findings));
  for (const TimeExpression& time : findings.times) {
    out += fmt::format("\n{}\n{}", headline_of(article, time), explain_time(article, time));
  }
  for (const Suppressed& one : findings.suppressed) out += "\n" + explain_suppressed(article, one);
  return out;
}

}  // namespace backstory::cli
