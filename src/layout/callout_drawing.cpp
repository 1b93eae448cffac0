#include "layout/callout_drawing.h"

#include <algorithm>
#include <cmath>

#include "layout/leaders.h"
#include "layout/mark_stack.h"

namespace backstory::layout {
namespace {

constexpr double kElbowPx = 6;       // between two elbows
constexpr double kFirstElbowPx = 8;  // from the mark's edge
constexpr double kElbowToWordsPx = 10;
constexpr double kArrowSizes = 3.2;   // length of an arrow, in sizes of a dot
constexpr double kLevelMarks = 0.85;  // from one level of marks to the next
constexpr double kUnseenPx = 2.2;     // off the middle of a mark: better than a bend
constexpr double kDateClearPx = 2;    // leaders end at the height of the letters, not of the line

struct SideLeaders {
  std::vector<std::size_t> members;  // indices of events
  std::vector<LeaderEnds> ends;
};

// Bends too small to be meant are left out, where no neighbour's foot is near.
SideLeaders leaders_of_side(const CalloutPlan& plan, bool above) {
  SideLeaders side;
  for (std::size_t i = 0; i < plan.places.size(); ++i) {
    const CalloutPlace& place = plan.places[i];
    if (place.above != above) continue;
    const double foot = snap(place.foot_px);
    side.members.push_back(i);
    side.ends.push_back({foot, std::abs(place.stem_px - foot) < 1 ? foot : snap(place.stem_px)});
  }
  const std::vector<LeaderEnds> drawn = side.ends;
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    const auto is_clear = [&](const LeaderEnds& other) {
      return std::abs(other.anchor_px - drawn[i].anchor_px) > 3 * kUnseenPx;
    };
    if (std::abs(drawn[i].stem_px - drawn[i].anchor_px) > kUnseenPx) continue;
    if (i > 0 && !is_clear(drawn[i - 1])) continue;
    if (i + 1 < drawn.size() && !is_clear(drawn[i + 1])) continue;
    side.ends[i].anchor_px = drawn[i].stem_px;
  }
  return side;
}

MarkExtent extent_of(const CalloutScene& wish, const Occurrence& occurrence, double mark_px) {
  const double at = snap(wish.scale->at(occurrence.at()));
  const double arrow = mark_px * kArrowSizes;
  const double first = wish.scale->pieces.front().left_px - mark_px;
  const double last = wish.scale->pieces.back().right_px + mark_px;
  return {at, occurrence.begin ? wish.scale->at(*occurrence.begin) : std::max(at - arrow, first),
          occurrence.end ? wish.scale->at(*occurrence.end) : std::min(at + arrow, last)};
}

// Of the events of one side, as `members` has them.
std::vector<std::size_t> levels_of_side(const CalloutScene& wish, const std::vector<std::size_t>& members) {
  const double point_days = longest_point_days(*wish.drawn);
  std::vector<MarkSpan> spans;
  for (const std::size_t member : members) {
    const Occurrence& occurrence = (*wish.drawn)[member];
    const MarkExtent extent = extent_of(wish, occurrence, wish.mark_px);
    MarkSpan span{extent.at_px - wish.mark_px / 2, extent.at_px + wish.mark_px / 2};
    if (!occurrence.is_point(point_days)) {
      span.left_px = std::min(span.left_px, extent.left_px);
      span.right_px = std::max(span.right_px, extent.right_px);
    }
    spans.push_back(span);
  }
  return stack_marks(spans);
}

class Drawing {
 public:
  Drawing(const CalloutScene& wish, const CalloutHeights& heights, const Typesetter& setter)
      : wish_(wish),
        heights_(heights),
        setter_(setter),
        ranks_(wish.drawn->size(), 0),
        levels_(wish.drawn->size(), 0),
        ends_(wish.drawn->size()) {
    for (const bool above : {true, false}) rank_side(above);
  }

  DrawnCallouts draw() const {
    DrawnCallouts made;
    for (std::size_t i = 0; i < wish_.drawn->size(); ++i) {
      const double expected = wish_.scale->at((*wish_.drawn)[i].at());
      made.events.emplace_back(draw_event(i));
      made.places.push_back({(*wish_.drawn)[i].id, expected, snap(expected)});
    }
    return made;
  }

 private:
  const CalloutPlace& place(std::size_t i) const { return wish_.plan->places[i]; }

  void rank_side(bool above) {
    const SideLeaders side = leaders_of_side(*wish_.plan, above);
    const std::vector<std::size_t> ranks = rank_elbows(side.ends);
    const std::vector<std::size_t> levels = levels_of_side(wish_, side.members);
    for (std::size_t m = 0; m < side.members.size(); ++m) {
      ranks_[side.members[m]] = ranks[m];
      levels_[side.members[m]] = levels[m];
      ends_[side.members[m]] = side.ends[m];
    }
  }

  // Top of the words of an event.
  double words_top(std::size_t i) const {
    const auto& rows = place(i).above ? wish_.plan->rows_above_px : wish_.plan->rows_below_px;
    double away = place(i).above ? heights_.stem_above : heights_.stem_below;
    for (std::size_t row = 0; row < place(i).row; ++row)
      away += rows[row] > 0 ? rows[row] + heights_.row_gap : 0;
    if (!place(i).above) return heights_.axis_bottom + away;
    return heights_.axis_top - away - (*wish_.words)[i].shapes[place(i).shape].height_px;
  }

