#include "language/weight_table.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

namespace backstory::language {
namespace {

constexpr std::size_t kEntryHead = 3;

std::uint16_t read_u16(const std::uint8_t* at) {
  std::uint16_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}

void add_pairs(const std::uint8_t* pair, std::size_t count, std::int32_t* scores) {
  for (const std::uint8_t* end = pair + 2 * count; pair != end; pair += 2) {
    const std::int32_t weight = static_cast<std::int8_t>(pair[1]);
    scores[pair[0]] += weight * (weight < 0 ? -weight : weight);
  }
}

// Written so that the compiler takes eight classes at a time.
void add_dense(const std::uint8_t* weights, std::size_t class_count, std::int32_t* scores) {
  for (std::size_t k = 0; k < class_count; ++k) {
    const auto weight = static_cast<std::int16_t>(static_cast<std::int8_t>(weights[k]));
    const auto size = static_cast<std::int16_t>(weight < 0 ? -weight : weight);
    scores[k] += static_cast<std::int16_t>(weight * size);
  }
}

}  // namespace

bool WeightTable::is_sound() const {
  return offsets_.size() >= 2 && offsets_.front() == 0 && offsets_.back() == rows_.size() &&
         std::is_sorted(offsets_.begin(), offsets_.end());
}

// Three passes, so that the two cache misses of every feature run side by side instead of one after another.
void WeightTable::add_scores(std::span<const std::uint64_t> features, std::span<std::int32_t> scores) const {
  assert(features.size() <= kMaxFeatures);
  std::array<std::uint32_t, kMaxFeatures> buckets;
  const std::size_t bucket_count = offsets_.size() - 1;
  const std::uint32_t* const offsets = offsets_.data();
  const std::uint8_t* const rows = rows_.data();
  for (std::size_t i = 0; i < features.size(); ++i) {
    buckets[i] = static_cast<std::uint32_t>(find_bucket(features[i], bucket_count));
    __builtin_prefetch(offsets + buckets[i]);
  }
  for (std::size_t i = 0; i < features.size(); ++i) __builtin_prefetch(rows + offsets[buckets[i]]);
  for (std::size_t i = 0; i < features.size(); ++i) {
    const auto low = static_cast<std::uint16_t>(features[i]);
    const std::uint8_t* at = rows + offsets[buckets[i]];
    for (const std::uint8_t* end = rows + offsets[buckets[i] + 1]; at != end;) {
      const bool dense = at[2] == kDense;
      const std::uint8_t* const weights = at + kEntryHead;
      at = weights + (dense ? class_count_ : 2 * std::size_t{at[2]});
      if (read_u16(weights - kEntryHead) != low) continue;
      if (dense) {
        add_dense(weights, class_count_, scores.data());
      } else {
        add_pairs(weights, weights[-1], scores.data());
      }
      break;
    }
  }
}

}  // namespace backstory::language
