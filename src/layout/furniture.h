// What every template draws around its graphic: title, deck and key above; what could not be shown, note,
// source and credit below.
#pragma once

#include <string>
#include <vector>

#include "layout/occurrence.h"
#include "layout/typesetter.h"
#include "scene/scene.h"
#include "timeline/timeline.h"

namespace backstory::layout {

struct FurnitureWish {
  const timeline::Timeline* timeline = nullptr;
  const std::vector<Occurrence>* drawn = nullptr;     // what the key has to explain
  const std::vector<Occurrence>* unplaced = nullptr;  // listed in words
  std::size_t left_out = 0;
  std::size_t total = 0;
  const theme::Template* shape = nullptr;  // whose furniture it is; none: everything
  std::string axis_note;                   // "" when the axis needs no words
  bool names_tracks = false;               // the graphic does it, and the key need not
  bool draws_marks = true;                 // dots at least
  bool draws_extents = true;               // bars and arrows as well
  bool draws_bars = false;                 // in rows of their own, as high as a line
  double soft_from_days = 0;               // rough dates longer than this are drawn as soft bars
};

// The room that is left for the graphic, and the nodes around it.
struct Furniture {
  std::vector<scene::Node> nodes;     // decided and placed; below the graphic only when the height was given
  std::vector<scene::Node> events;    // groups of events whose date is not known
  std::vector<std::string> left_out;  // unplaced events that found no room
  double top_px = 0;                  // the graphic begins here
  double bottom_px = 0;               // and ends here
  double height_px = 0;               // of the whole canvas, margins included
};

// With a fixed height: on a small canvas the title becomes smaller, then deck, note and unplaced events are
// left out, so that the graphic keeps at least half of the height.
Furniture make_furniture(const FurnitureWish& wish, const Typesetter& setter, const CanvasSize& size);
// With a free height: the graphic is `plot_height_px` high.
Furniture make_furniture(const FurnitureWish& wish, const Typesetter& setter, const CanvasSize& size,
                         double plot_height_px);

}  // namespace backstory::layout
