#include "layout/pivot_panel.h"

#include <algorithm>
#include <cmath>

#include "layout/frame.h"
#include "layout/mark.h"

namespace backstory::layout {
namespace {

using theme::TextStyleName;

constexpr double kDateScale = 1.2;
constexpr double kLabelEm = 1.5;  // of the usual label
constexpr double kMarkScale = 1.9;
constexpr std::size_t kMostLines = 7;
constexpr double kWideShape = 2.2;

}  // namespace

PanelDraft make_panel(const Occurrence& pivot, double enlarged, const Job& job, double most_px, bool lies) {
  const Typesetter& setter = *job.setter;
  PanelDraft panel;
  panel.date_style = setter.style(TextStyleName::date, enlarged * kDateScale);
  panel.label_style = setter.style(TextStyleName::label, enlarged * kLabelEm);
  const TypeStyle title = setter.style(TextStyleName::title);
  panel.label_style.font.family = title.font.family;
  panel.label_style.font.weight = title.font.weight;
  panel.mark_px = setter.mark_px() * kMarkScale;
  panel.pad_px = 0.9 * job.size->body_px * enlarged;
  const double room = most_px - 2 * panel.pad_px;
  panel.date = setter.wrap(pivot.date_words, panel.date_style, room);
  // Standing, it takes the first shape that is not too wide for its height.
  const auto shapes = setter.shapes(pivot.label, panel.label_style, room, kMostLines);
  panel.label = shapes.front();
  for (const text::TextBlock& shape : shapes) {
    if (lies) break;
    panel.label = shape;
    if (shape.width_px <= kWideShape * shape.height_px) break;
  }
  const double words = std::max(panel.date.width_px, panel.label.width_px) * kWidthSlack;
  panel.width_px = std::ceil(words + 2 * panel.pad_px);
  panel.height_px = 2 * panel.pad_px + 1.5 * panel.mark_px + panel.date.height_px + panel.label.height_px;
  return panel;
}

scene::Group draw_panel(const PanelDraft& panel, const Occurrence& pivot, const Rect& ground,
                        double middle_px, const Job& job) {
  const Typesetter& setter = *job.setter;
  scene::Group group = event_group(pivot);
  scene::Shape shape;
  shape.rect = ground;
  shape.fill = setter.colour("band");
  shape.fill_class = "band";
  shape.role = scene::Role::decoration;
  group.children.emplace_back(shape);

  const double top = std::clamp(middle_px - panel.height_px / 2, ground.y,
                                std::max(ground.y, ground.bottom() - panel.height_px));
  const double x = ground.x + ground.width / 2;
  double y = top + panel.pad_px;
  const std::size_t tracks = job.timeline->tracks.size();
  const MarkStyle mark = mark_style(pivot, tracks, panel.mark_px);
  for (scene::Node& node :
       make_dot(find_fill(pivot, false, mark.point_days), {x, y + panel.mark_px / 2}, mark, setter))
    group.children.push_back(std::move(node));
  y += 1.5 * panel.mark_px;
  TypeStyle date = panel.date_style;
  date.colour = date_colour(pivot, tracks);
  group.children.emplace_back(
      setter.make_text(panel.date, date, {x, y}, scene::Anchor::middle, scene::Role::date));
  y += panel.date.height_px;
  group.children.emplace_back(
      setter.make_text(panel.label, panel.label_style, {x, y}, scene::Anchor::middle, scene::Role::label));
  return group;
}

}  // namespace backstory::layout
