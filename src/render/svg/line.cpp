#include "render/svg/draw.h"

namespace backstory::render::svg {

void draw(Drawing& drawing, const scene::Line& line) {
  if (line.points.size() < 2) return;
  std::string path;
  for (const Point& point : line.points) {
    path += path.empty() ? "M" : " ";
    path += scene::format_px(point.x) + " " + scene::format_px(point.y);
  }
  XmlWriter& xml = drawing.xml;
  xml.open(Element::path);
  xml.attribute(Attribute::d, path);
  write_class(xml, "", line.stroke_class);
  xml.attribute(Attribute::fill, "none");
  write_stroke(xml, line.stroke);
  write_hidden(drawing);
  xml.close();
}

}  // namespace backstory::render::svg
