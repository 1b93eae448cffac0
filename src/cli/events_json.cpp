#include "cli/events_json.h"

#include <algorithm>

#include "base/json.h"
#include "base/utf8.h"
#include "publish/publish.h"

namespace backstory::cli {
namespace {

Json place_of(std::string_view text, SourceSpan span) {
  const std::size_t begin = count_code_points(text.substr(0, span.begin));
  return {begin, begin + count_code_points(span.of(text))};
}

void put_evidence(Json& out, const Extracted& extracted, std::size_t index) {
  const std::string_view text = extracted.document.text;
  const timeline::Source& source = extracted.extraction.timeline.events[index].sources.front();
  const events::Evidence& evidence = extracted.extraction.evidence[index];
  if (source.at) out["at"] = *source.at;
  out["expression"] = repair_utf8(evidence.expression.of(text));
  out["expression_at"] = place_of(text, evidence.expression);
  if (evidence.trigger.size() > 0) out["trigger"] = repair_utf8(evidence.trigger.of(text));
}

}  // namespace

std::string write_events_json(const Extracted& extracted) {
  const std::vector<timeline::Event>& events = extracted.extraction.timeline.events;
  Json out = Json::parse(publish::write_timeline_json(extracted.extraction.timeline));
  for (Json& event : out["events"]) {
    const auto same = std::ranges::find_if(
        events, [&](const timeline::Event& candidate) { return event["id"] == candidate.id; });
    if (same != events.end()) put_evidence(event, extracted, static_cast<std::size_t>(same - events.begin()));
  }
  return format_json(out);
}

}  // namespace backstory::cli
