// The sums behind metrics.h: numbers that make a picture better or worse.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "scene/inventory.h"

namespace backstory::scene {

// Where events, leaders and axis stand: the canvas less its margin and the furniture above and below them.
Rect plot_of(const Scene& scene, const Inventory& inventory);

struct Displacement {
  double mean = 0;
  double largest = 0;
};
std::optional<Displacement> measure_displacement(const Scene& scene, const Inventory& inventory);

std::optional<double> measure_ink(const Scene& scene, const Inventory& inventory);

// The larger ÷ the smaller, from 1; kLopsided where one side is empty.
inline constexpr double kLopsided = 99;
struct Balance {
  std::optional<double> across;  // above and below
  std::optional<double> along;   // first and last third
};
Balance measure_balance(const Scene& scene, const Inventory& inventory);

std::optional<double> measure_widows(const Inventory& inventory);
std::optional<double> measure_raggedness(const Inventory& inventory);

struct Variety {
  std::size_t sizes = 0;
  std::size_t weights = 0;
  std::size_t hues = 0;
};
Variety measure_variety(const Scene& scene, const Inventory& inventory);

}  // namespace backstory::scene
