#include "timeline/fields.h"
#include "timeline/parts.h"
#include "timeline/values.h"

namespace backstory::timeline {
namespace {

Source read_source(const Section& section, const yaml::Node& node, Reading& reading) {
  const Fields fields = check_section(section, node, reading);
  Source source;
  source.quote = fields.text("quote");
  source.prefix = fields.text("prefix");
  source.suffix = fields.text("suffix");
  source.expression = fields.text("expression");
  source.rule = fields.text("rule");
  if (const yaml::Node* at = fields.find("at")) {
    source.at = {parse_whole_number(at->items[0].value).value_or(0),
                 parse_whole_number(at->items[1].value).value_or(0)};
  }
  return source;
}

Confidence read_confidence(const Section& section, const yaml::Node& node, Reading& reading) {
  const Fields fields = check_section(section, node, reading);
  return {fields.fraction("date"), fields.fraction("label")};
}

}  // namespace

Event read_event(const Section& section, const yaml::Node& node, Reading& reading) {
  const Fields fields = check_section(section, node, reading);
  Event event;
  event.span = node.span;
  event.id = fields.text("id");
  event.date = fields.date("date");
  event.date_text = fields.text("date_text");
  event.label = fields.text("label");
  event.detail = fields.text("detail");
  event.track = fields.text("track");
  if (const auto importance = fields.number("importance")) event.importance = static_cast<int>(*importance);
  event.actors = fields.texts("actors");
  event.url = fields.text("url");
  event.checked = fields.text("checked");
  event.hidden = fields.flag("hidden");
  event.locked = fields.flag("locked");
  if (const yaml::Node* confidence = fields.find("confidence")) {
    event.confidence = read_confidence(*find_key(section, "confidence")->section, *confidence, reading);
  }
  for (const yaml::Node* source : fields.sections("source")) {
    event.sources.push_back(read_source(*find_key(section, "source")->section, *source, reading));
  }
  return event;
}

}  // namespace backstory::timeline
