#include "layout/band.h"

#include <algorithm>
#include <cmath>

namespace backstory::layout {
namespace {

using theme::TextStyleName;

constexpr double kSlantPx = 4;      // of the cut ends at a break
constexpr double kBreakPadPx = 11;  // between a cut end and the words of the break
constexpr double kInsetEm = 0.35;

TypeStyle fine_style(const Typesetter& setter) {
  TypeStyle style = setter.style(TextStyleName::small);
  style.line_spacing = 1.2;
  style.font.tabular_figures = true;
  return style;
}

TypeStyle context_style(const Typesetter& setter) {
  TypeStyle style = fine_style(setter);
  style.colour = "ink";
  style.font.weight = text::Weight::bold;
  return style;
}

// Small type stands too near to the end of its piece for the whole slant.
double slant_px(const Typesetter& setter) {
  return std::min(kSlantPx, kInsetEm * fine_style(setter).font.size_px);
}

double centre_line(double top, double room, double line) {
  return top + (room - line) / 2;
}

scene::Node piece_shape(const BandPiece& piece, double top, double height, bool cut_left, bool cut_right,
                        const Typesetter& setter) {
  scene::Shape shape;
  shape.kind = scene::Shape::Kind::polygon;
  const double l = cut_left ? slant_px(setter) : 0;
  const double r = cut_right ? slant_px(setter) : 0;
  shape.points = {{piece.left_px + l, top},
                  {piece.right_px + r, top},
                  {piece.right_px - r, top + height},
                  {piece.left_px - l, top + height}};
  shape.fill = setter.colour("band");
  shape.fill_class = "band";
  shape.role = scene::Role::axis;
  return shape;
}

class Drawing {
 public:
  Drawing(const Band& band, double top, const BandStyle& style, const Typesetter& setter)
      : band_(band),
        top_(top),
        style_(style),
        setter_(setter),
        fine_(fine_style(setter)),
        context_(context_style(setter)) {}

  std::vector<scene::Node> draw() {
    for (std::size_t i = 0; i < band_.pieces.size(); ++i) {
      nodes_.push_back(
          piece_shape(band_.pieces[i], top_, band_.height_px, i > 0, i + 1 < band_.pieces.size(), setter_));
    }
    for (const BandPiece& piece : band_.pieces) draw_ticks(piece);
    for (std::size_t i = 0; i < band_.break_words.size(); ++i) draw_break(i);
    return std::move(nodes_);
  }

 private:
  void draw_ticks(const BandPiece& piece) {
    const double line = setter_.line_height(fine_);
    const double from = top_ + style_.clear_px + style_.above_px;
    const double room = band_.height_px - 2 * style_.clear_px - style_.above_px - style_.below_px;
    const bool both = !piece.ticks.context.empty();
    const double fine_top = both ? from : centre_line(from, room, line);
    const double context_top = from + room - line;
    for (const Tick& tick : piece.ticks.fine) {
      separate(piece, tick, top_, both ? context_top : top_ + band_.height_px);
      write(tick, fine_top, fine_);
    }
    for (const Tick& tick : piece.ticks.context) {
      separate(piece, tick, top_, top_ + band_.height_px);
      write(tick, context_top, context_);
    }
  }

  // Nothing separates the first cell from the end of the band.
  void separate(const BandPiece& piece, const Tick& tick, double from, double to) {
    if (tick.left_px < piece.left_px + 1 || tick.day < piece.piece.day_at(piece.left_px)) return;
    const double x = std::floor(tick.left_px) + 0.5;
    nodes_.emplace_back(scene::Line{
        {{x, from}, {x, to}}, setter_.stroke("background", 1), "background", scene::Role::decoration});
  }

  void write(const Tick& tick, double top, const TypeStyle& style) {
    const double inset = kInsetEm * style.font.size_px;
    const Point at{tick.centred ? (tick.left_px + tick.right_px) / 2 : tick.left_px + inset, top};
    const scene::Anchor anchor = tick.centred ? scene::Anchor::middle : scene::Anchor::start;
    nodes_.emplace_back(setter_.make_line(tick.words, style, at, anchor, scene::Role::axis));
  }

  void draw_break(std::size_t i) {
    const double left = band_.pieces[i].right_px;
    const double right = band_.pieces[i + 1].left_px;
    const double slant = slant_px(setter_);
    for (const double x : {left, right}) {
      nodes_.emplace_back(scene::Line{{{x + slant, top_}, {x - slant, top_ + band_.height_px}},
                                      setter_.stroke("muted", 1),
                                      "muted",
                                      scene::Role::axis});
    }
    TypeStyle style = fine_;
    const double line = setter_.line_height(style);
    nodes_.emplace_back(setter_.make_line(band_.break_words[i], style,
                                          {(left + right) / 2, centre_line(top_, band_.height_px, line)},
                                          scene::Anchor::middle, scene::Role::axis));
  }

  const Band& band_;
  double top_;
  const BandStyle& style_;
  const Typesetter& setter_;
  TypeStyle fine_;
  TypeStyle context_;
  std::vector<scene::Node> nodes_;
};

double band_height(const BandStyle& style, double lines, const Typesetter& setter) {
  return std::ceil(style.above_px + style.below_px + 2 * style.clear_px +
                   lines * setter.line_height(fine_style(setter)));
}

}  // namespace

calendar::DateStyle date_style(const timeline::Timeline& timeline) {
  return calendar::find_date_style(timeline.look.dates, timeline.language);
}

TickRoom tick_room(double left_px, double right_px, const BandStyle& style, const Typesetter& setter) {
  // Measured in the wider of the two styles, so that either fits.
  const TypeStyle context = context_style(setter);
  return {left_px,
          right_px,
          context.font.size_px,
          style.dates,
          [&setter, context](std::string_view words) { return setter.width(words, context); },
          style.one_line};
}

Band make_band(const Axis& axis, const BandStyle& style, const Typesetter& setter) {
  Band band;
  band.break_words = axis.break_words;
  for (const Piece& piece : axis.scale.pieces) {
    BandPiece drawn{piece, piece.left_px - style.pad_px, piece.right_px + style.pad_px, {}};
    if (style.ticks && axis.scale.log)
      drawn.ticks.fine = axis.ticks;
    else if (style.ticks)
      drawn.ticks = choose_ticks(piece, tick_room(drawn.left_px, drawn.right_px, style, setter));
    band.has_context = band.has_context || !drawn.ticks.context.empty();
    band.pieces.push_back(std::move(drawn));
  }
  band.height_px = band_height(style, band.has_context ? 2 : 1, setter);
  return band;
}

Band make_band(const Piece& piece, std::vector<Tick> ticks, const BandStyle& style,
               const Typesetter& setter) {
  Band band;
  band.pieces.push_back({piece, piece.left_px - style.pad_px, piece.right_px + style.pad_px, {}});
  band.pieces.front().ticks.fine = std::move(ticks);
  band.height_px = band_height(style, 1, setter);
  return band;
}

std::vector<scene::Node> draw_band(const Band& band, double top, const BandStyle& style,
                                   const Typesetter& setter) {
  return Drawing(band, top, style, setter).draw();
}

double break_width(const std::string& words, const Typesetter& setter) {
  return setter.width(words, fine_style(setter)) + 2 * kBreakPadPx;
}

}  // namespace backstory::layout
