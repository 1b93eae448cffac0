#include "cli/explain.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

#include "base/diagnostic.h"
#include "base/utf8.h"
#include "calendar/edtf.h"
#include "cli/console.h"

namespace backstory::cli {
namespace {

using temporal::TimeExpression;

std::string describe_place(const intake::Document& document, SourceSpan span) {
  const LineColumn at = find_line_column(document.input, intake::find_in_input(document, span).begin);
  return fmt::format("{}:{}:{}", escape_controls(document.name), at.line, at.column);
}

std::string_view anchor_words(temporal::Anchor anchor) {
  switch (anchor) {
    case temporal::Anchor::none:
      return "";
    case temporal::Anchor::creation_date:
      return "; from the day of publication";
    case temporal::Anchor::focus_date:
      return "; from the date told of before";
    case temporal::Anchor::focus_period:
      return "; from the period told of before";
    case temporal::Anchor::range_partner:
      return "; from the other end of the range";
  }
  return "";
}

std::string describe_reading(const TimeExpression& time) {
  const std::string value = time.date ? calendar::format_edtf(*time.date) : time.value;
  std::string out = fmt::format("{} (rule{} {}{})", value, time.rules.size() == 1 ? "" : "s",
                                fmt::join(time.rules, ", "), anchor_words(time.anchor));
  if (!time.unresolved.empty()) out += "; " + time.unresolved;
  return out;
}

}  // namespace

std::string explain(const Extracted& extracted) {
  std::map<std::size_t, std::string> rejected;
  for (const events::Rejected& one : extracted.extraction.rejected) rejected[one.expression] = one.reason;
  std::string out;
  for (std::size_t i = 0; i < extracted.times.size(); ++i) {
    const TimeExpression& time = extracted.times[i];
    out += fmt::format("{}: \"{}\" → {}", describe_place(extracted.document, time.span),
                       escape_controls(time.span.of(extracted.document.text)), describe_reading(time));
    const auto reason = rejected.find(i);
    const std::string& event = extracted.extraction.event_of[i];
    if (reason != rejected.end()) out += fmt::format(" → no event: {}", reason->second);
    if (!event.empty()) out += fmt::format(" → event {}", event);
    out += '\n';
  }
  return out;
}

void report_explanation(const Extracted& extracted) {
  report_text(explain(extracted));
}

}  // namespace backstory::cli
