// Chance that is the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <random>
#include <vector>

namespace backstory::language {

class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}

  std::size_t below(std::size_t count) {
    return static_cast<std::size_t>((std::uint64_t{engine_()} * count) >> 32);
  }

  // 0 … count - 1 in any order (Fisher and Yates).
  std::vector<std::size_t> shuffle(std::size_t count) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[below(i)]);
    return order;
  }

 private:
  std::mt19937 engine_;
};

}  // namespace backstory::language
