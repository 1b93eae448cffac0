// The pivot large in the middle; on either side an axis that counts from it, with words above and below.
#include <algorithm>
#include <array>
#include <cmath>

#include "layout/callout_drawing.h"
#include "layout/pivot.h"
#include "layout/pivot_facet.h"
#include "layout/pivot_panel.h"
#include "layout/scale_words.h"
#include "layout/selection.h"

namespace backstory::layout {
namespace {

constexpr std::array<double, 4> kTypeSizes = {1.3, 1.15, 1, 0};
constexpr std::size_t kMostEnlarged = 8;
constexpr std::size_t kMostEvents = 48;
// Spans of time that differ less get one scale.
constexpr double kOneScale = 2.2;
constexpr double kLeastShare = 0.3;  // of the axes' room, for either side

struct Draft {
  PanelDraft panel;
  std::optional<FacetDraft> before;
  std::optional<FacetDraft> after;
  bool one_scale = false;
};

class Across {
 public:
  Across(const Job& job, const Occurrences& all, std::size_t pivot)
      : job_(job), all_(all), size_(*job.size), setter_(*job.setter), pivot_(pivot) {}

  scene::Scene draw() {
    std::vector<std::size_t> ranking;
    for (const std::size_t index : rank_by_importance(all_.placed)) {
      if (index != pivot_) ranking.push_back(index);
    }
    std::vector<std::size_t> kept;
    choose_events(ranking, std::min(ranking.size(), kMostEvents),
                  [&](const std::vector<std::size_t>& chosen) {
                    take(chosen);
                    if (!fit(true)) return false;
                    kept = chosen;
                    return true;
                  });
    take(kept);
    return compose(fit(false));
  }

 private:
  const Occurrence& pivot() const { return all_.placed[pivot_]; }
  double inner_width() const { return size_.width_px - 2 * size_.margin_px; }

  void take(std::vector<std::size_t> chosen) {
    story_ = {&pivot(), {}, {}};
    std::sort(chosen.begin(), chosen.end());
    for (const std::size_t index : chosen)
      (index < pivot_ ? story_.before : story_.after).push_back(all_.placed[index]);
    story_.before = tell_from(story_.before, pivot());
    story_.after = tell_from(story_.after, pivot());
    chosen.push_back(pivot_);
    drawn_ = pick(all_.placed, std::move(chosen));
    room_px_ = 0;
    if (!size_.height_px) return;
    const Furniture furniture = make_furniture(
        furniture_wish(job_, all_, drawn_, std::string(scale_words().sides_have_scales)), setter_, size_);
    room_px_ = furniture.bottom_px - furniture.top_px;
  }

  std::optional<Draft> fit(bool quick) {
    const double smallest = std::min(1.0, size_.smallest_px / size_.body_px);
    for (const double wanted : kTypeSizes) {
      if (wanted > 1 && (drawn_.size() > kMostEnlarged || !size_.height_px)) continue;
      const double enlarged = std::max(wanted, smallest);
      if (quick && enlarged > smallest) continue;
      if (std::optional<Draft> made = try_size(enlarged, quick)) return made;
    }
    return std::nullopt;
  }

  std::optional<Draft> try_size(double enlarged, bool quick) {
    Draft draft;
    draft.panel = make_panel(pivot(), enlarged, job_, kLeastShare * inner_width(), false);
    if (room_px_ > 0 && draft.panel.height_px > room_px_) return std::nullopt;
    const double from = size_.margin_px;
    const double to = size_.width_px - size_.margin_px;
    // Beside each other and the panel; where nothing lies on one side, the other gets its room.
    const double axes = to - from - draft.panel.width_px;
    const double share = share_of_before();
    draft.panel.left_px = from + share * axes;
    FacetWish wish;
    wish.job = &job_;
    wish.pivot = &pivot();
    wish.enlarged = enlarged;
    wish.quick = quick;
    wish.height_px = size_.height_px ? room_px_ : 2.4 * size_.width_px;
    draft.one_scale = has_one_scale();
    wish.far_days = draft.one_scale ? std::max(far_days(story_.before), far_days(story_.after)) : 0;
    const auto facet = [&](const std::vector<Occurrence>& events, bool before, double left, double right) {
      wish.backwards = before;
      wish.left_px = left;
      wish.right_px = right;
      return make_facet(events, wish);
    };
    if (!story_.before.empty()) {
      draft.before = facet(story_.before, true, from, draft.panel.left_px);
      if (!draft.before) return std::nullopt;
    }
    if (!story_.after.empty()) {
      draft.after = facet(story_.after, false, draft.panel.right_px(), to);
      if (!draft.after) return std::nullopt;
    }
    if (draft.before && draft.after) match_bands(*draft.before, *draft.after);
    if (size_.height_px && needed_height(draft) > room_px_) return std::nullopt;
    return draft;
  }

