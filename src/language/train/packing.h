// From trained weights to what a WeightTable reads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "language/train/perceptron.h"

namespace backstory::language {

struct PackedWeights {
  std::vector<std::uint32_t> offsets;
  std::vector<std::uint8_t> rows;
  std::uint32_t min_updates = 0;  // features with fewer are left out
  std::size_t feature_count = 0;
  std::size_t weight_count = 0;

  std::size_t bytes() const { return offsets.size() * sizeof(std::uint32_t) + rows.size(); }
};

// Weights of one feature and label, from several perceptrons, are summed up, and the updates of a feature
// with them. Weights that would be stored as less than `min_root` (of 127) are left out; as many features as
// then fit into `max_bytes` are kept, those with the most updates.
PackedWeights pack_within(std::vector<AverageWeight> weights, std::size_t class_count, std::size_t max_bytes,
                          int min_root);

}  // namespace backstory::language
