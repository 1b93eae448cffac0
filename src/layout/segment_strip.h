// One strip of a segmented timeline: its events on a linear axis of its own.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "layout/band.h"
#include "layout/eras.h"
#include "layout/label_row.h"

namespace backstory::layout {

// What all strips of a picture share.
struct SegmentStyle {
  RowStyle row;
  BandStyle band;
  std::size_t most_lines = 3;  // of a label
  bool both_sides = false;     // words above and below the axis, in turn
  double left_px = 0;          // of the words
  double right_px = 0;
  double axis_left_px = 0;  // further right where the names of strips stand beside their axes
  TypeStyle name;           // of a strip
  double name_px = 0;       // height of a line of its own for the name, 0 where that is beside
  double gap_px = 12;       // between two blocks of words
  double leader_px = 20;    // from the axis to the words
  double strip_gap_px = 15;
};

struct SegmentStrip {
  TimeScale scale;
  Band band;
  text::TextBlock name;
  EraBands eras;
  std::vector<RowItem> above;
  std::vector<RowItem> below;
  double above_px = 0;  // heights of the words, without leaders
  double below_px = 0;
};

// Chooses where names stand, by the room that years need.
void set_names_aside(SegmentStyle& style, const Typesetter& setter);

// The time that the events [from, to) of `drawn` (in order of place) need on their strip, never beyond the
// events before and after.
Span strip_span(std::span<const Occurrence> drawn, std::size_t from, std::size_t to);
Piece strip_piece(const Span& span, const SegmentStyle& style);
TimeScale strip_scale(const Span& span, const SegmentStyle& style);

// Words placed; nothing when they do not fit beside each other. `words` as `drawn`.
std::optional<SegmentStrip> place_strip(std::span<const Occurrence> drawn,
                                        std::span<const CalloutWords> words, std::size_t from, std::size_t to,
                                        const SegmentStyle& style);
// "1961–1998", "May–July 2022": as coarse as tells the strips apart.
std::vector<std::string> name_strips(std::span<const Occurrence> drawn, std::span<const std::size_t> begins,
                                     calendar::DateStyle dates);

}  // namespace backstory::layout
