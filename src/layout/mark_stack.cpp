#include "layout/mark_stack.h"

#include <algorithm>
#include <numeric>

namespace backstory::layout {
namespace {

constexpr double kHidden = 1.0 / 3;

double width(const MarkSpan& mark) {
  return mark.right_px - mark.left_px;
}

bool hide(const MarkSpan& a, const MarkSpan& b) {
  const double shared = std::min(a.right_px, b.right_px) - std::max(a.left_px, b.left_px);
  return shared > kHidden * std::min(width(a), width(b));
}

}  // namespace

std::vector<std::size_t> stack_marks(std::span<const MarkSpan> marks) {
  std::vector<std::size_t> order(marks.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return width(marks[a]) < width(marks[b]) - 0.5; });
  std::vector<std::size_t> levels(marks.size(), 0);
  for (std::size_t i = 0; i < order.size(); ++i) {
    std::size_t level = 0;
    const auto is_taken = [&] {
      return std::any_of(
          order.begin(), order.begin() + static_cast<std::ptrdiff_t>(i),
          [&](std::size_t other) { return levels[other] == level && hide(marks[other], marks[order[i]]); });
    };
    while (level + 1 < kMostMarkLevels && is_taken()) ++level;
    levels[order[i]] = level;
  }
  return levels;
}

}  // namespace backstory::layout
