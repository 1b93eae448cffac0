// The features of one decision, as hashes.
#pragma once

#include <array>
#include <cassert>
#include <cstdint>
#include <span>

#include "language/hash.h"
#include "language/weight_table.h"

namespace backstory::language {

// The n-th feature added since begin() is of the n-th template: the templates are in the order of the code
// that adds them, which is part of the model's format.
class FeatureList {
 public:
  void begin() { count_ = 0; }

  void add(std::uint64_t a) { push(a * kFirst); }
  void add(std::uint64_t a, std::uint64_t b) { push(a * kFirst + b * kSecond); }
  void add(std::uint64_t a, std::uint64_t b, std::uint64_t c) { push(a * kFirst + b * kSecond + c * kThird); }
  void add(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d) {
    push(a * kFirst + b * kSecond + c * kThird + d * kFourth);
  }

  std::span<const std::uint64_t> features() const { return {features_.data(), count_}; }

 private:
  static constexpr std::uint64_t kFirst = 0x9E3779B97F4A7C15U;
  static constexpr std::uint64_t kSecond = 0xC2B2AE3D27D4EB4FU;
  static constexpr std::uint64_t kThird = 0x165667B19E3779F9U;
  static constexpr std::uint64_t kFourth = 0xD6E8FEB86659FD93U;
  static constexpr std::uint64_t kTemplate = 0xA24BAED4963EE407U;

  void push(std::uint64_t mixed) {
    assert(count_ < features_.size());
    features_[count_] = stir(mixed + (count_ + 1) * kTemplate);
    ++count_;
  }

  std::array<std::uint64_t, WeightTable::kMaxFeatures> features_;
  std::size_t count_ = 0;
};

}  // namespace backstory::language
