// One function a kind of node; the same in render/cairo/draw.h.
#pragma once

#include <string_view>

#include "render/svg/svg.h"
#include "render/svg/xml_writer.h"

namespace backstory::render::svg {

struct Drawing {
  XmlWriter& xml;
  const scene::Scene& scene;
  SvgOptions options;
  std::string_view family;  // the root's; texts of this family need not say it

  bool is_hidden = false;  // inside something that is hidden from screen readers
};

void draw(Drawing& drawing, const scene::Node& node);
void draw(Drawing& drawing, const scene::Group& group);
void draw(Drawing& drawing, const scene::Shape& shape);
void draw(Drawing& drawing, const scene::Line& line);
void draw(Drawing& drawing, const scene::Text& text);
void draw(Drawing& drawing, const scene::Image& image);

// The scene's id, a hyphen and `id`; what cannot stand in an id becomes a hyphen.
std::string prefixed_id(const scene::Scene& scene, std::string_view id);

// Colours as attributes, which every program reads, with a class that a stylesheet can change them by:
// bs-fill-NAME, bs-stroke-NAME.
void write_class(XmlWriter& xml, std::string_view fill_class, std::string_view stroke_class);
void write_fill(XmlWriter& xml, Colour colour);
void write_stroke(XmlWriter& xml, const scene::Stroke& stroke);

// In an inline embed pictures of no meaning are hidden from screen readers.
void write_hidden(Drawing& drawing);

}  // namespace backstory::render::svg
