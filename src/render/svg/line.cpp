#include "render/svg/draw.h"

namespace backstory::render::svg {
namespace {

// Lines along one axis in their short form.
void append_path(std::string& path, const scene::Line& line) {
  std::string last_x;
  std::string last_y;
  char last_command = 'M';
  for (const Point& point : line.points) {
    const std::string x = scene::format_px(point.x);
    const std::string y = scene::format_px(point.y);
    if (last_x.empty()) {
      path += "M" + x + " " + y;
    } else if (x == last_x) {
      path += "V" + y;
      last_command = 'V';
    } else if (y == last_y) {
      path += "H" + x;
      last_command = 'H';
    } else {
      path += (last_command == 'M' ? " " : "L") + x + " " + y;
      last_command = 'M';
    }
    last_x = x;
    last_y = y;
  }
}

}  // namespace

void draw(Drawing& drawing, const scene::Line& line) {
  const scene::Line* const only = &line;
  draw_lines(drawing, {&only, 1});
}

void draw_lines(Drawing& drawing, std::span<const scene::Line* const> lines) {
  std::string path;
  for (const scene::Line* line : lines) {
    if (line->points.size() > 1) append_path(path, *line);
  }
  if (path.empty()) return;
  XmlWriter& xml = drawing.xml;
  xml.open(Element::path);
  xml.attribute(Attribute::d, path);
  drawing.plan.write(xml, lines.front());
  write_hidden(drawing);
  xml.close();
}

}  // namespace backstory::render::svg
