// One function a kind of node; the same in render/cairo/draw.h.
#pragma once

#include <span>
#include <string_view>

#include "render/svg/style_plan.h"
#include "render/svg/svg.h"
#include "render/svg/xml_writer.h"

namespace backstory::render::svg {

struct Drawing {
  XmlWriter& xml;
  const scene::Scene& scene;
  const Manner& manner;
  const StylePlan& plan;

  bool is_hidden = false;  // inside something that is hidden from screen readers
  bool in_list = false;    // right inside a list, where its items belong
};

void draw(Drawing& drawing, const scene::Node& node);
void draw(Drawing& drawing, const scene::Group& group);
void draw(Drawing& drawing, const scene::Shape& shape);
void draw(Drawing& drawing, const scene::Line& line);
void draw(Drawing& drawing, const scene::Text& text);
void draw(Drawing& drawing, const scene::Image& image);

// Several lines of one look in one element.
void draw_lines(Drawing& drawing, std::span<const scene::Line* const> lines);

// The scene's id, short enough to stand before every id; begins with a letter.
std::string id_prefix(const scene::Scene& scene);

// The prefix, a hyphen and `id`; what cannot stand in an id becomes a hyphen.
std::string prefixed_id(const Manner& manner, std::string_view id);

// A scene's anchor is the left end, the middle or the right end; SVG's start and end change places where
// words run from right to left.
std::string_view svg_anchor(const scene::Text& text, const Manner& manner);

// In an inline embed pictures of no meaning are hidden from screen readers.
void write_hidden(Drawing& drawing);

}  // namespace backstory::render::svg
