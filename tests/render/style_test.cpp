#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <string>

#include "render/svg/merge_lines.h"
#include "render/svg/style_plan.h"
#include "render/svg/svg.h"
#include "scene/sample.h"

namespace backstory::render::svg {
namespace {

bool holds(const std::string& svg, std::string_view part) {
  return svg.find(part) != std::string::npos;
}

std::string render_inside_page(const scene::Scene& scene) {
  return render_svg(scene, {.inline_embed = true});
}

using Look = std::map<Property, Setting>;

// Follows what groups hand down, and compares what arrives with what each node needs.
void check_looks(const scene::Group& group, Look look, const StylePlan& plan, const Manner& manner) {
  for (const Setting& setting : plan.settings_of(&group)) look[setting.property] = setting;
  for (const scene::Node& node : group.children) {
    if (const auto* child = std::get_if<scene::Group>(&node)) {
      check_looks(*child, look, plan, manner);
      continue;
    }
    Look own = look;
    const void* address = std::visit([](const auto& kind) -> const void* { return &kind; }, node);
    for (const Setting& setting : plan.settings_of(address)) own[setting.property] = setting;
    for (const Setting& need : needs_of(node, manner)) CHECK(own[need.property] == need);
  }
}

scene::Node random_node(std::mt19937& random, int depth) {
  const auto one_of = [&](std::size_t count) { return random() % count; };
  const Colour colours[] = {{0, 0, 0, 255}, {200, 0, 0, 255}, {200, 0, 0, 90}};
  const std::string names[] = {"ink", "accent", ""};
  const std::size_t kind = one_of(depth > 3 ? 3 : 5);
  if (kind > 2) {
    scene::Group group;
    for (std::size_t i = one_of(6); i > 0; --i) group.children.push_back(random_node(random, depth + 1));
    return group;
  }
  const scene::Stroke stroke{colours[one_of(3)], 1.0 + static_cast<double>(one_of(3)),
                             one_of(2) == 0 ? std::vector<double>{} : std::vector<double>{3, 2}};
  if (kind == 0) {
    scene::Line line{{{0, 0}, {10, 10}}, stroke, names[one_of(3)], scene::Role::axis};
    if (one_of(2) == 0) line.points.push_back({20, 0});
    return line;
  }
  if (kind == 1) {
    scene::Shape shape;
    if (one_of(2) == 0) shape.fill = colours[one_of(3)];
    if (one_of(2) == 0) shape.stroke = stroke;
    shape.fill_class = names[one_of(3)];
    shape.stroke_class = names[one_of(3)];
    return shape;
  }
  scene::Text text;
  text.runs = {{{0, 0}, "word", 20}};
  text.family = one_of(2) == 0 ? "Inter" : "Noto Serif";
  text.size_px = 12 + static_cast<double>(one_of(3));
  text.weight = one_of(2) == 0 ? 400 : 700;
  text.italic = one_of(4) == 0;
  text.tabular_figures = one_of(4) == 0;
  text.colour = colours[one_of(3)];
  text.theme_class = names[one_of(3)];
  text.anchor = static_cast<scene::Anchor>(one_of(3));
  return text;
}

// If this failed, a colour, a weight or a width would come down to a neighbour that never had it.
TEST_CASE("what groups hand down leaves every node its own look") {
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    scene::Scene scene;
    for (int i = 0; i < 5; ++i) scene.root.children.push_back(random_node(random, 0));
    for (const bool inside_page : {false, true}) {
      const Manner manner{{.inline_embed = inside_page}, "t", false};
      Look initial;
      if (!inside_page) {
        for (const auto& [property, value] : {std::pair{Property::fill_opacity, "1"},
                                              {Property::stroke, "none"},
                                              {Property::stroke_opacity, "1"},
                                              {Property::stroke_width, "1"},
                                              {Property::stroke_dasharray, "none"},
                                              {Property::font_weight, "400"},
                                              {Property::font_style, "normal"},
                                              {Property::font_variant, "normal"},
                                              {Property::text_anchor, "start"}}) {
          initial[property] = {property, value, ""};
        }
      }
      check_looks(scene.root, initial, StylePlan(scene, manner), manner);
    }
  }
}

// If this failed, a page's own style for "svg" would colour the picture.
TEST_CASE("what all have in common is said on a group, never on the root") {
  const std::string svg = render_inside_page(testing::sample_scene());
  const std::string root = svg.substr(0, svg.find('>'));
  CHECK_FALSE(holds(root, "fill"));
  CHECK_FALSE(holds(root, "font-"));
  CHECK(holds(svg, "<g class=\"bs-ink\" fill=\"#1a1a1a\""));
}

// If this failed, a reader in the dark would be blinded, or see dark words on a dark ground.
TEST_CASE("a theme with a dark twin changes its colours where the reader prefers dark") {
  scene::Scene scene = testing::sample_scene();
  CHECK_FALSE(holds(render_svg(scene), "prefers-color-scheme"));
  scene.dark_colours = {{"background", {0x12, 0x12, 0x12, 255}},
                        {"ink", {0xee, 0xee, 0xee, 255}},
                        {"unheard-of", {1, 2, 3, 255}}};
  const std::string svg = render_svg(scene);
  CHECK(holds(svg,
              "@media (prefers-color-scheme:dark){#harbour .bs-background{fill:#121212}"
              "#harbour .bs-background-line{stroke:#121212}#harbour .bs-ink{fill:#eeeeee}"
              "#harbour .bs-ink-line{stroke:#eeeeee}}"));
  CHECK(holds(svg, "class=\"bs-background\" fill=\"#fff\""));  // programs that read no stylesheet see light
}

// If this failed, words would be lost to people whose system sets two colours of their own.
TEST_CASE("forced colours keep figure and ground apart") {
  const std::string svg = render_svg(testing::sample_scene());
  CHECK(holds(svg, "#harbour .bs-background,#harbour .bs-era{fill:Canvas}"));
  CHECK(holds(svg, "#harbour .bs-accent,#harbour .bs-ink,#harbour .bs-muted{fill:CanvasText}"));
}

TEST_CASE("without a stylesheet there is none, and no class") {
  scene::Scene scene = testing::sample_scene();
  scene.dark_colours = {{"ink", {0xee, 0xee, 0xee, 255}}};
  const std::string svg = render_svg(scene, {.style_sheet = false});
  CHECK_FALSE(holds(svg, "<style"));
  CHECK_FALSE(holds(svg, "class="));
  CHECK(holds(svg, "fill=\"#1a1a1a\""));
}

// If this failed, a theme's file could write rules into a newsroom's page.
TEST_CASE("a class that could end a rule is no class") {
  scene::Scene scene = testing::sample_scene();
  testing::find_child<scene::Shape>(scene.root).fill_class = "a}*{display:none";
  scene.dark_colours = {{"a}*{display:none", {1, 2, 3, 255}}};
  CHECK_FALSE(holds(render_svg(scene), "display"));
}

TEST_CASE("ticks become one element where nothing lies between them") {
  const scene::Stroke stroke{{0, 0, 0, 255}, 1, {}};
  const auto tick = [&](double x) {
    return scene::Line{{{x, 0}, {x, 10}}, stroke, "rule", scene::Role::axis};
  };
  scene::Shape box;
  box.rect = {25, 0, 10, 10};
  box.fill = Colour{255, 0, 0, 255};
  SECTION("a box beside them is passed") {
    CHECK(merge_lines({tick(10), box, tick(20)}).size() == 2);
  }
  SECTION("a box below the second one is not: it would cover it") {
    CHECK(merge_lines({tick(10), box, tick(30)}).size() == 3);
  }
  SECTION("leaders stay with their events") {
    scene::Line leader = tick(20);
    leader.role = scene::Role::leader;
    CHECK(merge_lines({tick(10), leader}).size() == 2);
  }
  SECTION("half transparent ones would show where they cross") {
    scene::Line glass = tick(20);
    glass.stroke.colour.alpha = 100;
    CHECK(merge_lines({glass, glass}).size() == 2);
  }
}

}  // namespace
}  // namespace backstory::render::svg
