#include "layout/segment_drawing.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "layout/callout_drawing.h"

namespace backstory::layout {
namespace {

constexpr double kMostStripGapEm = 3.2;
constexpr double kMostLeaderGrowthEm = 1.6;

double side_px(double words_px, const SegmentStyle& style) {
  return words_px > 0 ? words_px + kRowRuleToWordsPx + style.leader_px : style.row.mark_px / 2 + 1;
}

double strip_px(const SegmentStrip& strip, const SegmentDraft& draft) {
  return draft.style.name_px + strip.eras.names_px + side_px(strip.above_px, draft.style) +
         strip.band.height_px + side_px(strip.below_px, draft.style);
}

// Each era is named once, where the strips first show it.
void add_eras(SegmentDraft& draft, const timeline::Timeline& timeline, const Typesetter& setter) {
  std::set<std::string> named;
  for (SegmentStrip& strip : draft.strips) {
    const Rect room{draft.style.axis_left_px, 0, draft.style.right_px - draft.style.axis_left_px, 0};
    strip.eras = find_eras(timeline, strip.scale, room, setter);
    bool any = false;
    for (EraBand& era : strip.eras.bands) {
      std::string words;
      for (const text::TextLine& line : era.name.lines) words += line.text;
      if (named.insert(words).second)
        any = true;
      else
        era.name.lines.clear();
    }
    if (!any) strip.eras.names_px = 0;
  }
}

class Drawing {
 public:
  Drawing(const SegmentDraft& draft, const Rect& room, const Typesetter& setter)
      : draft_(draft), style_(draft.style), room_(room), setter_(setter) {}

  DrawnSegments draw() {
    double top = room_.y + std::max(0.0, room_.height - draft_.height_px()) / 2;
    for (const SegmentStrip& strip : draft_.strips) {
      draw_strip(strip, top);
      top += strip_px(strip, draft_) + style_.strip_gap_px;
    }
    return std::move(drawn_);
  }

 private:
  void draw_strip(const SegmentStrip& strip, double top) {
    const double era_top = top + style_.name_px;
    const double axis_top = std::round(era_top + strip.eras.names_px + side_px(strip.above_px, style_));
    const Rect ground{style_.axis_left_px, era_top, style_.right_px - style_.axis_left_px,
                      strip_px(strip, draft_) - (era_top - top)};
    add(drawn_.ground, draw_eras(strip.eras, ground, setter_));
    add(drawn_.axis, draw_band(strip.band, axis_top, style_.band, setter_));
    draw_name(strip, top, axis_top);
    draw_events(strip, axis_top);
  }

  void draw_name(const SegmentStrip& strip, double top, double axis_top) {
    const double beside = axis_top + (strip.band.height_px - strip.name.height_px) / 2;
    drawn_.axis.emplace_back(setter_.make_text(strip.name, style_.name,
                                               {style_.left_px, style_.name_px > 0 ? top : beside},
                                               scene::Anchor::start, scene::Role::axis));
  }

  void draw_events(const SegmentStrip& strip, double axis_top) {
    const double axis_bottom = axis_top + strip.band.height_px;
    const RowHeights above{true, axis_top, snap(axis_top - style_.leader_px), std::nullopt};
    const RowHeights below{false, axis_bottom, snap(axis_bottom + style_.leader_px), std::nullopt};
    // In order of time the sides take turns.
    const std::size_t count = strip.above.size() + strip.below.size();
    for (std::size_t i = 0; i < count; ++i) {
      const bool is_above = style_.both_sides && i % 2 == 0;
      const RowItem& item = is_above ? strip.above[i / 2] : strip.below[style_.both_sides ? i / 2 : i];
      drawn_.events.emplace_back(
          draw_row_item(item, is_above ? above : below, strip.scale, style_.row, setter_));
      drawn_.places.push_back({item.occurrence->id, item.anchor_px, snap(item.anchor_px)});
    }
  }

  static void add(std::vector<scene::Node>& to, std::vector<scene::Node> nodes) {
    for (scene::Node& node : nodes) to.push_back(std::move(node));
  }

  const SegmentDraft& draft_;
  const SegmentStyle& style_;
  Rect room_;
  const Typesetter& setter_;
  DrawnSegments drawn_;
};

}  // namespace

double SegmentDraft::height_px() const {
  double sum = 1;  // for rounding axes to whole pixels
  for (const SegmentStrip& strip : strips) sum += strip_px(strip, *this);
  return sum + style.strip_gap_px * (static_cast<double>(strips.size()) - 1);
}

void SegmentDraft::spread(double height, double em_px) {
  double spare = std::max(0.0, height - height_px());
  const double gaps = static_cast<double>(strips.size()) - 1;
  if (gaps > 0) {
    const double wider =
        std::min(spare * 0.7 / gaps, std::max(0.0, kMostStripGapEm * em_px - style.strip_gap_px));
    style.strip_gap_px += wider;
    spare -= wider * gaps;
  }
  const double leaders = static_cast<double>(strips.size()) * (style.both_sides ? 2 : 1);
  style.leader_px += std::min(0.7 * spare / leaders, kMostLeaderGrowthEm * em_px);
}

std::optional<SegmentDraft> make_segments(const std::vector<Occurrence>& drawn,
                                          std::shared_ptr<const std::vector<CalloutWords>> words,
                                          const std::vector<std::size_t>& begins, const SegmentStyle& style,
                                          const timeline::Timeline& timeline, const Typesetter& setter) {
  SegmentDraft draft;
  draft.style = style;
  const std::vector<std::string> names = name_strips(drawn, begins, style.band.dates);
  const double name_room =
      style.name_px > 0 ? style.right_px - style.left_px : style.axis_left_px - style.left_px;
  for (std::size_t s = 0; s < begins.size(); ++s) {
    const std::size_t end = s + 1 < begins.size() ? begins[s + 1] : drawn.size();
    auto strip = place_strip(drawn, *words, begins[s], end, draft.style);
    if (!strip) return std::nullopt;
    strip->name = setter.wrap(names[s], style.name, name_room);
    strip->band = make_band({strip->scale, {}}, draft.style.band, setter);
    draft.strips.push_back(std::move(*strip));
  }
  draft.words = std::move(words);
  add_eras(draft, timeline, setter);
  return draft;
}

DrawnSegments draw_segments(const SegmentDraft& draft, const Rect& room, const Typesetter& setter) {
  return Drawing(draft, room, setter).draw();
}

}  // namespace backstory::layout
