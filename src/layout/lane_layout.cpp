// Events in rows below one axis: `bars`, packed into as few rows as can be, and a lane a track.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "layout/bar_mark.h"
#include "layout/callout_words.h"
#include "layout/frame.h"
#include "layout/lane_drawing.h"
#include "layout/representation.h"
#include "layout/selection.h"
#include "layout/words.h"

namespace backstory::layout {
namespace {

using theme::TextStyleName;

constexpr std::array<double, 3> kEnlargements = {1.45, 1.3, 1.15};
constexpr double kMayGrow = 1.05;        // × the height that larger type is expected to need
constexpr std::size_t kMostItems = 400;  // more are never tried on a fixed height
constexpr std::size_t kMostRows = 2000;  // of a picture whose height is free
constexpr std::size_t kManyItems = 120;  // from here on every label is set in as few lines as can be
constexpr double kBarEm = 1.55;
constexpr double kTightBarEm = 1.35;
constexpr double kBesideEm = 26;  // at least, of a date and its label in one line
constexpr double kRowGapEm = 0.6;
constexpr double kTightRowGapEm = 0.3;
constexpr double kHorizon = 0.06;  // of the story's length, seen of what goes on at its end
constexpr double kLanePadEm = 0.75;
constexpr double kTightLanePadEm = 0.4;

// What a reader minds, in comparable units.
constexpr double kHeightCost = 1;  // of filling the height
constexpr double kLeftCost = 0.5;  // of words left of their mark, as a share of all
constexpr double kBelowCost = 1;
constexpr double kBadnessCost = 0.5;

struct Setting {
  double enlarged = 1;
  std::size_t lines = 1;
  bool tight = false;
  bool beside = true;  // dates before their labels, not above them
};

class Lanes {
 public:
  Lanes(const Job& job, const Occurrences& all)
      : job_(job),
        all_(all),
        size_(*job.size),
        setter_(*job.setter),
        is_stacked_(job.shape->layout == theme::Division::tracks),
        // Bars of several tracks look alike but for their colour: they need lanes too.
        by_track_(is_stacked_ || job.timeline->tracks.size() > 1) {}

  scene::Scene draw() {
    const std::size_t most = size_.height_px ? kMostItems : kMostRows;
    std::optional<LaneDraft> draft;
    if (all_.placed.size() <= most) draft = try_to_fit(all_.placed);
    if (!draft) draft = draw_the_best(most);
    return compose(std::move(*draft));
  }

 private:
  double inner_width() const { return size_.width_px - 2 * size_.margin_px; }

  FurnitureWish furniture_wish(const LaneDraft& draft) const {
    FurnitureWish wish;
    wish.timeline = job_.timeline;
    wish.shape = job_.shape;
    wish.drawn = &draft.drawn;
    wish.unplaced = &all_.unplaced;
    wish.left_out = all_.placed.size() - draft.drawn.size();
    wish.total = all_.total();
    wish.names_tracks = by_track_;
    wish.draws_bars = draft.style.beside;
    if (!draft.axis.scale.pieces.empty())
      wish.soft_from_days = draft.style.mark_px / draft.axis.scale.pieces.front().px_per_day();
    if (!draft.axis.break_words.empty())
      wish.axis_note = draft.axis.scale.one_rate ? words().axis_skips : words().axis_skips_and_rescales;
    return wish;
  }

  double plot_height(const LaneDraft& draft) const {
    if (!size_.height_px) return 1e9;
    const Furniture furniture = make_furniture(furniture_wish(draft), setter_, size_);
    return furniture.bottom_px - furniture.top_px;
  }

  double smallest() const { return std::min(1.0, size_.smallest_px / size_.body_px); }

  // What fits is found with the tightest setting; what was chosen is then set as well as it can be.
  LaneDraft draw_the_best(std::size_t most) const {
    const std::vector<std::size_t> ranking = rank_by_importance(all_.placed);
    LaneDraft draft;
    choose_events(ranking, std::min(ranking.size(), most), [&](const std::vector<std::size_t>& chosen) {
      std::optional<LaneDraft> made;
      const std::vector<Occurrence> drawn = pick(all_.placed, chosen);
      for (const std::size_t lines : {std::size_t{1}, job_.shape->max_label_lines}) {
        if (!made) made = try_setting(drawn, {smallest(), lines, true, true});
      }
      if (!made) return false;
      draft = std::move(*made);
      return true;
    });
    std::optional<LaneDraft> better = try_to_fit(draft.drawn);
    return better ? std::move(*better) : std::move(draft);
  }

