#include "layout/typesetter.h"

#include <algorithm>
#include <cmath>

namespace backstory::layout {
namespace {

// The size of type that a theme gives its marks for.
constexpr double kThemeBodyPx = 14;
// A headline made for an article's width would take half of a phone.
constexpr double kPhoneTitle = 0.82;

double round_size(double size_px) {
  return std::round(size_px * 4) / 4;
}

}  // namespace

Typesetter::Typesetter(const theme::Theme& theme, const CanvasSize& size, text::TextMeasurer& measurer)
    : theme_(theme), size_(size), measurer_(measurer) {}

TypeStyle Typesetter::style(theme::TextStyleName name, double enlarged) const {
  const theme::TextStyle& wanted = theme::find_style(theme_, name);
  double scale = wanted.scale * enlarged;
  if (name == theme::TextStyleName::title && size_.is_narrow()) scale *= kPhoneTitle;
  TypeStyle style;
  style.font.family = wanted.family;
  style.font.size_px = std::max(size_.smallest_px, round_size(size_.body_px * scale));
  style.font.weight = static_cast<text::Weight>(wanted.weight);
  style.font.italic = wanted.italic;
  style.line_spacing = wanted.line_spacing;
  style.colour = wanted.colour;
  return style;
}

double Typesetter::width(std::string_view words, const TypeStyle& style) const {
  return measurer_.measure(words, style.font) * kWidthSlack;
}

text::TextBlock Typesetter::wrap(std::string_view words, const TypeStyle& style, double room_px) const {
  const auto key = std::tuple(std::string(words), style.font, room_px, style.line_spacing);
  const auto found = wrapped_.find(key);
  if (found != wrapped_.end()) return found->second;
  text::TextBlock block = measurer_.wrap(words, style.font, room_px / kWidthSlack, style.line_spacing);
  return wrapped_.emplace(key, std::move(block)).first->second;
}

std::vector<text::TextBlock> Typesetter::shapes(std::string_view words, const TypeStyle& style,
                                                double room_px, std::size_t most_lines) const {
  return measurer_.shapes(words, style.font, room_px / kWidthSlack, most_lines, style.line_spacing);
}

scene::Text Typesetter::make_text(const text::TextBlock& block, const TypeStyle& style, Point top,
                                  scene::Anchor anchor, scene::Role role) const {
  scene::Text text;
  double baseline = top.y + block.ascent_px;
  for (const text::TextLine& line : block.lines) {
    text.runs.push_back({{top.x, baseline}, line.text, line.width_px});
    baseline += block.line_height_px;
  }
  text.family = style.font.family;
  text.size_px = style.font.size_px;
  text.weight = static_cast<int>(style.font.weight);
  text.italic = style.font.italic;
  text.tabular_figures = style.font.tabular_figures;
  text.colour = colour(style.colour);
  text.theme_class = style.colour;
  text.anchor = anchor;
  text.ascent_px = measurer_.ascent(style.font);
  text.descent_px = measurer_.descent(style.font);
  text.role = role;
  return text;
}

scene::Text Typesetter::make_line(std::string_view words, const TypeStyle& style, Point top,
                                  scene::Anchor anchor, scene::Role role) const {
  text::TextBlock block;
  const double ascent = measurer_.ascent(style.font);
  const double descent = measurer_.descent(style.font);
  block.line_height_px = line_height(style);
  block.ascent_px = ascent + (block.line_height_px - ascent - descent) / 2;
  block.width_px = measurer_.measure(words, style.font);
  block.height_px = block.line_height_px;
  block.lines.push_back({std::string(words), block.width_px});
  return make_text(block, style, top, anchor, role);
}

double Typesetter::mark_px() const {
  return theme_.mark_px * size_.body_px / kThemeBodyPx;
}

scene::Stroke Typesetter::stroke(std::string_view colour_name, double width_px) const {
  return {colour(colour_name), width_px, {}};
}

}  // namespace backstory::layout
