#include "layout/key.h"

#include <algorithm>
#include <functional>

#include "base/utf8.h"
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
  if (tracks.size() < 2) return entries;
  for (std::size_t i = 0; i < tracks.size(); ++i) {
    const bool used = std::any_of(wish.drawn->begin(), wish.drawn->end(),
                                  [&](const Occurrence& o) { return o.track == i; });
    if (!used) continue;
    Occurrence sample;
    sample.track = i;
    const MarkStyle style = mark_style(sample, tracks.size(), setter.mark_px());
    entries.push_back({collapse_space(tracks[i].label.empty() ? tracks[i].id : tracks[i].label),
                       style.size_px, [style, &setter](Point at) {
                         return make_dot(false, {at.x + style.size_px / 2 + 1, at.y}, style, setter);
                       }});
  }
  return entries;
}

void add_mark_entries(std::vector<Entry>& entries, const FurnitureWish& wish, const Typesetter& setter) {
  MarkStyle style;
  style.size_px = setter.mark_px();
  if (wish.timeline->tracks.size() > 1) style.colour = "muted";
  const auto any = [&](auto test) { return std::any_of(wish.drawn->begin(), wish.drawn->end(), test); };
  if (any([](const Occurrence& o) { return o.is_approximate; })) {
    entries.push_back({std::string(words().approximate_date), style.size_px + 2, [style, &setter](Point at) {
                         return make_dot(true, {at.x + style.size_px / 2 + 1, at.y}, style, setter);
                       }});
  }
  if (!wish.draws_extents) return;
  const double length = style.size_px * 2.2;
  if (any([](const Occurrence& o) { return !o.begin; })) {
    entries.push_back({std::string(words().no_known_start), length, [=, &setter](Point at) {
                         return make_arrow(at.x + length, at.x, at.y, style, setter);
                       }});
  }
  if (any([](const Occurrence& o) { return !o.end; })) {
    entries.push_back({std::string(words().no_known_end), length, [=, &setter](Point at) {
                         return make_arrow(at.x, at.x + length, at.y, style, setter);
                       }});
  }
}

}  // namespace

Key make_key(const FurnitureWish& wish, const Typesetter& setter, Point top, double width_px) {
  std::vector<Entry> entries = track_entries(wish, setter);
  if (wish.draws_marks) add_mark_entries(entries, wish, setter);
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
