#include "timeline/fields.h"
#include "timeline/parts.h"
#include "timeline/values.h"

namespace backstory::timeline {

Article read_article(const Section& section, const yaml::Node& node, Reading& reading) {
  const Fields fields = check_section(section, node, reading);
  Article article;
  article.headline = fields.text("headline");
  article.byline = fields.text("byline");
  article.published = parse_day(fields.text("published")).value_or("");
  article.published_from = fields.text("published_from");
  article.url = fields.text("url");
  article.digest = fields.text("digest");
  return article;
}

Look read_look(const Section& section, const yaml::Node& node, Reading& reading) {
  const Fields fields = check_section(section, node, reading);
  Look look;
  look.template_name = fields.text("template");
  look.theme = fields.text("theme");
  look.dates = fields.text("dates");
  look.sizes = fields.texts("sizes");
  return look;
}

Track read_track(const Section& section, const yaml::Node& node, Reading& reading) {
  const Fields fields = check_section(section, node, reading);
  return {fields.text("id"), fields.text("label"), node.span};
}

Era read_era(const Section& section, const yaml::Node& node, Reading& reading) {
  const Fields fields = check_section(section, node, reading);
  return {fields.date("date"), fields.text("label"), node.span};
}

}  // namespace backstory::timeline
