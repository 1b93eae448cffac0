#include "layout/key.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>

#include "base/utf8.h"
#include "layout/bar_mark.h"
#include "layout/mark.h"
#include "layout/words.h"

namespace backstory::layout {
namespace {

struct Entry {
  std::string words;
  double sign_px = 0;  // width of the sign
  std::function<std::vector<scene::Node>(Point centre_left)> draw;
};

std::vector<Entry> track_entries(const FurnitureWish& wish, const Typesetter& setter) {
  std::vector<Entry> entries;
  const auto& tracks = wish.timeline->tracks;
  if (tracks.size() < 2 || wish.names_tracks) return entries;
  for (std::size_t i = 0; i < tracks.size(); ++i) {
    const bool used = std::any_of(wish.drawn->begin(), wish.drawn->end(),
                                  [&](const Occurrence& o) { return o.track == i; });
    if (!used) continue;
    Occurrence sample;
    sample.track = i;
    const MarkStyle style = mark_style(sample, tracks.size(), setter.mark_px());
    entries.push_back(
        {collapse_space(tracks[i].label.empty() ? tracks[i].id : tracks[i].label), style.size_px,
         [style, &setter](Point at) {
           return make_dot(MarkFill::solid, {at.x + mark_reach_px(style.size_px), at.y}, style, setter);
         }});
  }
  return entries;
}

class MarkEntries {
 public:
  MarkEntries(std::vector<Entry>& entries, const FurnitureWish& wish, const Typesetter& setter)
      : entries_(entries), wish_(wish), setter_(setter) {
    style_.size_px = setter.mark_px();
    if (wish.timeline->tracks.size() > 1) style_.colour = "muted";
  }

  void add() {
    const double usual_days = usual_date_days(*wish_.drawn);
    if (!wish_.draws_extents && any([&](const Occurrence& o) { return is_rough(o, usual_days); }))
      add_dot(words().day_not_known, MarkFill::soft);
    if (any([](const Occurrence& o) { return o.is_approximate; }))
      add_dot(words().approximate_date, MarkFill::approximate);
    if (any([](const Occurrence& o) { return o.is_uncertain && !o.is_approximate; }))
      add_dot(words().uncertain_date, MarkFill::uncertain);
    if (wish_.draws_extents) add_extents();
  }

 private:
  bool any(const std::function<bool(const Occurrence&)>& test) const {
    return std::any_of(wish_.drawn->begin(), wish_.drawn->end(), test);
  }

  void add_dot(std::string_view said, MarkFill fill) {
    entries_.push_back(
        {std::string(said), style_.size_px + 2, [=, this](Point at) {
           return make_dot(fill, {at.x + mark_reach_px(style_.size_px), at.y}, style_, setter_);
         }});
  }

  void add_extents() {
    const double point_days = longest_point_days(*wish_.drawn);
    if (any([&](const Occurrence& o) {
          return o.begin && o.end && *o.end - *o.begin > wish_.soft_from_days &&
                 find_fill(o, true, point_days) == MarkFill::soft;
        }))
      add_extent(words().rough_date, make_span, 0, 3, false);
    if (any([](const Occurrence& o) { return !o.begin; }))
      add_extent(words().no_known_start, make_trail, std::nullopt, 1, false);
    if (any([](const Occurrence& o) { return !o.end && !o.goes_on; }))
      add_extent(words().no_known_end, make_trail, 0, std::nullopt, false);
    if (any([](const Occurrence& o) { return !o.end && o.goes_on; }))
      add_extent(words().goes_on, make_arrow, 0, std::nullopt, true);
  }

  using Sign = std::vector<scene::Node> (*)(double, double, double, const MarkStyle&, const Typesetter&);

  // A sign on a line, or the bar of a date like this.
  void add_extent(std::string_view said, Sign sign, std::optional<double> begin, std::optional<double> end,
                  bool goes_on) {
    const double length = style_.size_px * 2.6;
    Occurrence sample;
    sample.begin = begin;
    sample.end = end;
    sample.goes_on = goes_on;
    sample.is_interval = !begin || !end;
    const bool is_bar = wish_.draws_bars;
    entries_.push_back({std::string(said), length, [=, this](Point at) {
                          // Half an outline lies outside.
                          const double left = at.x + 1;
                          const double right = at.x + length - 1;
                          if (!is_bar && !begin) return sign(right, left, at.y, style_, setter_);
                          if (!is_bar) return sign(left, right, at.y, style_, setter_);
                          const MarkExtent extent{left, left, right};
                          return make_bar(sample, extent, at.y, style_.size_px * 1.1, style_, setter_);
                        }});
  }

  std::vector<Entry>& entries_;
  const FurnitureWish& wish_;
  const Typesetter& setter_;
  MarkStyle style_;
};

}  // namespace

Key make_key(const FurnitureWish& wish, const Typesetter& setter, Point top, double width_px) {
  std::vector<Entry> entries = track_entries(wish, setter);
  MarkEntries marks(entries, wish, setter);
  if (wish.draws_marks) marks.add();
  Key key;
  if (entries.empty()) return key;
  TypeStyle style = setter.style(theme::TextStyleName::small);
  style.colour = "ink";
  const double line = setter.line_height(style);
  const double apart = style.font.size_px * 1.8;
  const double pad = style.font.size_px * 0.6;
  double x = top.x;
  double y = top.y;
  for (const Entry& entry : entries) {
    const text::TextBlock block = setter.wrap(entry.words, style, width_px - entry.sign_px - pad);
    const double width = entry.sign_px + pad + block.width_px * kWidthSlack;
    if (x > top.x && x + width > top.x + width_px) {
      x = top.x;
      y += line;
    }
    for (scene::Node& node : entry.draw({x, y + line / 2})) key.nodes.push_back(std::move(node));
    key.nodes.emplace_back(setter.make_text(block, style, {x + entry.sign_px + pad, y}, scene::Anchor::start,
                                            scene::Role::furniture));
    y += block.height_px - line;
    x += width + apart;
  }
  key.height_px = y + line - top.y;
  return key;
}

}  // namespace backstory::layout
