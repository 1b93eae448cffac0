#include "layout/lane_draft.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "base/utf8.h"
#include "layout/lanes.h"
#include "layout/words.h"

namespace backstory::layout {
namespace {

constexpr double kApartEm = 1.4;       // between the events of one row
constexpr double kMostRowGapEm = 1.9;  // where there is room
constexpr double kNameClearEm = 1.5;   // between the name of a lane and words in its first row

std::string lane_name(const timeline::Timeline& timeline, std::size_t track) {
  if (track >= timeline.tracks.size()) return std::string(words().other_events);
  const timeline::Track& named = timeline.tracks[track];
  return collapse_space(named.label.empty() ? named.id : named.label);
}

// Rows by the first mark in them, so that they are read in order of time.
void order_rows(Lane& lane) {
  std::vector<double> first;
  for (std::size_t i = 0; i < lane.items.size(); ++i) {
    if (first.size() <= lane.rows[i]) first.resize(lane.rows[i] + 1, std::numeric_limits<double>::infinity());
    first[lane.rows[i]] = std::min(first[lane.rows[i]], lane.items[i].extent.at_px);
  }
  std::vector<std::size_t> order(first.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return first[a] < first[b]; });
  std::vector<std::size_t> place(first.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  for (std::size_t& row : lane.rows) row = place[row];
}

// Words that had to be narrow for some other row take the room that theirs has.
void widen_rows(Lane& lane, const LaneStyle& style, double right_px, double apart_px,
                const Typesetter& setter) {
  std::vector<std::size_t> order(lane.items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(lane.rows[a], lane.items[a].left_px) < std::pair(lane.rows[b], lane.items[b].left_px);
  });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool is_last = i + 1 == order.size() || lane.rows[order[i + 1]] != lane.rows[order[i]];
    const double limit = is_last ? right_px : lane.items[order[i + 1]].left_px - apart_px;
    widen_words(lane.items[order[i]], limit, style, setter);
  }
}

void pack(Lane& lane, const LaneStyle& style, double right_px, const Typesetter& setter) {
  const double apart = kApartEm * style.em_px;
  std::vector<RowSpan> spans;
  spans.reserve(lane.items.size());
  for (const LaneItem& item : lane.items) spans.push_back({item.left_px, item.right_px});
  lane.rows = pack_rows(spans, apart);
  order_rows(lane);
  widen_rows(lane, style, right_px, apart, setter);
  for (std::size_t i = 0; i < lane.items.size(); ++i) {
    if (lane.heights.size() <= lane.rows[i]) lane.heights.resize(lane.rows[i] + 1);
    LaneRow& row = lane.heights[lane.rows[i]];
    row.above_px = std::max(row.above_px, lane.items[i].above_px);
    row.below_px = std::max(row.below_px, lane.items[i].below_px);
  }
}

void name_lane(Lane& lane, const Job& job, const LaneDraft& draft, const LaneRoom& room) {
  const TypeStyle style = lane_name_style(draft.style);
  const double left = room.left_px + lane_name_left(draft.style);
  lane.name = job.setter->wrap(lane_name(*job.timeline, lane.track), style, room.right_px - left);
  const double end = left + lane.name.width_px * kWidthSlack + kNameClearEm * draft.style.em_px;
  bool is_clear = lane.name.lines.size() == 1;
  for (std::size_t i = 0; i < lane.items.size(); ++i)
    is_clear = is_clear && (lane.rows[i] > 0 || lane.items[i].left_px >= end);
  lane.name_px = is_clear ? 0 : lane.name.height_px + 0.3 * draft.style.em_px;
}

}  // namespace

TypeStyle lane_name_style(const LaneStyle& style) {
  TypeStyle name = style.label;
  name.font.weight = style.date.font.weight;
  return name;
}

double lane_name_left(const LaneStyle& style) {
  return style.mark_px + 0.6 * style.em_px;
}

std::vector<Lane> make_lanes(const Job& job, const LaneDraft& draft, const LaneRoom& room, bool by_track) {
  const std::size_t tracks = job.timeline->tracks.size();
  std::vector<Lane> lanes(by_track ? tracks + 1 : 1);
  for (std::size_t i = 0; i < draft.drawn.size(); ++i) {
    const Occurrence& occurrence = draft.drawn[i];
    Lane& lane = lanes[by_track ? std::min(occurrence.track, tracks) : 0];
    lane.items.push_back(make_lane_item(occurrence, draft.axis.scale, draft.style, room, *job.setter));
    lane.items.back().index = i;
  }
  for (std::size_t t = 0; t < lanes.size(); ++t) lanes[t].track = t;
  std::erase_if(lanes, [](const Lane& lane) { return lane.items.empty(); });
  for (Lane& lane : lanes) {
    pack(lane, draft.style, room.right_px, *job.setter);
    if (by_track && tracks > 0) name_lane(lane, job, draft, room);
  }
  return lanes;
}

double rows_height(const Lane& lane, double row_gap_px) {
  double height = row_gap_px * static_cast<double>(lane.heights.empty() ? 0 : lane.heights.size() - 1);
  for (const LaneRow& row : lane.heights) height += row.height_px();
  return height;
}

double lane_height(const Lane& lane, const LaneDraft& draft) {
  return 2 * draft.lane_pad_px + lane.name_px + rows_height(lane, draft.row_gap_px);
}

double needed_height(const LaneDraft& draft) {
  double height = draft.eras.names_px + draft.band.height_px + draft.axis_gap_px;
  for (const Lane& lane : draft.lanes) height += lane_height(lane, draft);
  return height + 1;
}

void spread(LaneDraft& draft, double height_px) {
  double gaps = 0;
  for (const Lane& lane : draft.lanes) gaps += static_cast<double>(lane.heights.size()) - 1;
  const double spare = std::max(0.0, height_px - needed_height(draft));
  if (gaps > 0) {
    const double most = std::max(0.0, kMostRowGapEm * draft.style.em_px - draft.row_gap_px);
    draft.row_gap_px += std::min(most, 0.7 * spare / gaps);
  }
  const double left = std::max(0.0, height_px - needed_height(draft));
  draft.lane_pad_px += left / (2 * static_cast<double>(std::max<std::size_t>(1, draft.lanes.size())));
}

}  // namespace backstory::layout
