// Time cut into strips one below another, each with a linear axis of its own and one row of words at it, or
// two: for more events than one axis can hold.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <tuple>

#include "layout/band_scene.h"
#include "layout/segment_cuts.h"
#include "layout/segment_drawing.h"
#include "layout/segment_sizes.h"
#include "layout/selection.h"
#include "layout/short_dates.h"

namespace backstory::layout {
namespace {

using theme::TextStyleName;

// Tried from large to small until a story fits; 0 is the smallest type of the canvas. Tight: the least
// distances that still read well, before an event is left out.
struct Density {
  double enlarged = 1;
  bool tight = false;
};
constexpr std::array<Density, 5> kDensities = {{{1.3}, {1.15}, {1}, {0}, {0, true}}};
constexpr std::size_t kFewestLines = 2;
constexpr std::size_t kMostEvents = 100;   // more are never tried where the height is given
constexpr std::size_t kMostEnlarged = 24;  // events whose type may grow
// Squared ways from marks to words, in label widths: the mean that is accepted, and what more strips, lines
// and height must save.
constexpr double kMostError = 2.5;
constexpr double kStripCost = 0.02;
constexpr double kHeightCost = 0.9;  // of a picture as high as wide, where the height is free
// Of the largest shape of a mark from its middle, in its size; of a dot where there are no tracks.
constexpr double kTrackMarkReach = 0.58;
constexpr double kMarkReach = 0.5;
constexpr double kLineCost = 0.02;

using Words = std::vector<CalloutWords>;

// One way to set a story.
struct Setting {
  SegmentStyle style;
  std::shared_ptr<const Words> words;
  std::vector<std::size_t> begins;
  double cost = 0;
};

class Segments {
 public:
  Segments(const Job& job, const Occurrences& all)
      : job_(job), all_(all), size_(*job.size), setter_(*job.setter) {}

  scene::Scene draw() {
    const std::vector<std::size_t> ranking = rank_by_importance(all_.placed);
    const std::size_t most = size_.height_px ? std::min(ranking.size(), kMostEvents) : ranking.size();
    std::vector<std::size_t> kept;
    choose_events(ranking, most, [&](const std::vector<std::size_t>& chosen) {
      take(chosen);
      if (!drawn_.empty() && !fit(true)) return false;
      kept = chosen;
      return true;
    });
    take(kept);
    return compose();
  }

 private:
  void take(const std::vector<std::size_t>& chosen) {
    drawn_ = pick(all_.placed, chosen);
    drop_repeated_years(drawn_);
    words_.clear();
    const FurnitureWish wish = furniture_wish(job_, all_, drawn_, "");
    room_px_ = 0;
    if (!size_.height_px) return;
    const Furniture furniture = make_furniture(wish, setter_, size_);
    room_px_ = furniture.bottom_px - furniture.top_px - era_names_px(*job_.timeline, inner_width(), setter_);
  }

  double inner_width() const { return size_.width_px - 2 * size_.margin_px; }

  // `quick`: whether there is a setting, not the best one.
  std::optional<Setting> fit(bool quick) {
    const double smallest = std::min(1.0, size_.smallest_px / size_.body_px);
    for (const Density& wanted : kDensities) {
      if (wanted.enlarged > 1 && (!size_.height_px || drawn_.size() > kMostEnlarged)) continue;
      if (quick && !wanted.tight && size_.height_px) continue;
      const Density density{std::max(wanted.enlarged, smallest), wanted.tight};
      std::optional<Setting> best;
      for (std::size_t lines = kFewestLines; lines <= job_.shape->max_label_lines; ++lines) {
        for (const bool both_sides : {false, true}) {
          std::optional<Setting> made = try_setting(density, lines, both_sides);
          if (made && quick) return made;
          if (made && (!best || made->cost < best->cost)) best = std::move(made);
        }
      }
      if (best) return best;
    }
    return std::nullopt;
  }

  SegmentStyle make_style(const Density& density, std::size_t lines, bool both_sides) const {
    const double enlarged = density.enlarged;
    const double em = size_.body_px * enlarged;
    SegmentStyle style;
    style.row.type.date = setter_.style(TextStyleName::date, enlarged);
    style.row.type.label = setter_.style(TextStyleName::label, enlarged);
    style.row.type.widest_px = std::min(job_.shape->label_width_em * em, inner_width());
    style.row.type.most_lines = job_.shape->max_label_lines;
    style.row.mark_px = setter_.mark_px();
    style.row.tracks = job_.timeline->tracks.size();
    style.row.point_days = longest_point_days(drawn_);
    style.band.pad_px = style.row.mark_px * 1.3;
    style.band.clear_px =
        (style.row.tracks < 2 ? kMarkReach : kTrackMarkReach) * style.row.mark_px + (density.tight ? 0.3 : 2);
    // No marks stand on an edge without words.
    style.band.above_px = both_sides ? 0 : -style.row.mark_px / 3;
    style.band.ticks = job_.shape->ticks;
    style.band.one_line = true;
    style.band.dates = date_style(*job_.timeline);
    style.most_lines = lines;
    style.both_sides = both_sides;
    style.left_px = size_.margin_px;
    style.right_px = size_.width_px - size_.margin_px;
    style.gap_px = (density.tight ? 0.6 : 0.85) * em;
    style.leader_px = style.row.mark_px / 2 + (density.tight ? 0.55 : 1.1) * em;
    style.strip_gap_px = (density.tight ? 0.5 : 1.1) * em;
    set_names_aside(style, setter_);
    return style;
  }

