// Time from left to right on a band in the middle, words above and below.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "layout/band.h"
#include "layout/band_scene.h"
#include "layout/callout_drawing.h"
#include "layout/eras.h"
#include "layout/horizontal_draft.h"
#include "layout/scale_words.h"
#include "layout/selection.h"
#include "layout/words.h"

namespace backstory::layout {
namespace {

using theme::TextStyleName;

// Type grows where there is room to spare and no leader bends for it, and shrinks to the smallest size before
// an event is left out.
constexpr std::array<double, 3> kEnlargements = {1.5, 1.3, 1.15};
constexpr double kUsualEnlargement = 1.3;
constexpr std::size_t kFewEvents = 5;  // whose type may grow further
// What larger type may cost in other ways: ragged lines, flags turned back (in the units of a plan).
constexpr double kWorthEnlarging = 0.7;
constexpr double kWorthShrinking = 0.97;
constexpr double kLeastStemMarks = 1.6;  // length of a stem before its words, in sizes of a mark
constexpr double kUsualLabelEm = 9.5;
constexpr std::size_t kMostRows = 3;
constexpr std::size_t kMostRowsFreeHeight = 8;
constexpr double kMostTallness = 2.4;      // height ÷ width of a graphic whose height is free
// Mean displacement in label widths that is accepted.
constexpr double kMostDisplacement = 1.2;
constexpr double kStraightPx = 1;
constexpr double kNarrowEm = 34;  // of the canvas, in body sizes

// One try at setting a story.
struct Setting {
  double enlarged = 1;
  bool quick = false;  // whether it fits, not how well
  std::size_t most_rows = kMostRowsFreeHeight;
  bool tight = false;  // the least distances that still read well, before an event is left out
};

using Draft = HorizontalDraft;

class Horizontal {
 public:
  Horizontal(const Job& job, const Occurrences& all)
      : job_(job), all_(all), size_(*job.size), setter_(*job.setter) {}

  scene::Scene draw() {
    if (all_.placed.size() <= kMostCallouts) {
      if (std::optional<Draft> all = try_to_fit(all_.placed)) return compose(std::move(*all));
    }
    return compose(draw_the_best());
  }

 private:
  double left() const { return size_.margin_px; }
  double right() const { return size_.width_px - size_.margin_px; }

  FurnitureWish furniture_wish(const Draft& draft) const {
    std::string_view note;
    if (draft.axis.scale.log) note = scale_words().log_scale;
    if (!draft.axis.break_words.empty())
      note = draft.axis.scale.one_rate ? words().axis_skips : words().axis_skips_and_rescales;
    return layout::furniture_wish(job_, all_, draft.drawn, std::string(note));
  }

  double plot_height(const Draft& draft) const {
    if (!size_.height_px) return kMostTallness * size_.width_px;
    const Furniture furniture = make_furniture(furniture_wish(draft), setter_, size_);
    return furniture.bottom_px - furniture.top_px;
  }

  // What fits is found with the tightest setting; what was chosen is then set as well as it can be.
  Draft draw_the_best() const {
    const std::vector<std::size_t> ranking = rank_by_importance(all_.placed);
    const double smallest = std::min(1.0, size_.smallest_px / size_.body_px);
    std::optional<Draft> draft;
    choose_events(ranking, std::min(ranking.size(), kMostCallouts),
                  [&](const std::vector<std::size_t>& chosen) {
                    std::optional<Draft> made =
                        try_type(pick(all_.placed, chosen), {smallest, true, kMostRowsFreeHeight, true});
                    if (!made) return false;
                    draft = std::move(made);
                    return true;
                  });
    if (!draft) return Draft{};
    std::optional<Draft> better = try_to_fit(draft->drawn);
    return std::move(better ? *better : *draft);
  }

