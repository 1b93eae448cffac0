// The weights of a linear classifier, as they lie in the model file: feature → a few (class, weight) pairs.
#pragma once

#include <cstdint>
#include <span>
#include <utility>

namespace backstory::language {

// A feature's hash names a bucket and, by its low 16 bits, an entry there. Entries lie side by side: u16 low
// bits, u8 number of pairs, then pairs of u8 class and i8 weight; or, where the number is kDense, an i8
// weight for every class. A weight w stands for w·|w|: the signed square root keeps small weights apart and
// lets large ones grow. Two features of one bucket agree in their low bits once in 65 536.
class WeightTable {
 public:
  WeightTable() = default;
  // `offsets` holds one more than there are buckets; where each begins in `rows`.
  WeightTable(std::span<const std::uint32_t> offsets, std::span<const std::uint8_t> rows,
              std::size_t class_count)
      : offsets_(offsets), rows_(rows), class_count_(class_count) {}

  // True when the buckets lie within the rows; what stands in a bucket is left to the file's checksum.
  bool is_sound() const;

  // Adds to `scores` (one a class) the weights of all the features.
  void add_scores(std::span<const std::uint64_t> features, std::span<std::int32_t> scores) const;

  static constexpr std::size_t kMaxFeatures = 256;
  static constexpr std::uint8_t kDense = 255;
  // Rows of so many pairs are stored dense: from here on that is quicker, and soon smaller.
  static constexpr std::size_t kMinDense = 32;

  static std::size_t find_bucket(std::uint64_t feature, std::size_t bucket_count) {
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::size_t>((static_cast<Wide>(feature) * bucket_count) >> 64);
  }

 private:
  std::span<const std::uint32_t> offsets_;
  std::span<const std::uint8_t> rows_;
  std::size_t class_count_ = 0;
};

}  // namespace backstory::language
