#include <algorithm>

#include "render/svg/draw.h"

namespace backstory::render::svg {
namespace {

void write_geometry(XmlWriter& xml, const scene::Shape& shape) {
  const Rect& box = shape.rect;
  switch (shape.kind) {
    case scene::Shape::Kind::rect:
      xml.open(Element::rect);
      xml.attribute(Attribute::x, box.x);
      xml.attribute(Attribute::y, box.y);
      xml.attribute(Attribute::width, box.width);
      xml.attribute(Attribute::height, box.height);
      if (shape.radius_px > 0) {
        xml.attribute(Attribute::rx, std::min({shape.radius_px, box.width / 2, box.height / 2}));
      }
      return;
    case scene::Shape::Kind::circle:
      xml.open(Element::circle);
      xml.attribute(Attribute::cx, box.x + box.width / 2);
      xml.attribute(Attribute::cy, box.y + box.height / 2);
      xml.attribute(Attribute::r, box.width / 2);
      return;
    case scene::Shape::Kind::polygon: {
      std::string points;
      for (const Point& point : shape.points) {
        if (!points.empty()) points += ' ';
        points += scene::format_px(point.x) + "," + scene::format_px(point.y);
      }
      xml.open(Element::polygon);
      xml.attribute(Attribute::points, points);
    }
  }
}

std::string opacity(std::uint8_t alpha) {
  return scene::format_px(alpha / 255.0);
}

Colour opaque(Colour colour) {
  return {colour.red, colour.green, colour.blue, 255};
}

}  // namespace

void draw(Drawing& drawing, const scene::Shape& shape) {
  XmlWriter& xml = drawing.xml;
  write_geometry(xml, shape);
  write_class(xml, shape.fill ? shape.fill_class : "", shape.stroke ? shape.stroke_class : "");
  if (shape.fill) {
    write_fill(xml, *shape.fill);
  } else {
    xml.attribute(Attribute::fill, "none");
  }
  if (shape.stroke) write_stroke(xml, *shape.stroke);
  write_hidden(drawing);
  xml.close();
}

void write_class(XmlWriter& xml, std::string_view fill_class, std::string_view stroke_class) {
  std::string names;
  if (!fill_class.empty()) names.append("bs-fill-").append(fill_class);
  if (!stroke_class.empty()) names.append(names.empty() ? "" : " ").append("bs-stroke-").append(stroke_class);
  if (!names.empty()) xml.attribute(Attribute::class_, names);
}

void write_fill(XmlWriter& xml, Colour colour) {
  xml.attribute(Attribute::fill, format_colour(opaque(colour)));
  if (colour.alpha != 255) xml.attribute(Attribute::fill_opacity, opacity(colour.alpha));
}

void write_stroke(XmlWriter& xml, const scene::Stroke& stroke) {
  xml.attribute(Attribute::stroke, format_colour(opaque(stroke.colour)));
  if (stroke.colour.alpha != 255) xml.attribute(Attribute::stroke_opacity, opacity(stroke.colour.alpha));
  if (stroke.width_px != 1) xml.attribute(Attribute::stroke_width, stroke.width_px);
  if (stroke.dashes_px.empty()) return;
  std::string dashes;
  for (const double dash : stroke.dashes_px) dashes += (dashes.empty() ? "" : " ") + scene::format_px(dash);
  xml.attribute(Attribute::stroke_dasharray, dashes);
}

}  // namespace backstory::render::svg
