#include "render/svg/style_needs.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/svg/draw.h"
#include "text/family.h"

namespace backstory::render::svg {
namespace {

std::string colour_value(Colour colour) {
  std::string out = format_colour({colour.red, colour.green, colour.blue, 255});
  if (out[1] == out[2] && out[3] == out[4] && out[5] == out[6]) return {'#', out[1], out[3], out[5]};
  return out;
}

std::string opacity_value(Colour colour) {
  return scene::format_px(colour.alpha / 255.0);
}

class Needs {
 public:
  explicit Needs(const Manner& manner) : has_classes_(manner.options.style_sheet) {}

  void add(Property property, std::string value) { settings_.push_back({property, std::move(value), ""}); }

  void add_fill(Colour colour, std::string_view theme_class) {
    settings_.push_back(
        {Property::fill, colour_value(colour), has_classes_ ? fill_class_name(theme_class) : ""});
    add(Property::fill_opacity, opacity_value(colour));
  }

  void add_stroke(const scene::Stroke& stroke, std::string_view theme_class) {
    settings_.push_back(
        {Property::stroke, colour_value(stroke.colour), has_classes_ ? stroke_class_name(theme_class) : ""});
    add(Property::stroke_opacity, opacity_value(stroke.colour));
    add(Property::stroke_width, scene::format_px(stroke.width_px));
    std::string dashes;
    for (const double dash : stroke.dashes_px) dashes += (dashes.empty() ? "" : " ") + scene::format_px(dash);
    add(Property::stroke_dasharray, dashes.empty() ? "none" : dashes);
  }

  std::vector<Setting> take() { return std::move(settings_); }

 private:
  bool has_classes_;
  std::vector<Setting> settings_;
};

std::vector<Setting> needs(const scene::Group&, const Manner&) {
  return {};
}
std::vector<Setting> needs(const scene::Image&, const Manner&) {
  return {};
}

std::vector<Setting> needs(const scene::Shape& shape, const Manner& manner) {
  Needs needs(manner);
  if (shape.fill) needs.add_fill(*shape.fill, shape.fill_class);
  if (!shape.fill) needs.add(Property::fill, "none");
  if (shape.stroke) needs.add_stroke(*shape.stroke, shape.stroke_class);
  if (!shape.stroke) needs.add(Property::stroke, "none");
  return needs.take();
}

std::vector<Setting> needs(const scene::Line& line, const Manner& manner) {
  Needs needs(manner);
  if (line.points.size() > 2) needs.add(Property::fill, "none");  // a straight line has no inside
  needs.add_stroke(line.stroke, line.stroke_class);
  return needs.take();
}

std::vector<Setting> needs(const scene::Text& text, const Manner& manner) {
  Needs needs(manner);
  needs.add_fill(text.colour, text.theme_class);
  needs.add(Property::stroke, "none");
  if (manner.options.text == TextForm::outlines) return needs.take();
  needs.add(Property::font_family, family_value(text.family, manner));
  needs.add(Property::font_size, scene::format_px(text.size_px));
  needs.add(Property::font_weight, fmt::to_string(text.weight));
  needs.add(Property::font_style, text.italic ? "italic" : "normal");
  needs.add(Property::font_variant, text.tabular_figures ? "tabular-nums" : "normal");
  needs.add(Property::text_anchor, std::string(svg_anchor(text, manner)));
  return needs.take();
}

bool is_class_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

}  // namespace

std::vector<Setting> needs_of(const scene::Node& node, const Manner& manner) {
  return std::visit([&](const auto& kind) { return needs(kind, manner); }, node);
}

std::string fill_class_name(std::string_view theme_class) {
  return is_class_name(theme_class) ? fmt::format("bs-{}", theme_class) : "";
}

std::string stroke_class_name(std::string_view theme_class) {
  return is_class_name(theme_class) ? fmt::format("bs-{}-line", theme_class) : "";
}

std::string embedded_family(std::string_view family, const Manner& manner) {
  std::string name(family);
  std::erase_if(name, [](char c) { return c == '\'' || c == '\\' || c == '"' || c == '<' || c == '&'; });
  return fmt::format("{} {}", name, manner.prefix);
}

std::string family_value(std::string_view family, const Manner& manner) {
  const std::string stack = text::css_family(family);
  if (manner.options.text != TextForm::embedded_fonts || !manner.options.style_sheet) return stack;
  return fmt::format("'{}', {}", embedded_family(family, manner), stack);
}

}  // namespace backstory::render::svg