  std::shared_ptr<const Words> words_of(const CalloutStyle& style) {
    std::shared_ptr<const Words>& known = words_[style.label.font.size_px];
    if (known) return known;
    const auto words = std::make_shared<Words>();
    for (const Occurrence& occurrence : drawn_) {
      const auto key = std::tuple(style.label.font.size_px, occurrence.id, occurrence.date_words);
      auto found = word_of_.find(key);
      if (found == word_of_.end())
        found = word_of_.emplace(key, make_callout_words(occurrence, style, setter_)).first;
      words->push_back(found->second);
    }
    return known = words;
  }

  // The same at all numbers of lines and for all events.
  double wordless_px(const Density& density, bool both_sides, const SegmentStyle& style) {
    const auto [found, is_new] = wordless_px_.try_emplace({density.enlarged, density.tight, both_sides}, 0);
    if (is_new) found->second = wordless_strip_px(style, setter_);
    return found->second;
  }

  std::optional<Setting> try_setting(const Density& density, std::size_t lines, bool both_sides) {
    Setting setting;
    setting.style = make_style(density, lines, both_sides);
    setting.words = words_of(setting.style.row.type);
    const StripSizes sizes =
        strip_sizes(*setting.words, setting.style, wordless_px(density, both_sides, setting.style));
    StripErrors errors(drawn_, sizes, setting.style);
    const double count = static_cast<double>(drawn_.size());
    const auto cost = [&](std::size_t from, std::size_t to) -> std::optional<double> {
      const auto error = errors.of(from, to);
      if (!error) return std::nullopt;
      return *error / (sizes.mean_width_px * sizes.mean_width_px) / count;
    };
    std::size_t most = drawn_.size();
    if (size_.height_px) {
      most = std::min(most, static_cast<std::size_t>(std::max(0.0, room_px_ / sizes.least_strip_px + 1)));
      if (sizes.fewest_strips > most || sizes.least_height_px(setting.style) > room_px_) return std::nullopt;
    }
    bool found = false;
    for (std::optional<SegmentCuts>& cuts : cut_into_segments(drawn_.size(), most, cost)) {
      if (!cuts || cuts->cost > kMostError) continue;
      const double height = sizes.height_px(cuts->begins);
      if (size_.height_px && height > room_px_) break;
      const double strips = static_cast<double>(cuts->begins.size());
      double total = cuts->cost + sizes.mean_badness + kLineCost * static_cast<double>(lines);
      total +=
          size_.height_px ? kStripCost * strips : kHeightCost * height / inner_width() / std::sqrt(count);
      if (found && total >= setting.cost) continue;
      found = true;
      setting.cost = total;
      setting.begins = std::move(cuts->begins);
    }
    return found ? std::optional(std::move(setting)) : std::nullopt;
  }

  scene::Scene compose() {
    std::optional<SegmentDraft> draft;
    if (const std::optional<Setting> setting = drawn_.empty() ? std::nullopt : fit(false)) {
      draft = make_segments(drawn_, setting->words, setting->begins, setting->style, *job_.timeline, setter_);
    }
    const FurnitureWish wish = furniture_wish(job_, all_, drawn_, "");
    Parts parts;
    parts.furniture = size_.height_px ? make_furniture(wish, setter_, size_)
                                      : make_furniture(wish, setter_, size_, draft ? draft->height_px() : 0);
    std::vector<scene::MarkPlace> places;
    if (draft) {
      const Rect room{size_.margin_px, parts.furniture.top_px, inner_width(),
                      parts.furniture.bottom_px - parts.furniture.top_px};
      if (size_.height_px) draft->spread(room.height, size_.body_px);
      DrawnSegments drawn = draw_segments(*draft, room, setter_);
      parts.ground = std::move(drawn.ground);
      parts.axis = std::move(drawn.axis);
      parts.events = std::move(drawn.events);
      places = std::move(drawn.places);
    }
    return finish_scene(job_, all_, drawn_, std::move(parts), std::move(places));
  }

  const Job& job_;
  const Occurrences& all_;
  const CanvasSize& size_;
  const Typesetter& setter_;
  std::vector<Occurrence> drawn_;
  double room_px_ = 0;  // height of the graphic, where that of the canvas is given
  std::map<std::tuple<double, std::string, std::string>, CalloutWords> word_of_;
  std::map<double, std::shared_ptr<const Words>> words_;  // of drawn_, by size
  std::map<std::tuple<double, bool, bool>, double> wordless_px_;
};

}  // namespace

scene::Scene layout_segments(const Job& job, const Occurrences& all) {
  return Segments(job, all).draw();
}

}  // namespace backstory::layout
