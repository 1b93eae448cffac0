#include "render/svg/svg.h"

#include <fmt/format.h>

#include "render/svg/draw.h"
#include "render/svg/style_sheet.h"
#include "render/svg/xml_writer.h"
#include "text/drawable.h"

namespace backstory::render::svg {
namespace {

bool needs_links(const scene::Group& group) {
  if (!group.link.empty()) return true;
  for (const scene::Node& node : group.children) {
    if (std::holds_alternative<scene::Image>(node)) return true;
    if (const auto* child = std::get_if<scene::Group>(&node); child && needs_links(*child)) return true;
  }
  return false;
}

// Two hyphens: no event can have this id.
std::string told_id(const Manner& manner, std::string_view name) {
  return fmt::format("{}--{}", manner.prefix, name);
}

void write_root(Drawing& drawing) {
  XmlWriter& xml = drawing.xml;
  const scene::Scene& scene = drawing.scene;
  xml.open(Element::svg);
  xml.attribute(Attribute::xmlns, "http://www.w3.org/2000/svg");
  if (needs_links(scene.root)) xml.attribute(Attribute::xmlns_xlink, "http://www.w3.org/1999/xlink");
  xml.attribute(Attribute::id, drawing.manner.prefix);
  const std::string width = scene::format_px(scene.size.width);
  const std::string height = scene::format_px(scene.size.height);
  xml.attribute(Attribute::width, width);
  xml.attribute(Attribute::height, height);
  xml.attribute(Attribute::view_box, fmt::format("0 0 {} {}", width, height));
  if (!scene.language.empty()) {
    xml.attribute(Attribute::xml_lang, scene.language);
    xml.attribute(Attribute::lang, scene.language);
  }
  xml.attribute(Attribute::role, drawing.manner.options.inline_embed ? "group" : "img");
  xml.attribute(Attribute::aria_labelledby,
                told_id(drawing.manner, "title") + " " + told_id(drawing.manner, "desc"));
  xml.attribute(Attribute::text_rendering, "geometricPrecision");
}

void write_told(Drawing& drawing, Element element, std::string_view id, std::string_view words) {
  drawing.xml.open(element);
  drawing.xml.attribute(Attribute::id, told_id(drawing.manner, id));
  drawing.xml.words(text::drawable(words));
  drawing.xml.close();
}

void write_background(Drawing& drawing) {
  scene::Shape ground;
  ground.fill = drawing.scene.background;
  ground.fill_class = "background";
  std::vector<Setting> settings = needs_of(ground, drawing.manner);
  std::erase_if(settings, [](const Setting& setting) { return setting.property != Property::fill; });

  XmlWriter& xml = drawing.xml;
  xml.open(Element::rect);
  xml.attribute(Attribute::width, drawing.scene.size.width);
  xml.attribute(Attribute::height, drawing.scene.size.height);
  write_settings(xml, settings);
  write_hidden(drawing);
  xml.close();
}

}  // namespace

std::string render_svg(const scene::Scene& scene, const SvgOptions& options) {
  XmlWriter xml;
  const Manner manner{options, id_prefix(scene), scene.right_to_left};
  const StylePlan plan(scene, manner);
  Drawing drawing{xml, scene, manner, plan};
  if (!options.inline_embed) xml.declaration();
  write_root(drawing);
  write_told(drawing, Element::title, "title", scene.title);
  write_told(drawing, Element::desc, "desc", scene.description);
  write_style_sheet(drawing);
  write_background(drawing);
  xml.open(Element::g);
  plan.write(xml, &scene.root);
  for (const scene::Node& node : scene.root.children) draw(drawing, node);
  xml.close();
  xml.close();
  return xml.take();
}

}  // namespace backstory::render::svg
