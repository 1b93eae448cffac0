#include "scene/sample.h"

#include <stdexcept>

namespace backstory::testing {
namespace {
using namespace scene;

constexpr Colour kInk{0x1a, 0x1a, 0x1a, 255};
constexpr Colour kMuted{0x59, 0x59, 0x59, 255};
constexpr Colour kAccent{0xb0, 0x1e, 0x2e, 255};
constexpr Colour kEra{0xf2, 0xee, 0xe6, 255};
constexpr Colour kWhite{255, 255, 255, 255};

struct Style {
  double size_px = 14;
  int weight = 400;
  Colour colour = kInk;
  std::string theme_class = "ink";
};

Text words(Role role, const Style& style, Anchor anchor, std::vector<TextRun> runs) {
  Text text;
  text.runs = std::move(runs);
  text.family = "Inter";
  text.size_px = style.size_px;
  text.weight = style.weight;
  text.colour = style.colour;
  text.theme_class = style.theme_class;
  text.anchor = anchor;
  text.ascent_px = 0.96875 * style.size_px;
  text.descent_px = 0.2412 * style.size_px;
  text.role = role;
  return text;
}

Shape dot(Point centre) {
  Shape shape;
  shape.kind = Shape::Kind::circle;
  shape.rect = {centre.x - 4.5, centre.y - 4.5, 9, 9};
  shape.fill = kAccent;
  shape.fill_class = "accent";
  shape.stroke = Stroke{kWhite, 1.5, {}};
  shape.stroke_class = "background";
  shape.role = Role::mark;
  return shape;
}

Line line(Role role, std::vector<Point> points, double width_px, Colour colour, std::string name) {
  return {std::move(points), {colour, width_px, {}}, std::move(name), role};
}

Group strike() {
  Group group{"strike", Role::event, "March 3, 1961: Dockers strike for eight-hour day", "", {}};
  group.children = {
      line(Role::leader, {{100, 150}, {100, 118}}, 1, kMuted, "muted"),
      dot({100, 150}),
      words(Role::date, {12, 600, kMuted, "muted"}, Anchor::middle,
            {{{100, 80}, "March\u00a03, 1961", 88.4}}),
      words(Role::label, {}, Anchor::middle,
            {{{100, 96}, "Dockers strike for", 118.5}, {{100, 113.5}, "eight-hour day", 97.8}}),
  };
  return group;
}

Group talks() {
  Group group{"talks", Role::event, "1962–1963: Talks", "https://example.org/talks?a=1&b=2", {}};
  Shape bar;
  bar.rect = {150, 126, 120, 18};
  bar.radius_px = 3;
  bar.fill = kAccent;
  bar.fill_class = "accent";
  bar.role = Role::mark;
  group.children = {
      bar, words(Role::label, {12, 600, kWhite, "background"}, Anchor::start, {{{156, 139}, "Talks", 32.1}})};
  return group;
}

Group ferry() {
  Group group{"ferry", Role::event, "May 1964: Ferry sails again", "", {}};
  Line leader = line(Role::leader, {{320, 150}, {320, 168}, {300, 178}}, 1, kMuted, "muted");
  leader.stroke.dashes_px = {3, 2};
  Text date = words(Role::date, {12, 600, kMuted, "muted"}, Anchor::end, {{{360, 192}, "May 1964", 58.6}});
  date.tabular_figures = true;
  Text label = words(Role::label, {}, Anchor::end, {{{360, 208}, "Ferry sails again", 107.15}});
  label.italic = true;
  group.children = {leader, dot({320, 150}), date, label};
  return group;
}

Group axis() {
  Group group{"axis", Role::axis, "", "", {}};
  Shape arrow;
  arrow.kind = Shape::Kind::polygon;
  arrow.points = {{380, 150}, {374, 146.5}, {374, 153.5}};
  arrow.fill = kInk;
  arrow.fill_class = "ink";
  arrow.role = Role::axis;
  group.children = {line(Role::axis, {{20, 150}, {374, 150}}, 2, kInk, "ink"), arrow};
  return group;
}

// One pixel, red.
const char kPixel[] =
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0\x90wS\xde\0\0\0\x0cIDAT\x08\xd7"
    "c\xf8\xcf\xc0\0\0\3\1\1\0\x18\xdd\x8d\xb0\0\0\0\0IEND\xae"
    "B`\x82";

}  // namespace

Scene sample_scene() {
  Scene scene;
  scene.size = {400, 240};
  scene.margin_px = 16;
  scene.id = "harbour";
  scene.title = "The harbour & its people";
  scene.description = "Three events, 1961 to 1964. Dockers strike for eight-hour day; Ferry sails again.";
  scene.language = "en";
  scene.background = kWhite;
  scene.smallest_text_px = 12;
  scene.events_total = 4;
  scene.events_left_out = {"fog"};
  scene.places = {{"strike", 100, 100}, {"talks", 150, 150}, {"ferry", 320.2, 320}};

  Shape era;
  era.rect = {0, 60, 200, 160};
  era.fill = kEra;
  era.fill_class = "era";
  era.role = Role::background;
  Image logo{{352, 20, 24, 24},
             "image/png",
             std::string(kPixel, sizeof kPixel - 1),
             "Harbour Post",
             Role::furniture};
  scene.root.children = {
      era,
      words(Role::furniture, {20, 700, kInk, "ink"}, Anchor::start,
            {{{20, 42}, "The harbour & its people", 252.4}}),
      logo,
      axis(),
      Group{"events", Role::list, "Events", "", {strike(), talks(), ferry()}},
      words(Role::furniture, {12, 400, kMuted, "muted"}, Anchor::start, {{{20, 220}, "3 of 4 events", 75.2}}),
  };
  return scene;
}

namespace {

Group* search(Group& group, std::string_view id) {
  if (group.id == id) return &group;
  for (Node& node : group.children) {
    Group* child = std::get_if<Group>(&node);
    if (Group* found = child ? search(*child, id) : nullptr) return found;
  }
  return nullptr;
}

}  // namespace

Group& find_group(Scene& scene, std::string_view id) {
  if (Group* found = search(scene.root, id)) return *found;
  throw std::out_of_range("no group " + std::string(id));
}

}  // namespace backstory::testing
