#include "layout/pivot.h"

#include <fmt/format.h>

#include <algorithm>

#include "layout/relative_time.h"
#include "layout/short_dates.h"

namespace backstory::layout {
namespace {

constexpr double kNarrowEm = 45;  // of the canvas, in body sizes: less is no room for two sides

bool same_year(const Occurrence& a, const Occurrence& b) {
  const auto year = [](const Occurrence& o) {
    return calendar::civil_day(static_cast<std::int64_t>(o.first())).year;
  };
  return year(a) == year(b);
}

}  // namespace

std::size_t find_pivot(const std::vector<Occurrence>& placed) {
  std::size_t best = 0;
  const auto off_middle = [&](std::size_t i) {
    return i > placed.size() - 1 - i ? 2 * i - (placed.size() - 1) : placed.size() - 1 - 2 * i;
  };
  for (std::size_t i = 1; i < placed.size(); ++i) {
    if (placed[i].importance < placed[best].importance) continue;
    if (placed[i].importance > placed[best].importance || off_middle(i) < off_middle(best)) best = i;
  }
  return best;
}

std::vector<Occurrence> tell_from(const std::vector<Occurrence>& others, const Occurrence& pivot) {
  std::vector<Occurrence> told = others;
  for (Occurrence& occurrence : told) {
    const std::string date = same_year(occurrence, pivot) ? without_year(occurrence) : occurrence.date_words;
    occurrence.date_words = text::keep_together(fmt::format("{} ({})", say_from(occurrence, pivot), date));
  }
  return told;
}

scene::Scene layout_pivot(const Job& job, const Occurrences& all) {
  if (all.placed.empty()) return layout_horizontal(job, all);
  const std::size_t pivot = find_pivot(all.placed);
  if (job.size->width_px < kNarrowEm * job.size->body_px) return layout_pivot_down(job, all, pivot);
  return layout_pivot_across(job, all, pivot);
}

}  // namespace backstory::layout