  // Both axes are as high as the one with more marks behind each other.
  static void match_bands(FacetDraft& before, FacetDraft& after) {
    const double above = std::max(before.band_style.above_px, after.band_style.above_px);
    const double below = std::max(before.band_style.below_px, after.band_style.below_px);
    for (FacetDraft* facet : {&before, &after}) {
      BandStyle& style = facet->band_style;
      facet->band.height_px =
          std::ceil(facet->band.height_px + above - style.above_px + below - style.below_px);
      style.above_px = above;
      style.below_px = below;
    }
  }

  double far_days(const std::vector<Occurrence>& events) const {
    double most = 0;
    for (const Occurrence& o : events) {
      most = std::max({most, std::abs(o.first() - pivot().at()), std::abs(o.last() - pivot().at())});
    }
    return most;
  }

  bool has_one_scale() const {
    const double before = far_days(story_.before);
    const double after = far_days(story_.after);
    if (before <= 0 || after <= 0) return false;
    if (is_uneven(story_.before, pivot()) || is_uneven(story_.after, pivot())) return false;
    return std::max(before, after) <= kOneScale * std::min(before, after);
  }

  double share_of_before() const {
    if (story_.before.empty()) return 0;
    if (story_.after.empty()) return 1;
    if (has_one_scale()) return 0.5;
    const double before = static_cast<double>(story_.before.size());
    const double after = static_cast<double>(story_.after.size());
    return std::clamp(before / (before + after), kLeastShare, 1 - kLeastShare);
  }

  static double above(const Draft& draft) {
    return std::max(draft.before ? draft.before->above_px() : 0, draft.after ? draft.after->above_px() : 0);
  }
  static double below(const Draft& draft) {
    return std::max(draft.before ? draft.before->below_px() : 0, draft.after ? draft.after->below_px() : 0);
  }
  static double band(const Draft& draft) {
    return std::max(draft.before ? draft.before->band.height_px : 0,
                    draft.after ? draft.after->band.height_px : 0);
  }
  static double needed_height(const Draft& draft) {
    return std::max(above(draft) + band(draft) + below(draft) + 1, draft.panel.height_px);
  }

  scene::Scene compose(std::optional<Draft> draft) {
    const bool two_scales = draft && draft->before && draft->after && !draft->one_scale;
    const FurnitureWish wish =
        furniture_wish(job_, all_, drawn_, two_scales ? std::string(scale_words().sides_have_scales) : "");
    const double needed = draft ? needed_height(*draft) : 0;
    Parts parts;
    parts.furniture =
        size_.height_px ? make_furniture(wish, setter_, size_) : make_furniture(wish, setter_, size_, needed);
    std::vector<scene::MarkPlace> places;
    if (!draft) return finish_scene(job_, all_, {}, std::move(parts), {});
    const double top = parts.furniture.top_px;
    const double height = parts.furniture.bottom_px - top;
    const double spare = std::max(0.0, height - needed);
    const double tallest = std::max(above(*draft), below(*draft));
    const double lift = std::max(0.0, draft->panel.height_px / 2 - tallest - band(*draft) / 2);
    const double axis_top = std::round(top + spare / 2 + above(*draft) + lift);
    const auto add = [&](const FacetDraft& facet) {
      DrawnFacet drawn = draw_facet(facet, axis_top, setter_);
      for (scene::Node& node : drawn.axis) parts.axis.push_back(std::move(node));
      for (scene::Node& node : drawn.events) parts.events.push_back(std::move(node));
      places.insert(places.end(), drawn.places.begin(), drawn.places.end());
    };
    if (draft->before) add(*draft->before);
    const Rect ground{draft->panel.left_px, top, draft->panel.width_px, height};
    const double middle = axis_top + band(*draft) / 2;
    parts.events.emplace_back(draw_panel(draft->panel, pivot(), ground, middle, job_));
    if (draft->after) add(*draft->after);
    return finish_scene(job_, all_, drawn_, std::move(parts), std::move(places));
  }

  const Job& job_;
  const Occurrences& all_;
  const CanvasSize& size_;
  const Typesetter& setter_;
  std::size_t pivot_;
  PivotStory story_;
  std::vector<Occurrence> drawn_;
  double room_px_ = 0;
};

}  // namespace

scene::Scene layout_pivot_across(const Job& job, const Occurrences& all, std::size_t pivot) {
  return Across(job, all, pivot).draw();
}

}  // namespace backstory::layout
