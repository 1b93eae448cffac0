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

// The event whose evidence holds the expression.
const timeline::Event* find_event(const Extracted& extracted, const TimeExpression& time) {
  const std::size_t begin =
      count_code_points(std::string_view(extracted.document.text).substr(0, time.span.begin));
  for (const timeline::Event& event : extracted.extraction.timeline.events) {
    for (const timeline::Source& source : event.sources) {
      if (source.at && (*source.at)[0] <= begin && begin < (*source.at)[1]) return &event;
    }
  }
  return nullptr;
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
    const timeline::Event* event = reason == rejected.end() ? find_event(extracted, time) : nullptr;
    if (reason != rejected.end()) out += fmt::format(" → no event: {}", reason->second);
    if (event) out += fmt::format(" → event {}", event->id);
    out += '\n';
  }
  return out;
}

void report_explanation(const Extracted& extracted) {
  report_text(explain(extracted));
}

}  // namespace backstory::cli