  std::optional<Draft> try_to_fit(const std::vector<Occurrence>& drawn) const {
    std::optional<Draft> usual = try_type(drawn, {1});
    if (!usual) {
      const double smallest = size_.smallest_px / size_.body_px;
      usual = smallest < kWorthShrinking ? try_type(drawn, {smallest}) : std::nullopt;
      return usual ? usual : try_type(drawn, {std::min(1.0, smallest), false, kMostRowsFreeHeight, true});
    }
    if (!size_.height_px || usual->plan.furthest_px > kStraightPx) return usual;
    const std::size_t rows = std::max(usual->plan.rows_above_px.size(), usual->plan.rows_below_px.size());
    for (const double enlarged : kEnlargements) {
      if (enlarged > kUsualEnlargement && drawn.size() > kFewEvents) continue;
      std::optional<Draft> larger = try_type(drawn, {enlarged, false, rows});
      if (larger && larger->plan.cost <= usual->plan.cost + kWorthEnlarging) return larger;
    }
    return usual;
  }

  // The same words are set many times while what fits is found.
  const CalloutWords& words_of(const Occurrence& occurrence, const CalloutStyle& style) const {
    const auto key = std::pair(style.label.font.size_px, occurrence.id);
    const auto found = words_.find(key);
    if (found != words_.end()) return found->second;
    return words_.emplace(key, make_callout_words(occurrence, style, setter_)).first->second;
  }

  CalloutStyle callout_style(double enlarged) const {
    CalloutStyle style;
    style.date = setter_.style(TextStyleName::date, enlarged);
    style.label = setter_.style(TextStyleName::label, enlarged);
    style.widest_px =
        std::min(job_.shape->label_width_em * style.label.font.size_px, 0.6 * (right() - left()));
    style.most_lines = job_.shape->max_label_lines;
    return style;
  }

  CalloutRoom callout_room(double enlarged, bool tight) const {
    const double em = size_.body_px * enlarged;
    CalloutRoom room;
    room.left_px = left() + 1;
    room.right_px = right() - 1;
    room.most_rows = size_.height_px ? kMostRows : kMostRowsFreeHeight;
    room.column_gap_px = (tight ? 0.75 : 1) * em;
    room.row_gap_px = (tight ? 0.6 : 0.9) * em;
    room.stem_gap_px = 0.75 * em;
    room.stem_pad_px = 0.5 * em;
    room.only_straight = enlarged > 1;
    return room;
  }

  BandStyle band_style(double mark_px) const {
    BandStyle style;
    style.pad_px = mark_px * 1.3;
    style.clear_px = mark_px / 2 + 2;
    style.ticks = job_.shape->ticks;
    style.dates = date_style(*job_.timeline);
    return style;
  }

  void make_axis(Draft& draft) const {
    draft.band_style = band_style(mark_px(draft.enlarged));
    AxisWish wish;
    wish.room = {left(), right(), draft.band_style.pad_px, 4.5 * size_.body_px};
    wish.label_px = std::min(kUsualLabelEm * draft.style.label.font.size_px, draft.style.widest_px);
    wish.rows = 2;
    wish.kind = job_.shape->scale;
    wish.break_width = [&](const std::string& words) { return break_width(words, setter_); };
    if (is_log(draft.drawn, wish.kind))
      draft.axis =
          make_log_axis(draft.drawn, wish.room, tick_room(left(), right(), draft.band_style, setter_));
    else
      draft.axis = choose_axis(draft.drawn, wish);
    draft.band = make_band(draft.axis, draft.band_style, setter_);
  }

  // Marks grow less than enlarged labels.
  double mark_px(double enlarged) const { return setter_.mark_px() * std::sqrt(enlarged); }

  Rect plot_rect(double top, double height) const { return {left(), top, right() - left(), height}; }

  std::optional<Draft> try_type(const std::vector<Occurrence>& drawn, const Setting& setting) const {
    Draft draft;
    draft.drawn = drawn;
    const double enlarged = setting.enlarged;
    draft.enlarged = enlarged;
    draft.style = callout_style(enlarged);
    draft.room = callout_room(enlarged, setting.tight);
    draft.room.quick = setting.quick;
    draft.room.most_rows = std::min(draft.room.most_rows, setting.most_rows);
    if (drawn.empty()) return draft;
    make_axis(draft);
    if (job_.shape->eras) draft.eras = find_eras(*job_.timeline, draft.axis.scale, plot_rect(0, 0), setter_);
    const double height = plot_height(draft);
    draft.room.height_px = height - draft.band.height_px - draft.eras.names_px - 2 * least_stem(draft);

    std::vector<CalloutWish> wishes;
    for (const Occurrence& occurrence : drawn) {
      draft.words.push_back(words_of(occurrence, draft.style));
      wishes.push_back({snap(draft.axis.scale.at(occurrence.at())), draft.words.back().shapes});
    }
    loosen_stems(wishes, drawn, draft.axis.scale, mark_px(enlarged));
    if (draft.room.height_px <= 0) return std::nullopt;
    std::optional<CalloutPlan> plan = plan_callouts(wishes, draft.room);
    if (!plan) return std::nullopt;
    draft.plan = std::move(*plan);
    return settle(std::move(draft), height);
  }

