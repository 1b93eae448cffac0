#include "language/train/packing.h"

#include <algorithm>
#include <cmath>

#include "language/weight_table.h"

namespace backstory::language {
namespace {

constexpr std::size_t kFeaturesPerBucket = 3;
constexpr std::uint32_t kMaxUpdates = 1U << 20;

// The weights of one feature, [first, last) in the sorted list.
struct Feature {
  std::uint64_t hash = 0;
  std::uint32_t updates = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

// Sorts by feature and label. Of one label the order of equals does not matter: the sum of a few floats is
// made in the order of their values.
void sort_weights(std::vector<AverageWeight>& weights) {
  std::sort(weights.begin(), weights.end(), [](const AverageWeight& a, const AverageWeight& b) {
    if (a.feature != b.feature) return a.feature < b.feature;
    return a.label != b.label ? a.label < b.label : a.value < b.value;
  });
}

// Sums equal labels up in place and lists the features. Each perceptron's updates of a feature are told with
// each of its labels; the most that one label tells is near enough to their sum.
std::vector<Feature> sum_up(std::vector<AverageWeight>& weights) {
  sort_weights(weights);
  std::vector<Feature> features;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < weights.size();) {
    AverageWeight sum = weights[i];
    for (++i; i < weights.size() && weights[i].feature == sum.feature && weights[i].label == sum.label; ++i) {
      sum.value += weights[i].value;
      sum.updates += weights[i].updates;
    }
    if (features.empty() || features.back().hash != sum.feature)
      features.push_back({sum.feature, 0, kept, kept});
    Feature& feature = features.back();
    feature.updates = std::max(feature.updates, sum.updates);
    weights[kept++] = sum;
    feature.last = kept;
  }
  weights.resize(kept);
  return features;
}

// An entry of a WeightTable; empty when there is nothing to store.
std::vector<std::uint8_t> format_row(std::uint64_t feature, const std::vector<std::int8_t>& weights) {
  const auto zeros = std::count(weights.begin(), weights.end(), 0);
  const std::size_t count = weights.size() - static_cast<std::size_t>(zeros);
  if (count == 0) return {};
  std::vector<std::uint8_t> row = {static_cast<std::uint8_t>(feature),
                                   static_cast<std::uint8_t>(feature >> 8)};
  const bool dense = count >= WeightTable::kMinDense;
  row.push_back(dense ? WeightTable::kDense : static_cast<std::uint8_t>(count));
  for (std::size_t k = 0; k < weights.size(); ++k) {
    if (!dense && weights[k] == 0) continue;
    if (!dense) row.push_back(static_cast<std::uint8_t>(k));
    row.push_back(static_cast<std::uint8_t>(weights[k]));
  }
  return row;
}

PackedWeights pack(const std::vector<Feature>& features, const std::vector<AverageWeight>& weights,
                   std::size_t class_count, std::uint32_t min_updates, int min_root) {
  std::size_t kept = 0;
  float largest = 0;
  for (const Feature& feature : features) {
    if (feature.updates < min_updates) continue;
    ++kept;
    for (std::size_t k = feature.first; k < feature.last; ++k)
      largest = std::max(largest, std::abs(weights[k].value));
  }
  PackedWeights packed;
  packed.min_updates = min_updates;
  const std::size_t bucket_count = std::max<std::size_t>(1, kept / kFeaturesPerBucket);
  const auto end_bucket = [&] { packed.offsets.push_back(static_cast<std::uint32_t>(packed.rows.size())); };
  std::vector<std::int8_t> roots(class_count);
  for (const Feature& feature : features) {
    if (feature.updates < min_updates) continue;
    std::fill(roots.begin(), roots.end(), std::int8_t{0});
    for (std::size_t k = feature.first; k < feature.last; ++k) {
      const auto root = static_cast<int>(std::lround(127 * std::sqrt(std::abs(weights[k].value) / largest)));
      if (root < min_root) continue;
      roots[weights[k].label] = static_cast<std::int8_t>(weights[k].value < 0 ? -root : root);
      ++packed.weight_count;
    }
    const std::vector<std::uint8_t> row = format_row(feature.hash, roots);
    const std::size_t bucket = WeightTable::find_bucket(feature.hash, bucket_count);
    while (packed.offsets.size() <= bucket) end_bucket();
    packed.rows.insert(packed.rows.end(), row.begin(), row.end());
    if (!row.empty()) ++packed.feature_count;
  }
  while (packed.offsets.size() <= bucket_count) end_bucket();
  return packed;
}

}  // namespace

PackedWeights pack_within(std::vector<AverageWeight> weights, std::size_t class_count, std::size_t max_bytes,
                          int min_root) {
  const std::vector<Feature> features = sum_up(weights);
  // The fewest updates that fit, by halves.
  std::uint32_t low = 1;
  std::uint32_t high = kMaxUpdates;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (pack(features, weights, class_count, middle, min_root).bytes() <= max_bytes) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return pack(features, weights, class_count, low, min_root);
}

}  // namespace backstory::language
