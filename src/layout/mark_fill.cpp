#include "layout/mark_fill.h"

#include <algorithm>

namespace backstory::layout {
namespace {

constexpr double kHaloPx = 1.5;  // of background around a mark, so that neighbours stay apart
constexpr double kOutlinePx = 1.5;
constexpr double kRougher = 3;  // × the usual date
constexpr std::uint8_t kSoftAlpha = 90;

void set_ground(scene::Shape& shape, const Typesetter& setter) {
  shape.fill = setter.colour("background");
  shape.fill_class = "background";
}

void set_tint(scene::Shape& shape, const std::string& colour, const Typesetter& setter) {
  shape.fill = setter.colour(colour);
  shape.fill->alpha = kSoftAlpha;
}

}  // namespace

MarkFill find_fill(const Occurrence& occurrence, bool is_extent, double point_days) {
  if (occurrence.is_approximate) return MarkFill::approximate;
  if (occurrence.is_uncertain) return MarkFill::uncertain;
  const bool is_known = occurrence.is_interval || occurrence.is_point(point_days) || !is_extent;
  return is_known ? MarkFill::solid : MarkFill::soft;
}

double usual_date_days(const std::vector<Occurrence>& occurrences) {
  std::vector<double> days;
  for (const Occurrence& o : occurrences) {
    if (!o.is_interval && o.begin && o.end) days.push_back(*o.end - *o.begin);
  }
  if (days.empty()) return 1;
  const auto middle = days.begin() + static_cast<std::ptrdiff_t>(days.size() / 2);
  std::nth_element(days.begin(), middle, days.end());
  return std::max(1.0, *middle);
}

bool is_rough(const Occurrence& occurrence, double usual_days) {
  if (occurrence.is_interval || !occurrence.begin || !occurrence.end) return false;
  return *occurrence.end - *occurrence.begin > kRougher * usual_days;
}

void fill_mark(scene::Shape& shape, MarkFill fill, const std::string& colour, const Typesetter& setter) {
  if (fill == MarkFill::solid) {
    shape.fill = setter.colour(colour);
    shape.fill_class = colour;
    shape.stroke = setter.stroke("background", kHaloPx);
    shape.stroke_class = "background";
    return;
  }
  if (fill == MarkFill::soft)
    set_tint(shape, colour, setter);
  else
    set_ground(shape, setter);
  shape.stroke = setter.stroke(colour, kOutlinePx);
  if (fill == MarkFill::approximate) shape.stroke->dashes_px = {2.5, 2};
  shape.stroke_class = colour;
}

}  // namespace backstory::layout
