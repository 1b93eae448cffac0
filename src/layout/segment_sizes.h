// What the search for the best cuts asks of strips, without making them: their heights, and how far words
// stand from their marks.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "layout/pav.h"
#include "layout/segment_strip.h"

namespace backstory::layout {

// Of a strip without words and without leaders, at one style.
double wordless_strip_px(const SegmentStyle& style, const Typesetter& setter);

// The words of all events at one setting.
struct StripSizes {
  std::vector<double> widths_px;
  std::vector<double> heights_px;
  double mean_width_px = 1;
  double mean_badness = 0;
  double fixed_px = 0;  // height of a strip without words and without leaders, with the gap to the next
  double side_px = 0;   // height of a leader, on each side that has words
  bool both_sides = false;
  std::size_t fewest_strips = 1;  // whose rows are long enough for all words
  double least_strip_px = 1;      // height of the lowest strip that there can be

  // Of all strips that begin with these events.
  double height_px(const std::vector<std::size_t>& begins) const;
  // Of the lowest way to cut the story into strips whose rows are long enough: with less there is none.
  double least_height_px(const SegmentStyle& style) const;
};
StripSizes strip_sizes(std::span<const CalloutWords> words, const SegmentStyle& style, double wordless_px);

// The errors of strips, one after the other.
class StripErrors {
 public:
  StripErrors(std::span<const Occurrence> drawn, const StripSizes& sizes, const SegmentStyle& style);

  // Σ of the squared ways from marks to the middles of their words, as place_strip sets them; nothing when
  // they do not fit.
  std::optional<double> of(std::size_t from, std::size_t to);

 private:
  std::optional<double> of_side(const Piece& piece, std::array<std::size_t, 2> range, std::size_t step);
  bool has_room(std::array<std::size_t, 2> range, std::size_t step) const;

  std::span<const Occurrence> drawn_;
  const StripSizes& sizes_;
  const SegmentStyle& style_;
  std::vector<double> days_;
  std::vector<double> anchors_;
  std::vector<double> separations_;
  RowPlacer placer_;
};

}  // namespace backstory::layout