  // A lane's labels stand below their dates where there is room for that: narrower, they crowd less.
  std::optional<LaneDraft> try_to_fit(const std::vector<Occurrence>& drawn) const {
    std::optional<LaneDraft> usual;
    for (const Setting& setting : settings()) {
      if (!usual) usual = try_lines(drawn, setting);
    }
    if (!usual || !size_.height_px || usual->style.em_px < size_.body_px) return usual;
    const double height = plot_height(*usual);
    for (const double enlarged : kEnlargements) {
      if (needed_height(*usual) * enlarged > kMayGrow * height) continue;
      const Setting setting{enlarged, 1, false, usual->style.beside};
      if (std::optional<LaneDraft> larger = try_lines(drawn, setting)) return larger;
    }
    return usual;
  }

  std::vector<Setting> settings() const {
    std::vector<Setting> all;
    for (const Setting& setting : {Setting{1, 1, false, true}, Setting{smallest(), 1, false, true},
                                   Setting{smallest(), 1, true, true}}) {
      Setting stacked = setting;
      stacked.beside = false;
      if (is_stacked_) all.push_back(stacked);
      all.push_back(setting);
    }
    return all;
  }

  // The number of lines a label that reads best.
  std::optional<LaneDraft> try_lines(const std::vector<Occurrence>& drawn, Setting setting) const {
    std::optional<LaneDraft> best;
    const std::size_t most = drawn.size() > kManyItems ? 1 : job_.shape->max_label_lines;
    for (setting.lines = 1; setting.lines <= most; ++setting.lines) {
      std::optional<LaneDraft> made = try_setting(drawn, setting);
      if (made && (!best || cost(*made) < cost(*best) - 1e-9)) best = std::move(made);
    }
    return best;
  }

  double cost(const LaneDraft& draft) const {
    double sides = 0;
    double badness = 0;
    for (const Lane& lane : draft.lanes) {
      for (const LaneItem& item : lane.items) {
        sides += item.side == WordsSide::left ? kLeftCost : (item.side == WordsSide::below ? kBelowCost : 0);
        badness += kBadnessCost * line_badness(item.words.label);
      }
    }
    const double count = std::max<double>(1, static_cast<double>(draft.drawn.size()));
    const double height = size_.height_px.value_or(inner_width());
    return kHeightCost * needed_height(draft) / height + (sides + badness) / count;
  }

  LaneStyle lane_style(const Setting& setting) const {
    LaneStyle style;
    style.date = setter_.style(TextStyleName::date, setting.enlarged);
    style.label = setter_.style(TextStyleName::label, setting.enlarged);
    style.em_px = style.label.font.size_px;
    style.beside = setting.beside;
    const double widest_em = std::max(job_.shape->label_width_em, setting.beside ? kBesideEm : 0);
    style.widest_px = std::min(widest_em * style.em_px, inner_width());
    style.most_lines = setting.lines;
    style.mark_px = setter_.mark_px() * std::sqrt(setting.enlarged);
    // Bars that hold words are as high as a line and its clearance.
    style.bar_px = style.beside ? (setting.tight ? kTightBarEm : kBarEm) * style.em_px : style.mark_px;
    style.pad_px = 0.5 * style.em_px;
    return style;
  }

  // What goes on is seen to do so: the axis reaches a little beyond its beginning.
  static std::vector<Occurrence> with_horizon(std::vector<Occurrence> drawn) {
    double first = drawn.front().first();
    double last = drawn.front().last();
    for (const Occurrence& occurrence : drawn) {
      first = std::min(first, occurrence.first());
      last = std::max(last, occurrence.last());
    }
    for (Occurrence& occurrence : drawn) {
      if (occurrence.goes_on && occurrence.begin && !occurrence.end)
        occurrence.end = std::max(last, *occurrence.begin + kHorizon * (last - first));
    }
    return drawn;
  }

