#include "layout/segment_strip.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "layout/context_span.h"

namespace backstory::layout {
namespace {

// Places the words of one side; false when they do not fit.
bool place_side(std::vector<RowItem>& items, const SegmentStyle& style) {
  std::vector<double> anchors;
  std::vector<double> widths;
  for (const RowItem& item : items) {
    anchors.push_back(item.anchor_px);
    widths.push_back(item.size().width_px);
  }
  const auto middles = place_row(anchors, widths, style.gap_px, style.left_px, style.right_px);
  if (!middles) return false;
  for (std::size_t i = 0; i < items.size(); ++i) items[i].middle_px = (*middles)[i];
  return true;
}

double tallest(const std::vector<RowItem>& items) {
  double most = 0;
  for (const RowItem& item : items) most = std::max(most, item.size().height_px);
  return most;
}

// Leaders may stand anywhere on a bar, but clear of the marks beside it.
void loosen(std::vector<RowItem>& items, const TimeScale& scale, const RowStyle& style) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Occurrence& occurrence = *items[i].occurrence;
    if (!occurrence.begin || !occurrence.end || occurrence.is_point(style.point_days)) continue;
    double from = scale.at(*occurrence.begin) + style.mark_px / 4;
    double to = scale.at(*occurrence.end) - style.mark_px / 4;
    if (to - from < style.mark_px) continue;
    if (i > 0) from = std::max(from, items[i - 1].anchor_px + style.mark_px);
    if (i + 1 < items.size()) to = std::min(to, items[i + 1].anchor_px - style.mark_px);
    items[i].slack_before_px = std::max(0.0, items[i].anchor_px - from);
    items[i].slack_after_px = std::max(0.0, to - items[i].anchor_px);
  }
}

constexpr double kMostNameShare = 0.14;  // of the width, beside an axis

calendar::Edtf range_at(double first, double last, calendar::Grain grain) {
  const auto date_at = [grain](double day) {
    const calendar::CivilDay civil = calendar::civil_day(static_cast<std::int64_t>(std::floor(day)));
    return calendar::truncate(calendar::make_day(civil.year, civil.month, civil.day), grain);
  };
  const calendar::Date from = date_at(first);
  const calendar::Date to = date_at(last);
  return from == to ? calendar::Edtf(from) : calendar::make_interval(from, to);
}

}  // namespace

void set_names_aside(SegmentStyle& style, const Typesetter& setter) {
  const double em = style.row.type.label.font.size_px;
  style.name = style.row.type.date;
  style.name.colour = "ink";
  const double years = setter.width("2000–2009", style.name);
  style.axis_left_px = style.left_px;
  if (years > kMostNameShare * (style.right_px - style.left_px))
    style.name_px = setter.line_height(style.name) + 0.2 * em;
  else
    style.axis_left_px += years + 0.8 * em;
}

Span strip_span(std::span<const Occurrence> drawn, std::size_t from, std::size_t to) {
  Span span{drawn[from].at(), drawn[from].at(), to - from};
  for (std::size_t i = from; i < to; ++i) {
    span.begin_day = std::min(span.begin_day, drawn[i].first());
    span.end_day = std::max(span.end_day, drawn[i].last());
  }
  if (from > 0) span.begin_day = std::max(span.begin_day, drawn[from - 1].at());
  if (to < drawn.size()) span.end_day = std::min(span.end_day, drawn[to].at());
  span.end_day = std::max(span.end_day, drawn[to - 1].at());
  if (to - from > 1 && drawn[to - 1].at() > drawn[from].at()) return span;
  std::vector<Span> alone = {span};
  widen_lonely_spans(alone, {});
  return alone.front();
}

Piece strip_piece(const Span& span, const SegmentStyle& style) {
  return {span.begin_day, span.end_day, style.axis_left_px + style.band.pad_px,
          style.right_px - style.band.pad_px};
}

TimeScale strip_scale(const Span& span, const SegmentStyle& style) {
  TimeScale scale;
  scale.pieces.push_back(strip_piece(span, style));
  return scale;
}

std::optional<SegmentStrip> place_strip(std::span<const Occurrence> drawn,
                                        std::span<const CalloutWords> words, std::size_t from, std::size_t to,
                                        const SegmentStyle& style) {
  SegmentStrip strip;
  strip.scale = strip_scale(strip_span(drawn, from, to), style);
  for (std::size_t i = from; i < to; ++i) {
    RowItem item;
    item.occurrence = &drawn[i];
    item.words = &words[i];
    item.shape = shape_within(words[i], style.most_lines);
    item.anchor_px = strip.scale.at(drawn[i].at());
    const bool is_above = style.both_sides && (i - from) % 2 == 0;
    (is_above ? strip.above : strip.below).push_back(item);
  }
  for (std::vector<RowItem>* side : {&strip.above, &strip.below}) {
    if (!place_side(*side, style)) return std::nullopt;
    loosen(*side, strip.scale, style.row);
  }
  strip.above_px = tallest(strip.above);
  strip.below_px = tallest(strip.below);
  return strip;
}

std::vector<std::string> name_strips(std::span<const Occurrence> drawn, std::span<const std::size_t> begins,
                                     calendar::DateStyle dates) {
  using calendar::Grain;
  std::vector<std::string> names;
  for (const Grain grain : {Grain::year, Grain::month, Grain::day}) {
    names.clear();
    for (std::size_t s = 0; s < begins.size(); ++s) {
      const std::size_t end = s + 1 < begins.size() ? begins[s + 1] : drawn.size();
      const auto range = range_at(drawn[begins[s]].at(), drawn[end - 1].at(), grain);
      names.push_back(calendar::format_date(range, dates));
    }
    if (std::set<std::string>(names.begin(), names.end()).size() == names.size()) break;
  }
  return names;
}

}  // namespace backstory::layout
