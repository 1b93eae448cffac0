// An averaged perceptron over hashed features, while it learns.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace backstory::language {

// A weight averaged over all decisions.
struct AverageWeight {
  std::uint64_t feature = 0;
  float value = 0;
  std::uint32_t updates = 0;  // of the feature
  std::uint8_t label = 0;
};

class Perceptron {
 public:
  Perceptron();

  void add_scores(std::span<const std::uint64_t> features, std::span<std::int32_t> scores) const;

  // One decision has been made; its weights count for the average from here on.
  void tick() { ++time_; }
  // Towards `good`, away from `bad`.
  void update(std::span<const std::uint64_t> features, std::uint8_t good, std::uint8_t bad);

  // The weights of features that were updated more than once.
  void append_averages(std::vector<AverageWeight>& weights) const;

 private:
  // The average over all decisions is weight - total / time, where total sums up each change times the time
  // it was made at: whole numbers, so that the order of the sums does not matter.
  struct Entry {
    std::int64_t total = 0;
    std::int32_t weight = 0;
    std::uint8_t label = 0;
  };
  struct Slot {
    std::uint64_t feature = 0;
    std::uint32_t first = 0;    // of its entries
    std::uint32_t updates = 0;  // 0 for an empty slot
    std::uint16_t size = 0;
    std::uint16_t capacity = 0;
  };

  Slot& find_or_add(std::uint64_t feature);
  void grow();
  void change(Slot& slot, std::uint8_t label, std::int32_t by);
  double average(const Entry& entry) const;

  std::vector<Slot> slots_;
  std::vector<Entry> entries_;
  std::size_t used_ = 0;
  std::int64_t time_ = 1;
};

}  // namespace backstory::language
