// The text styles of a theme at the sizes of a canvas: measuring, wrapping, and making the text nodes of a
// scene.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/geometry.h"
#include "layout/layout.h"
#include "scene/scene.h"
#include "text/text.h"
#include "theme/theme.h"

namespace backstory::layout {

// What a reader without our fonts may need more of.
inline constexpr double kWidthSlack = 1.03;

struct TypeStyle {
  text::Font font;
  double line_spacing = 1.25;
  std::string colour;  // a name of Theme::colours
};

class Typesetter {
 public:
  Typesetter(const theme::Theme& theme, const CanvasSize& size, text::TextMeasurer& measurer);

  // The style at `enlarged` × its usual size, never below the smallest size of the canvas.
  TypeStyle style(theme::TextStyleName name, double enlarged = 1) const;

  // With the slack.
  double width(std::string_view words, const TypeStyle& style) const;
  double line_height(const TypeStyle& style) const { return style.font.size_px * style.line_spacing; }
  // Blocks never come out wider than the room, slack included.
  text::TextBlock wrap(std::string_view words, const TypeStyle& style, double room_px) const;
  std::vector<text::TextBlock> shapes(std::string_view words, const TypeStyle& style, double room_px,
                                      std::size_t most_lines) const;

  // `top` is the top of the block; x its left end, middle or right end, as `anchor` says.
  scene::Text make_text(const text::TextBlock& block, const TypeStyle& style, Point top, scene::Anchor anchor,
                        scene::Role role) const;
  scene::Text make_line(std::string_view words, const TypeStyle& style, Point top, scene::Anchor anchor,
                        scene::Role role) const;

  const theme::Theme& theme() const { return theme_; }
  Colour colour(std::string_view name) const { return theme::find_colour(theme_, name); }
  scene::Stroke stroke(std::string_view colour_name, double width_px) const;
  double mark_px() const;  // the diameter of a dot beside type of the usual size
  double ascent(const TypeStyle& style) const { return measurer_.ascent(style.font); }

 private:
  const theme::Theme& theme_;
  const CanvasSize& size_;
  text::TextMeasurer& measurer_;
  // Layouts set the same words again and again while they look for the best size.
  mutable std::map<std::tuple<std::string, text::Font, double, double>, text::TextBlock> wrapped_;
};

}  // namespace backstory::layout
