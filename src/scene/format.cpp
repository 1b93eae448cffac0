#include <fmt/format.h>

#include <cassert>
#include <cmath>

#include "base/utf8.h"
#include "scene/scene.h"

namespace backstory::scene {
namespace {

// In quotes, on one line: what the words hold can never look like the dump around them.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : escape_controls(text)) {
    if (c == '"') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string at(Point point) {
  return fmt::format("({}, {})", format_px(point.x), format_px(point.y));
}

std::string box(const Rect& rect) {
  return fmt::format("{} {} x {}", at({rect.x, rect.y}), format_px(rect.width), format_px(rect.height));
}

std::string path(const std::vector<Point>& points) {
  std::string out;
  for (const Point& point : points) out += (out.empty() ? "" : " ") + at(point);
  return out;
}

std::string paint(Colour colour, std::string_view name) {
  std::string out = format_colour(colour);
  if (!name.empty()) out += fmt::format(" [{}]", name);
  return out;
}

std::string paint(const Stroke& stroke, std::string_view name) {
  std::string out = fmt::format(" stroke {} {}", paint(stroke.colour, name), format_px(stroke.width_px));
  for (std::size_t i = 0; i < stroke.dashes_px.size(); ++i) {
    out += (i == 0 ? " dashes " : ",") + format_px(stroke.dashes_px[i]);
  }
  return out;
}

std::string role(Role role) {
  return role == Role::none ? "" : fmt::format(" {}", role_name(role));
}

std::string_view anchor_name(Anchor anchor) {
  switch (anchor) {
    case Anchor::start:
      return "start";
    case Anchor::middle:
      return "middle";
    case Anchor::end:
      return "end";
  }
  return "";
}

class Dump {
 public:
  void add(const Node& node, std::size_t depth) {
    depth_ = depth;
    std::visit([this](const auto& kind) { write(kind); }, node);
  }
  void line(std::string_view text) {
    out_.append(2 * depth_, ' ');
    out_ += text;
    out_ += '\n';
  }
  std::string take() { return std::move(out_); }

 private:
  void write(const Group& group) {
    std::string head = "group" + role(group.role);
    if (!group.id.empty()) head += fmt::format(" id {}", group.id);
    if (!group.track.empty()) head += fmt::format(" track {}", group.track);
    if (!group.label.empty()) head += fmt::format(" label {}", quoted(group.label));
    if (!group.link.empty()) head += fmt::format(" link {}", quoted(group.link));
    line(head);
    const std::size_t depth = depth_;
    for (const Node& child : group.children) add(child, depth + 1);
    depth_ = depth;
  }

  void write(const Shape& shape) {
    std::string head;
    switch (shape.kind) {
      case Shape::Kind::rect:
        head = "rect" + role(shape.role) + " " + box(shape.rect);
        break;
      case Shape::Kind::circle:
        head = "circle" + role(shape.role) + " " + box(shape.rect);
        break;
      case Shape::Kind::polygon:
        head = "polygon" + role(shape.role) + " " + path(shape.points);
        break;
    }
    if (shape.radius_px != 0) head += " radius " + format_px(shape.radius_px);
    if (shape.fill) head += " fill " + paint(*shape.fill, shape.fill_class);
    if (shape.stroke) head += paint(*shape.stroke, shape.stroke_class);
    line(head);
  }

  void write(const Line& drawn) {
    line("line" + role(drawn.role) + " " + path(drawn.points) + paint(drawn.stroke, drawn.stroke_class));
  }

  void write(const Text& text) {
    line(fmt::format("text{} {} {} {}{}{} {} {}", role(text.role), text.family, format_px(text.size_px),
                     text.weight, text.italic ? " italic" : "", text.tabular_figures ? " tabular" : "",
                     paint(text.colour, text.theme_class), anchor_name(text.anchor)));
    ++depth_;
    for (const TextRun& run : text.runs) {
      line(fmt::format("{} {} width {}", at(run.origin), quoted(run.text), format_px(run.width_px)));
    }
    --depth_;
  }

  void write(const Image& image) {
    line(fmt::format("image{} {} {} {} bytes alt {}", role(image.role), box(image.rect), image.media_type,
                     image.bytes.size(), quoted(image.alt)));
  }

  std::string out_;
  std::size_t depth_ = 0;
};

std::string list(const std::vector<std::string>& ids) {
  std::string out;
  for (const std::string& id : ids) out += (out.empty() ? "" : ", ") + id;
  return out;
}

}  // namespace

std::string format_px(double value) {
  assert(std::isfinite(value));
  const double hundredths = std::round(value * 100);
  if (hundredths == 0) return "0";
  std::string out = fmt::format("{:.2f}", hundredths / 100);
  while (out.ends_with('0')) out.pop_back();
  if (out.ends_with('.')) out.pop_back();
  return out;
}

std::string_view role_name(Role role) {
  switch (role) {
    case Role::none:
      return "none";
    case Role::background:
      return "background";
    case Role::furniture:
      return "furniture";
    case Role::axis:
      return "axis";
    case Role::list:
      return "list";
    case Role::event:
      return "event";
    case Role::mark:
      return "mark";
    case Role::leader:
      return "leader";
    case Role::label:
      return "label";
    case Role::date:
      return "date";
    case Role::decoration:
      return "decoration";
  }
  return "";
}

std::string format_scene(const Scene& scene) {
  Dump dump;
  dump.line(fmt::format("scene {} {} x {} margin {} background {} smallest text {} time {}", scene.id,
                        format_px(scene.size.width), format_px(scene.size.height), format_px(scene.margin_px),
                        format_colour(scene.background), format_px(scene.smallest_text_px),
                        scene.time_direction == Direction::right ? "right" : "down"));
  dump.line(fmt::format("language {}", scene.language));
  dump.line("title " + quoted(scene.title));
  dump.line("description " + quoted(scene.description));
  dump.line(fmt::format("events {}", scene.events_total));
  if (!scene.events_left_out.empty()) dump.line("left out " + list(scene.events_left_out));
  for (const MarkPlace& place : scene.places) {
    dump.line(fmt::format("place {} at {}, expected {}", place.event_id, format_px(place.actual_px),
                          format_px(place.expected_px)));
  }
  dump.add(Node(scene.root), 0);
  return dump.take();
}

}  // namespace backstory::scene