  double least_stem(const Draft& draft) const { return kLeastStemMarks * mark_px(draft.enlarged); }

  CalloutScene callout_scene(const Draft& draft) const {
    return {&draft.drawn,
            &draft.words,
            &draft.plan,
            &draft.axis.scale,
            draft.style,
            draft.room.stem_pad_px,
            mark_px(draft.enlarged),
            job_.timeline->tracks.size()};
  }

  // Elbows may need more than the least stem; then it must still fit.
  std::optional<Draft> settle(Draft draft, double height) const {
    const CalloutScene scene = callout_scene(draft);
    draft.band_style.above_px = stacked_px(scene, true);
    draft.band_style.below_px = stacked_px(scene, false);
    draft.band.height_px =
        std::ceil(draft.band.height_px + draft.band_style.above_px + draft.band_style.below_px);
    const double edge = mark_px(draft.enlarged) / 2;
    const auto stem = [&](bool above) {
      return std::max(least_stem(draft), edge + elbow_room(scene, above));
    };
    draft.stem_above = stem(true);
    draft.stem_below = stem(false);
    if (needed_height(draft, setter_.mark_px()) > height) return std::nullopt;
    const double label = kUsualLabelEm * draft.style.label.font.size_px;
    if (draft.plan.displacement_px > kMostDisplacement * label) return std::nullopt;
    return draft;
  }

  scene::Scene compose(Draft draft) const {
    FurnitureWish wish = furniture_wish(draft);
    Parts parts;
    const double needed = draft.drawn.empty() ? 0 : needed_height(draft, setter_.mark_px());
    parts.furniture =
        size_.height_px ? make_furniture(wish, setter_, size_) : make_furniture(wish, setter_, size_, needed);
    const double top = parts.furniture.top_px;
    const double height = parts.furniture.bottom_px - top;
    std::vector<scene::MarkPlace> places;
    if (!draft.drawn.empty()) {
      if (size_.height_px) spread(draft, height, setter_.mark_px(), size_.body_px);
      const double spare = std::max(0.0, height - needed_height(draft, setter_.mark_px()));
      CalloutHeights heights;
      heights.axis_top =
          std::round(top + spare / 2 + draft.eras.names_px + above_height(draft, setter_.mark_px()));
      heights.axis_bottom = heights.axis_top + draft.band.height_px;
      heights.stem_above = draft.stem_above;
      heights.stem_below = draft.stem_below;
      heights.row_gap = draft.room.row_gap_px;
      parts.ground = draw_eras(draft.eras, plot_rect(top, height), setter_);
      parts.axis = draw_band(draft.band, heights.axis_top, draft.band_style, setter_);
      DrawnCallouts drawn = draw_callouts(callout_scene(draft), heights, setter_);
      parts.events = std::move(drawn.events);
      places = std::move(drawn.places);
    }
    return finish_scene(job_, all_, draft.drawn, std::move(parts), std::move(places));
  }

  const Job& job_;
  const Occurrences& all_;
  const CanvasSize& size_;
  const Typesetter& setter_;
  mutable std::map<std::pair<double, std::string>, CalloutWords> words_;
};

}  // namespace

// On a phone one axis with words above and below holds nothing; the same story cut into strips reads well.
scene::Scene layout_horizontal(const Job& job, const Occurrences& all) {
  if (!all.placed.empty() && job.size->width_px < kNarrowEm * job.size->body_px)
    return layout_segments(job, all);
  return Horizontal(job, all).draw();
}

}  // namespace backstory::layout
