// Rows flowing through columns of one height.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace backstory::layout {

struct FlowItem {
  double before_px = 0;  // from the item above; none at the top of a column
  double height_px = 0;
  bool keeps_next = false;  // a heading stays with what follows
};

struct FlowPlace {
  std::size_t column = 0;
  double top_px = 0;
  bool begins_column = false;
};

struct Flow {
  std::vector<FlowPlace> places;
  double height_px = 0;  // of the highest column
};

// Fills at most `columns` columns so that the highest is as low as can be; nothing when that is more than
// `most_px`.
std::optional<Flow> flow_columns(std::span<const FlowItem> items, std::size_t columns, double most_px);

// Opens the rows of shorter columns until all end together, by `most` × their distances at most: what remains
// then stays empty. Changes the distances of `items` and the places of `flow`.
void align_ends(Flow& flow, std::span<FlowItem> items, double most);

}  // namespace backstory::layout