  scene::Line leader(std::size_t i, double top, const MarkStyle& mark) const {
    const bool above = place(i).above;
    const LeaderEnds leader = ends_[i];
    const double way = above ? -1 : 1;
    const double from = (above ? heights_.axis_top : heights_.axis_bottom) + way * mark.size_px / 2;
    const double height = (*wish_.words)[i].shapes[place(i).shape].height_px;
    const double to = above ? top + kDateClearPx : top + height - kDateClearPx;
    scene::Line line;
    line.points.push_back({leader.anchor_px, from});
    if (!is_straight(leader)) {
      const double bend = from + way * (kFirstElbowPx + kElbowPx * static_cast<double>(ranks_[i]));
      line.points.push_back({leader.anchor_px, snap(bend)});
      line.points.push_back({leader.stem_px, snap(bend)});
    }
    line.points.push_back({leader.stem_px, to});
    line.stroke = setter_.stroke("rule", setter_.theme().rule_px);
    line.stroke_class = "rule";
    line.role = scene::Role::leader;
    return line;
  }

  // From a mark within the band to where its leader begins, past the marks before it.
  scene::Line stub(std::size_t i, const MarkStyle& mark) const {
    const double way = place(i).above ? -1 : 1;
    const double edge = (place(i).above ? heights_.axis_top : heights_.axis_bottom) + way * mark.size_px / 2;
    scene::Line line;
    line.points = {{ends_[i].anchor_px, mark_y(i)}, {ends_[i].anchor_px, edge}};
    line.stroke = setter_.stroke("rule", setter_.theme().rule_px);
    line.stroke_class = "rule";
    line.role = scene::Role::decoration;
    return line;
  }

  // Of the mark, on the edge of the band or within it.
  double mark_y(std::size_t i) const {
    const double inwards = kLevelMarks * wish_.mark_px * static_cast<double>(levels_[i]);
    return place(i).above ? heights_.axis_top + inwards : heights_.axis_bottom - inwards;
  }

  scene::Group draw_event(std::size_t i) const {
    const Occurrence& occurrence = (*wish_.drawn)[i];
    const CalloutWords& words = (*wish_.words)[i];
    MarkStyle style = mark_style(occurrence, wish_.tracks, wish_.mark_px);
    style.point_days = longest_point_days(*wish_.drawn);
    scene::Group group;
    group.id = occurrence.id;
    group.role = scene::Role::event;
    group.label = occurrence.spoken;
    group.link = occurrence.link;

    const double top = words_top(i);
    group.children.emplace_back(leader(i, top, style));
    if (levels_[i] > 0) group.children.emplace_back(stub(i, style));
    const MarkExtent extent = extent_of(wish_, occurrence, style.size_px);
    for (scene::Node& node : make_mark(occurrence, extent, mark_y(i), style, setter_))
      group.children.push_back(std::move(node));

    const bool left = place(i).hangs_left;
    const double x = ends_[i].stem_px + (left ? -wish_.stem_pad_px : wish_.stem_pad_px);
    const scene::Anchor anchor = left ? scene::Anchor::end : scene::Anchor::start;
    TypeStyle date = wish_.style.date;
    date.colour = date_colour(occurrence, wish_.tracks);
    group.children.emplace_back(setter_.make_text(words.date, date, {x, top}, anchor, scene::Role::date));
    group.children.emplace_back(setter_.make_text(words.labels[place(i).shape], wish_.style.label,
                                                  {x, top + words.date.height_px}, anchor,
                                                  scene::Role::label));
    return group;
  }

  const CalloutScene& wish_;
  const CalloutHeights& heights_;
  const Typesetter& setter_;
  std::vector<std::size_t> ranks_;
  std::vector<std::size_t> levels_;  // of marks, from the edge of the band inwards
  std::vector<LeaderEnds> ends_;
};

}  // namespace

double snap(double px) {
  return std::floor(px) + 0.5;
}

DrawnCallouts draw_callouts(const CalloutScene& wish, const CalloutHeights& heights,
                            const Typesetter& setter) {
  return Drawing(wish, heights, setter).draw();
}

double stacked_px(const CalloutScene& wish, bool above) {
  const std::vector<std::size_t> levels = levels_of_side(wish, leaders_of_side(*wish.plan, above).members);
  const std::size_t most = levels.empty() ? 0 : *std::max_element(levels.begin(), levels.end());
  return kLevelMarks * wish.mark_px * static_cast<double>(most);
}

double elbow_room(const CalloutScene& wish, bool above) {
  const std::vector<LeaderEnds> leaders = leaders_of_side(*wish.plan, above).ends;
  const std::vector<std::size_t> ranks = rank_elbows(leaders);
  double elbows = 0;
  for (std::size_t i = 0; i < leaders.size(); ++i) {
    if (!is_straight(leaders[i])) elbows = std::max(elbows, static_cast<double>(ranks[i] + 1));
  }
  if (elbows == 0) return 0;
  return kFirstElbowPx + kElbowPx * (elbows - 1) + kElbowToWordsPx;
}

}  // namespace backstory::layout
