// The key: tracks, and marks that need explaining, only those that are drawn.
#pragma once

#include <vector>

#include "layout/furniture.h"

namespace backstory::layout {

struct Key {
  std::vector<scene::Node> nodes;
  double height_px = 0;  // 0 when nothing needs explaining
};
Key make_key(const FurnitureWish& wish, const Typesetter& setter, Point top, double width_px);

}  // namespace backstory::layout
