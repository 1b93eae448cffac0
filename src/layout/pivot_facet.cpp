#include "layout/pivot_facet.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "layout/horizontal_draft.h"
#include "layout/relative_time.h"
#include "layout/scale_words.h"

namespace backstory::layout {
namespace {

using theme::TextStyleName;

constexpr double kUneven = 6;         // the furthest ÷ the median distance
constexpr double kMostDecades = 1e6;  // of a logarithmic axis
constexpr double kShortestUnit = 1.0 / 24;
constexpr double kLeastStemMarks = 1.6;  // as of other callouts
constexpr std::size_t kMostRows = 3;
constexpr std::size_t kMostRowsFreeHeight = 6;
constexpr double kMostDisplacement = 1.5;  // mean, in label widths
constexpr double kUsualLabelEm = 9.5;

std::vector<double> distances(const std::vector<Occurrence>& events, const Occurrence& pivot) {
  std::vector<double> days;
  for (const Occurrence& occurrence : events) days.push_back(std::abs(occurrence.at() - pivot.at()));
  std::sort(days.begin(), days.end());
  return days;
}

double furthest(const std::vector<Occurrence>& events, const Occurrence& pivot) {
  double most = 0;
  for (const Occurrence& o : events)
    most = std::max({most, std::abs(o.first() - pivot.at()), std::abs(o.last() - pivot.at())});
  return most > 0 ? most : 1;
}

TimeScale facet_scale(const std::vector<Occurrence>& events, const FacetWish& wish, double pad) {
  const double far = wish.far_days > 0 ? wish.far_days : furthest(events, *wish.pivot);
  const double origin = wish.pivot->at();
  const double begin = wish.backwards ? origin - far : origin;
  const double end = wish.backwards ? origin : origin + far;
  const Piece piece{begin, end, wish.left_px + pad, wish.right_px - pad};
  if (is_uneven(events, *wish.pivot) && wish.job->shape->scale != theme::ScaleKind::linear) {
    const std::vector<double> days = distances(events, *wish.pivot);
    const auto nearest = std::upper_bound(days.begin(), days.end(), 0.0);
    const double unit = std::max({nearest == days.end() ? 1 : *nearest, kShortestUnit, far / kMostDecades});
    return make_log_scale(begin, end, {origin, unit}, piece.left_px, piece.right_px);
  }
  TimeScale scale;
  scale.pieces.push_back(piece);
  return scale;
}

CalloutStyle callout_style(const FacetWish& wish) {
  const Typesetter& setter = *wish.job->setter;
  CalloutStyle style;
  style.date = setter.style(TextStyleName::date, wish.enlarged);
  style.label = setter.style(TextStyleName::label, wish.enlarged);
  style.widest_px = std::min(wish.job->shape->label_width_em * style.label.font.size_px,
                             0.9 * (wish.right_px - wish.left_px));
  style.most_lines = wish.job->shape->max_label_lines;
  return style;
}

CalloutRoom callout_room(const FacetWish& wish) {
  const double em = wish.job->size->body_px * wish.enlarged;
  CalloutRoom room;
  room.left_px = wish.left_px + 1;
  room.right_px = wish.right_px - 1 - (wish.backwards ? 0.4 * em : 0);
  room.left_px += wish.backwards ? 0 : 0.4 * em;
  room.most_rows = wish.job->size->height_px ? kMostRows : kMostRowsFreeHeight;
  room.column_gap_px = 0.9 * em;
  room.row_gap_px = 0.8 * em;
  room.stem_gap_px = 0.75 * em;
  room.stem_pad_px = 0.5 * em;
  room.quick = wish.quick;
  return room;
}

void make_facet_band(FacetDraft& facet, const FacetWish& wish) {
  const Typesetter& setter = *wish.job->setter;
  RelativeTicks ticks;
  ticks.origin_day = wish.pivot->at();
  ticks.backwards = wish.backwards;
  const std::string_view form = wish.backwards ? scale_words().before : scale_words().after;
  ticks.words = [form](double days) { return fmt::format(fmt::runtime(form), say_far(days)); };
  const TickRoom room = tick_room(wish.left_px, wish.right_px, facet.band_style, setter);
  std::vector<Tick> chosen;
  if (facet.band_style.ticks) chosen = choose_relative_ticks(facet.scale, ticks, room);
  facet.band = make_band(facet.scale.pieces.front(), std::move(chosen), facet.band_style, setter);
}

CalloutScene callout_scene(const FacetDraft& facet) {
  return {&facet.drawn, &facet.words,           &facet.plan,   &facet.scale,
          facet.style,  facet.room.stem_pad_px, facet.mark_px, facet.tracks};
}

double side_px(const std::vector<double>& rows, double gap, double stem, double mark_px) {
  double sum = 0;
  for (const double row : rows) sum += row > 0 ? row + (sum > 0 ? gap : 0) : 0;
  return sum > 0 ? sum + stem : mark_px;
}

}  // namespace

double FacetDraft::above_px() const {
  return side_px(plan.rows_above_px, room.row_gap_px, stem_above, mark_px);
}

double FacetDraft::below_px() const {
  return side_px(plan.rows_below_px, room.row_gap_px, stem_below, mark_px);
}

bool is_uneven(const std::vector<Occurrence>& events, const Occurrence& pivot) {
  if (events.size() < 3) return false;
  const std::vector<double> days = distances(events, pivot);
  return days.back() > kUneven * std::max(days[days.size() / 2], kShortestUnit);
}

std::optional<FacetDraft> make_facet(const std::vector<Occurrence>& events, const FacetWish& wish) {
  const Typesetter& setter = *wish.job->setter;
  FacetDraft facet;
  facet.drawn = events;
  facet.mark_px = setter.mark_px() * std::sqrt(wish.enlarged);
  facet.tracks = wish.job->timeline->tracks.size();
  facet.style = callout_style(wish);
  facet.room = callout_room(wish);
  facet.band_style.pad_px = facet.mark_px * 1.6;
  facet.band_style.clear_px = facet.mark_px / 2 + 2;
  facet.band_style.ticks = wish.job->shape->ticks;
  facet.scale = facet_scale(events, wish, facet.band_style.pad_px);
  make_facet_band(facet, wish);
  const double least_stem = kLeastStemMarks * facet.mark_px;
  facet.room.height_px = wish.height_px - facet.band.height_px - 2 * least_stem;
  if (facet.room.height_px <= 0) return std::nullopt;

  std::vector<CalloutWish> wishes;
  for (const Occurrence& occurrence : facet.drawn) {
    facet.words.push_back(make_callout_words(occurrence, facet.style, setter));
    wishes.push_back({snap(facet.scale.at(occurrence.at())), facet.words.back().shapes});
  }
  loosen_stems(wishes, facet.drawn, facet.scale, facet.mark_px);
  std::optional<CalloutPlan> plan = plan_callouts(wishes, facet.room);
  if (!plan) return std::nullopt;
  facet.plan = std::move(*plan);
  const double label = kUsualLabelEm * facet.style.label.font.size_px;
  if (facet.plan.displacement_px > kMostDisplacement * label) return std::nullopt;
  const CalloutScene scene = callout_scene(facet);
  facet.band_style.above_px = stacked_px(scene, true);
  facet.band_style.below_px = stacked_px(scene, false);
  facet.band.height_px =
      std::ceil(facet.band.height_px + facet.band_style.above_px + facet.band_style.below_px);
  facet.stem_above = std::max(least_stem, facet.mark_px / 2 + elbow_room(scene, true));
  facet.stem_below = std::max(least_stem, facet.mark_px / 2 + elbow_room(scene, false));
  if (facet.above_px() + facet.band.height_px + facet.below_px() > wish.height_px) return std::nullopt;
  return facet;
}

DrawnFacet draw_facet(const FacetDraft& facet, double axis_top, const Typesetter& setter) {
  CalloutHeights heights;
  heights.axis_top = axis_top;
  heights.axis_bottom = axis_top + facet.band.height_px;
  heights.stem_above = facet.stem_above;
  heights.stem_below = facet.stem_below;
  heights.row_gap = facet.room.row_gap_px;
  DrawnCallouts callouts = draw_callouts(callout_scene(facet), heights, setter);
  return {draw_band(facet.band, axis_top, facet.band_style, setter), std::move(callouts.events),
          std::move(callouts.places)};
}

}  // namespace backstory::layout