  void make_axis(LaneDraft& draft) const {
    draft.band_style.pad_px = 1.3 * draft.style.mark_px;
    draft.band_style.clear_px = 3;
    draft.band_style.ticks = job_.shape->ticks;
    draft.band_style.dates = date_style(*job_.timeline);
    AxisWish wish;
    wish.room = {size_.margin_px, size_.width_px - size_.margin_px, draft.band_style.pad_px,
                 4.5 * size_.body_px};
    wish.label_px = std::min(draft.style.widest_px, 0.3 * inner_width());
    wish.rows = std::max<double>(4, static_cast<double>(draft.drawn.size()) / 3);
    wish.kind = job_.shape->scale;
    wish.break_width = [&](const std::string& words) { return break_width(words, setter_); };
    draft.axis = choose_axis(with_horizon(draft.drawn), wish);
    draft.band = make_band(draft.axis, draft.band_style, setter_);
  }

  std::optional<LaneDraft> try_setting(const std::vector<Occurrence>& drawn, const Setting& setting) const {
    LaneDraft draft;
    draft.drawn = drawn;
    if (drawn.empty()) return draft;
    draft.style = lane_style(setting);
    draft.row_gap_px = (setting.tight ? kTightRowGapEm : kRowGapEm) * draft.style.em_px;
    draft.lane_pad_px = (setting.tight ? kTightLanePadEm : kLanePadEm) * draft.style.em_px;
    draft.axis_gap_px = draft.band_style.clear_px;
    make_axis(draft);
    draft.eras = find_eras(*job_.timeline, draft.axis.scale, {size_.margin_px, 0, inner_width(), 0}, setter_);
    LaneRoom room;
    room.left_px = size_.margin_px;
    room.right_px = size_.width_px - size_.margin_px;
    room.point_days = longest_point_days(draft.drawn);
    room.words_fit_inside = holds_words();
    draft.lanes = make_lanes(job_, draft, room, by_track_);
    if (needed_height(draft) > plot_height(draft)) return std::nullopt;
    return draft;
  }

  bool holds_words() const {
    const std::size_t tracks = job_.timeline->tracks.size();
    return std::all_of(all_.placed.begin(), all_.placed.end(), [&](const Occurrence& o) {
      return can_hold_words(mark_style(o, tracks, 1).colour, setter_);
    });
  }

  scene::Scene compose(LaneDraft draft) const {
    Parts parts;
    const FurnitureWish wish = furniture_wish(draft);
    const double needed = draft.drawn.empty() ? 0 : needed_height(draft);
    parts.furniture =
        size_.height_px ? make_furniture(wish, setter_, size_) : make_furniture(wish, setter_, size_, needed);
    const Rect plot{size_.margin_px, parts.furniture.top_px, inner_width(),
                    parts.furniture.bottom_px - parts.furniture.top_px};
    std::vector<scene::MarkPlace> places;
    if (!draft.drawn.empty()) {
      if (size_.height_px) spread(draft, plot.height);
      DrawnLanes drawn = draw_lanes(draft, plot, job_);
      parts.ground = std::move(drawn.ground);
      parts.axis = std::move(drawn.axis);
      parts.events = std::move(drawn.events);
      places = std::move(drawn.places);
    }
    return finish(draft, std::move(parts), std::move(places));
  }

  scene::Scene finish(const LaneDraft& draft, Parts parts, std::vector<scene::MarkPlace> places) const {
    std::vector<std::string> left_out = ids_left_out(all_.placed, draft.drawn);
    for (const std::string& id : parts.furniture.left_out) left_out.push_back(id);
    const double height = size_.height_px.value_or(parts.furniture.height_px);
    scene::Scene made = make_scene(*job_.timeline, all_, std::move(parts), setter_, size_, height);
    made.places = std::move(places);
    made.events_left_out = std::move(left_out);
    return made;
  }

  const Job& job_;
  const Occurrences& all_;
  const CanvasSize& size_;
  const Typesetter& setter_;
  bool is_stacked_;  // labels below their dates, where there is room
  bool by_track_;
};

}  // namespace

scene::Scene layout_lanes(const Job& job, const Occurrences& all) {
  return Lanes(job, all).draw();
}

}  // namespace backstory::layout
