// The axis drawn as a band: a strip of calendar with its words inside, so that leaders above and below never
// meet them. Marks stand on its upper and lower edge.
#pragma once

#include <vector>

#include "calendar/written.h"
#include "layout/axis.h"
#include "layout/ticks.h"
#include "layout/typesetter.h"
#include "scene/scene.h"

namespace backstory::layout {

struct BandPiece {
  Piece piece;
  double left_px = 0;  // as drawn: the piece and its pads
  double right_px = 0;
  Ticks ticks;
};

struct Band {
  std::vector<BandPiece> pieces;
  std::vector<std::string> break_words;
  bool has_context = false;
  double height_px = 0;
};

struct BandStyle {
  double pad_px = 12;   // of a piece, before and after what it holds
  double clear_px = 6;  // that words keep from the edges, where marks are
  bool ticks = true;
  bool one_line = false;  // of words, see TickRoom
  double above_px = 0;    // more room for marks at the upper edge,
  double below_px = 0;    // and at the lower
  calendar::DateStyle dates = calendar::DateStyle::ap;
};

// How a timeline has its dates written.
calendar::DateStyle date_style(const timeline::Timeline& timeline);

// With ticks of one's own on a single piece, of any scale; `tick_room` is what such ticks have.
TickRoom tick_room(double left_px, double right_px, const BandStyle& style, const Typesetter& setter);
Band make_band(const Piece& piece, std::vector<Tick> ticks, const BandStyle& style, const Typesetter& setter);

Band make_band(const Axis& axis, const BandStyle& style, const Typesetter& setter);
std::vector<scene::Node> draw_band(const Band& band, double top, const BandStyle& style,
                                   const Typesetter& setter);

// Of the words of a break with the cut ends of the axis beside them.
double break_width(const std::string& words, const Typesetter& setter);

}  // namespace backstory::layout
