#include "layout/lane_drawing.h"

#include <algorithm>
#include <cmath>

#include "layout/bar_mark.h"
#include "layout/callout_drawing.h"
#include "layout/frame.h"

namespace backstory::layout {
namespace {

class Drawing {
 public:
  Drawing(const LaneDraft& draft, const Rect& plot, const Job& job)
      : draft_(draft),
        plot_(plot),
        setter_(*job.setter),
        tracks_(job.timeline->tracks.size()),
        point_days_(longest_point_days(draft.drawn)),
        events_(draft.drawn.size()),
        places_(draft.drawn.size()) {}

  DrawnLanes draw() {
    made_.ground = draw_eras(draft_.eras, plot_, setter_);
    const double axis_top = std::round(plot_.y + draft_.eras.names_px);
    const double axis_bottom = axis_top + draft_.band.height_px;
    for (const BandPiece& piece : draft_.band.pieces) draw_grid(piece, axis_bottom);
    for (scene::Node& node : draw_band(draft_.band, axis_top, draft_.band_style, setter_))
      made_.axis.push_back(std::move(node));
    double y = axis_bottom + draft_.axis_gap_px;
    for (const Lane& lane : draft_.lanes) {
      const bool is_first = &lane == &draft_.lanes.front();
      if (!is_first) draw_rule(y);
      draw_lane(lane, y);
      y += lane_height(lane, draft_);
    }
    for (scene::Group& group : events_) made_.events.emplace_back(std::move(group));
    made_.places = std::move(places_);
    return std::move(made_);
  }

 private:
  // Down from where the larger cells of the calendar begin.
  void draw_grid(const BandPiece& piece, double from) {
    const std::vector<Tick>& ticks = piece.ticks.context.empty() ? piece.ticks.fine : piece.ticks.context;
    for (const Tick& tick : ticks) {
      if (tick.left_px < piece.left_px + 1 || tick.day < piece.piece.day_at(piece.left_px)) continue;
      const double x = snap(tick.left_px);
      made_.axis.emplace_back(scene::Line{{{x, from}, {x, plot_.bottom()}},
                                          setter_.stroke("band", setter_.theme().rule_px),
                                          "band",
                                          scene::Role::decoration});
    }
  }

  void draw_rule(double y) {
    const double at = snap(y);
    const double end = setter_.theme().rule_px / 2;
    made_.axis.emplace_back(scene::Line{{{plot_.x + end, at}, {plot_.right() - end, at}},
                                        setter_.stroke("rule", setter_.theme().rule_px),
                                        "rule",
                                        scene::Role::axis});
  }

  MarkStyle mark_of(const Occurrence& occurrence) const {
    MarkStyle style = mark_style(occurrence, tracks_, draft_.style.mark_px);
    style.point_days = point_days_;
    return style;
  }

  void draw_lane(const Lane& lane, double top) {
    double y = top + draft_.lane_pad_px;
    if (!lane.name.lines.empty()) draw_name(lane, y);
    y += lane.name_px;
    std::vector<double> middles;
    for (const LaneRow& row : lane.heights) {
      middles.push_back(y + row.above_px);
      y += row.height_px() + draft_.row_gap_px;
    }
    for (std::size_t i = 0; i < lane.items.size(); ++i) draw_event(lane.items[i], middles[lane.rows[i]]);
  }

  // In the first row where the name stands beside it.
  void draw_name(const Lane& lane, double top) {
    TypeStyle style = lane_name_style(draft_.style);
    const Occurrence& sample = *lane.items.front().occurrence;
    style.colour = date_colour(sample, tracks_);
    const double ascent = setter_.ascent(style);
    double name_top = top;
    if (lane.name_px == 0)
      name_top = std::max(top, top + lane.heights.front().above_px - (lane.name.ascent_px - ascent * 0.37));
    const Point sign{plot_.x + mark_reach_px(draft_.style.mark_px),
                     name_top + lane.name.ascent_px - ascent * 0.37};
    const MarkStyle mark = mark_style(sample, tracks_, draft_.style.mark_px);
    for (scene::Node& node : make_dot(MarkFill::solid, sign, mark, setter_)) {
      if (auto* shape = std::get_if<scene::Shape>(&node)) shape->role = scene::Role::furniture;
      made_.axis.push_back(std::move(node));
    }
    made_.axis.emplace_back(setter_.make_text(lane.name, style,
                                              {plot_.x + lane_name_left(draft_.style), name_top},
                                              scene::Anchor::start, scene::Role::furniture));
  }

  void draw_event(const LaneItem& item, double y) {
    const Occurrence& occurrence = *item.occurrence;
    scene::Group group = event_group(occurrence);
    const MarkStyle mark = mark_of(occurrence);
    std::vector<scene::Node> nodes =
        item.is_bar
            ? make_bar(occurrence, item.extent, y, draft_.style.bar_px, mark, setter_)
            : make_dot(find_fill(occurrence, false, point_days_), {item.extent.at_px, y}, mark, setter_);
    for (scene::Node& node : nodes) group.children.push_back(std::move(node));

    const bool inside = item.side == WordsSide::inside;
    TypeStyle date = draft_.style.date;
    TypeStyle label = draft_.style.label;
    date.colour = inside ? "background" : date_colour(occurrence, tracks_);
    if (inside) label.colour = "background";
    const double top = item.side == WordsSide::below
                           ? y + item.below_px - item.words.height_px
                           : y - first_line_middle(item.words, draft_.style, setter_);
    const bool beside = item.words.label_left_px > 0;
    // Words that hang left end at their mark.
    const bool ends = item.side == WordsSide::left && !beside;
    const scene::Anchor anchor = ends ? scene::Anchor::end : scene::Anchor::start;
    const double x = item.words_left_px + (ends ? item.words.width_px : 0);
    group.children.emplace_back(
        setter_.make_text(item.words.date, date, {x, top}, anchor, scene::Role::date));
    const double label_top = beside ? top + item.words.date.ascent_px - item.words.label.ascent_px
                                    : top + item.words.date.height_px;
    group.children.emplace_back(setter_.make_text(
        item.words.label, label, {x + item.words.label_left_px, label_top}, anchor, scene::Role::label));
    events_[item.index] = std::move(group);
    places_[item.index] = {occurrence.id, draft_.axis.scale.at(occurrence.at()), item.extent.at_px};
  }

  const LaneDraft& draft_;
  const Rect& plot_;
  const Typesetter& setter_;
  std::size_t tracks_;
  double point_days_;
  std::vector<scene::Group> events_;
  std::vector<scene::MarkPlace> places_;
  DrawnLanes made_;
};

}  // namespace

DrawnLanes draw_lanes(const LaneDraft& draft, const Rect& plot, const Job& job) {
  return Drawing(draft, plot, job).draw();
}

}  // namespace backstory::layout
