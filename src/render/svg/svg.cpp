#include "render/svg/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "render/svg/draw.h"
#include "render/svg/xml_writer.h"
#include "text/drawable.h"
#include "text/family.h"

namespace backstory::render::svg {
namespace {

void count_families(const scene::Group& group, std::map<std::string_view, std::size_t>& counts) {
  for (const scene::Node& node : group.children) {
    if (const auto* text = std::get_if<scene::Text>(&node)) ++counts[text->family];
    if (const auto* child = std::get_if<scene::Group>(&node)) count_families(*child, counts);
  }
}

// The family of most texts, which the root says once for all of them.
std::string_view find_usual_family(const scene::Group& root) {
  std::map<std::string_view, std::size_t> counts;
  count_families(root, counts);
  const auto usual = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  return usual == counts.end() ? std::string_view() : usual->first;
}

bool needs_links(const scene::Group& group) {
  if (!group.link.empty()) return true;
  for (const scene::Node& node : group.children) {
    if (std::holds_alternative<scene::Image>(node)) return true;
    if (const auto* child = std::get_if<scene::Group>(&node); child && needs_links(*child)) return true;
  }
  return false;
}

void write_root(Drawing& drawing) {
  XmlWriter& xml = drawing.xml;
  const scene::Scene& scene = drawing.scene;
  xml.open(Element::svg);
  xml.attribute(Attribute::xmlns, "http://www.w3.org/2000/svg");
  if (needs_links(scene.root)) xml.attribute(Attribute::xmlns_xlink, "http://www.w3.org/1999/xlink");
  const std::string width = scene::format_px(scene.size.width);
  const std::string height = scene::format_px(scene.size.height);
  xml.attribute(Attribute::width, width);
  xml.attribute(Attribute::height, height);
  xml.attribute(Attribute::view_box, fmt::format("0 0 {} {}", width, height));
  if (!scene.language.empty()) {
    xml.attribute(Attribute::xml_lang, scene.language);
    xml.attribute(Attribute::lang, scene.language);
  }
  xml.attribute(Attribute::role, drawing.options.inline_embed ? "group" : "img");
  xml.attribute(Attribute::aria_labelledby, prefixed_id(scene, "-title") + " " + prefixed_id(scene, "-desc"));
  if (!drawing.family.empty()) xml.attribute(Attribute::font_family, text::css_family(drawing.family));
  xml.attribute(Attribute::text_rendering, "geometricPrecision");
}

void write_told(Drawing& drawing, Element element, std::string_view id, std::string_view words) {
  drawing.xml.open(element);
  drawing.xml.attribute(Attribute::id, prefixed_id(drawing.scene, id));
  drawing.xml.words(text::drawable(words));
  drawing.xml.close();
}

void write_background(Drawing& drawing) {
  XmlWriter& xml = drawing.xml;
  xml.open(Element::rect);
  xml.attribute(Attribute::width, drawing.scene.size.width);
  xml.attribute(Attribute::height, drawing.scene.size.height);
  write_class(xml, "background", "");
  write_fill(xml, drawing.scene.background);
  write_hidden(drawing);
  xml.close();
}

}  // namespace

std::string render_svg(const scene::Scene& scene, const SvgOptions& options) {
  XmlWriter xml;
  Drawing drawing{xml, scene, options, find_usual_family(scene.root)};
  if (!options.inline_embed) xml.declaration();
  write_root(drawing);
  write_told(drawing, Element::title, "-title", scene.title);
  write_told(drawing, Element::desc, "-desc", scene.description);
  write_background(drawing);
  for (const scene::Node& node : scene.root.children) draw(drawing, node);
  xml.close();
  return xml.take();
}

}  // namespace backstory::render::svg
