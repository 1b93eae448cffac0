#include "layout/column_flow.h"

#include <algorithm>

namespace backstory::layout {
namespace {

constexpr int kHalvings = 40;

struct Block {
  std::size_t first = 0;
  std::size_t last = 0;  // inclusive
  double before_px = 0;
  double height_px = 0;
};

// Headings and what follows them, as one.
std::vector<Block> make_blocks(std::span<const FlowItem> items) {
  std::vector<Block> blocks;
  bool joined = false;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (joined) {
      blocks.back().last = i;
      blocks.back().height_px += items[i].before_px + items[i].height_px;
    } else {
      blocks.push_back({i, i, items[i].before_px, items[i].height_px});
    }
    joined = items[i].keeps_next;
  }
  return blocks;
}

std::size_t columns_needed(const std::vector<Block>& blocks, double height) {
  std::size_t columns = 1;
  double y = 0;
  for (const Block& block : blocks) {
    const double next = y == 0 ? block.height_px : y + block.before_px + block.height_px;
    if (y > 0 && next > height) {
      ++columns;
      y = block.height_px;
    } else {
      y = next;
    }
  }
  return columns;
}

Flow fill(std::span<const FlowItem> items, const std::vector<Block>& blocks, double height) {
  Flow flow;
  std::size_t column = 0;
  double y = 0;
  for (const Block& block : blocks) {
    const bool starts = block.first == 0 || y + block.before_px + block.height_px > height;
    if (starts && block.first > 0) ++column;
    double top = starts ? 0 : y + block.before_px;
    for (std::size_t i = block.first; i <= block.last; ++i) {
      if (i > block.first) top += items[i].before_px;
      flow.places.push_back({column, top, starts && i == block.first});
      top += items[i].height_px;
    }
    y = top;
    flow.height_px = std::max(flow.height_px, y);
  }
  return flow;
}

}  // namespace

std::optional<Flow> flow_columns(std::span<const FlowItem> items, std::size_t columns, double most_px) {
  const std::vector<Block> blocks = make_blocks(items);
  double low = 0;
  double high = 0;
  for (const Block& block : blocks) {
    low = std::max(low, block.height_px);
    high += block.before_px + block.height_px;
  }
  if (low > most_px) return std::nullopt;
  if (columns_needed(blocks, low) > columns) {
    for (int i = 0; i < kHalvings; ++i) {
      const double middle = (low + high) / 2;
      (columns_needed(blocks, middle) <= columns ? high : low) = middle;
    }
    low = high;
  }
  if (low > most_px) return std::nullopt;
  return fill(items, blocks, low);
}

void align_ends(Flow& flow, std::span<FlowItem> items, double most) {
  for (std::size_t first = 0; first < items.size();) {
    std::size_t end = first;
    double distances = 0;
    for (; end < items.size() && flow.places[end].column == flow.places[first].column; ++end)
      distances += flow.places[end].begins_column ? 0 : items[end].before_px;
    const double height = flow.places[end - 1].top_px + items[end - 1].height_px;
    const double by = distances > 0 ? std::min(most, 1 + (flow.height_px - height) / distances) : 1;
    for (std::size_t i = first; i < end; ++i) {
      items[i].before_px *= by;
      if (!flow.places[i].begins_column)
        flow.places[i].top_px = flow.places[i - 1].top_px + items[i - 1].height_px + items[i].before_px;
    }
    first = end;
  }
}

}  // namespace backstory::layout
