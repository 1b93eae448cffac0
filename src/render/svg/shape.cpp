#include <algorithm>

#include "render/svg/draw.h"

namespace backstory::render::svg {
namespace {

void write_geometry(XmlWriter& xml, const scene::Shape& shape) {
  const Rect& box = shape.rect;
  switch (shape.kind) {
    case scene::Shape::Kind::rect:
      xml.open(Element::rect);
      if (box.x != 0) xml.attribute(Attribute::x, box.x);
      if (box.y != 0) xml.attribute(Attribute::y, box.y);
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

}  // namespace

void draw(Drawing& drawing, const scene::Shape& shape) {
  XmlWriter& xml = drawing.xml;
  write_geometry(xml, shape);
  drawing.plan.write(xml, &shape);
  write_hidden(drawing);
  xml.close();
}

}  // namespace backstory::render::svg
