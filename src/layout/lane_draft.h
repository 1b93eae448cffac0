// Lanes on their way: the events of each packed into rows below one axis, and the heights that follow.
#pragma once

#include <vector>

#include "layout/band.h"
#include "layout/eras.h"
#include "layout/lane_items.h"
#include "layout/representation.h"

namespace backstory::layout {

struct LaneRow {
  double above_px = 0;  // of the middle of its marks
  double below_px = 0;

  double height_px() const { return above_px + below_px; }
};

struct Lane {
  std::size_t track = 0;  // index into Timeline::tracks; tracks.size() for those of none
  text::TextBlock name;   // no lines where the lanes have no names
  double name_px = 0;     // height that the name takes; 0 where it stands before the first row's words
  std::vector<LaneItem> items;
  std::vector<std::size_t> rows;  // of each item
  std::vector<LaneRow> heights;   // of each row
};

// Moved, never copied: its items point to what it draws.
struct LaneDraft {
  LaneDraft() = default;
  LaneDraft(LaneDraft&&) = default;
  LaneDraft& operator=(LaneDraft&&) = default;

  std::vector<Occurrence> drawn;
  LaneStyle style;
  Axis axis;
  Band band;
  BandStyle band_style;
  EraBands eras;
  std::vector<Lane> lanes;
  double row_gap_px = 8;
  double lane_pad_px = 8;  // above and below the rows of a lane
  double axis_gap_px = 8;  // from the axis to the lanes
};

// A lane a track that has events, in the order of the tracks, the events of no track last; or one lane.
std::vector<Lane> make_lanes(const Job& job, const LaneDraft& draft, const LaneRoom& room, bool by_track);

// The name of a lane is set like this, in the colour of its track.
TypeStyle lane_name_style(const LaneStyle& style);
// Where the name begins: after the sign of its track.
double lane_name_left(const LaneStyle& style);

double rows_height(const Lane& lane, double row_gap_px);
double lane_height(const Lane& lane, const LaneDraft& draft);
double needed_height(const LaneDraft& draft);

// Room to spare opens the rows, then the lanes, until they fill the height.
void spread(LaneDraft& draft, double height_px);

}  // namespace backstory::layout
