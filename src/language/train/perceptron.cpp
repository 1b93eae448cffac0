#include "language/train/perceptron.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "language/weight_table.h"

namespace backstory::language {
namespace {

constexpr std::size_t kFirstSlotCount = std::size_t{1} << 16;
constexpr std::size_t kFeaturesPerBucket = 3;

}  // namespace

Perceptron::Perceptron() : slots_(kFirstSlotCount) {}

void Perceptron::add_scores(std::span<const std::uint64_t> features, std::span<std::int32_t> scores) const {
  const std::size_t mask = slots_.size() - 1;
  std::array<const Slot*, WeightTable::kMaxFeatures> found;
  for (const std::uint64_t feature : features) __builtin_prefetch(&slots_[feature & mask]);
  for (std::size_t i = 0; i < features.size(); ++i) {
    std::size_t k = features[i] & mask;
    while (slots_[k].updates != 0 && slots_[k].feature != features[i]) k = (k + 1) & mask;
    found[i] = &slots_[k];
    __builtin_prefetch(entries_.data() + slots_[k].first);
  }
  for (std::size_t i = 0; i < features.size(); ++i) {
    const Entry* entry = entries_.data() + found[i]->first;
    for (const Entry* end = entry + found[i]->size; entry != end; ++entry)
      scores[entry->label] += entry->weight;
  }
}

void Perceptron::update(std::span<const std::uint64_t> features, std::uint8_t good, std::uint8_t bad) {
  for (const std::uint64_t feature : features) {
    Slot& slot = find_or_add(feature);
    ++slot.updates;
    change(slot, good, 1);
    change(slot, bad, -1);
  }
}

void Perceptron::reward(std::span<const std::uint64_t> features, std::uint8_t label, std::int32_t by) {
  for (const std::uint64_t feature : features) {
    Slot& slot = find_or_add(feature);
    ++slot.updates;
    change(slot, label, by);
  }
}

Perceptron::Slot& Perceptron::find_or_add(std::uint64_t feature) {
  if (2 * (used_ + 1) > slots_.size()) grow();
  const std::size_t mask = slots_.size() - 1;
  std::size_t k = feature & mask;
  while (slots_[k].updates != 0 && slots_[k].feature != feature) k = (k + 1) & mask;
  if (slots_[k].updates == 0) {
    slots_[k].feature = feature;
    ++used_;
  }
  return slots_[k];
}

void Perceptron::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.updates == 0) continue;
    std::size_t k = slot.feature & mask;
    while (slots_[k].updates != 0) k = (k + 1) & mask;
    slots_[k] = slot;
  }
}

void Perceptron::change(Slot& slot, std::uint8_t label, std::int32_t by) {
  Entry* const entries = entries_.data() + slot.first;
  Entry* entry = std::find_if(entries, entries + slot.size, [&](const Entry& e) { return e.label == label; });
  if (entry == entries + slot.size) {
    if (slot.size == slot.capacity) {
      // Move to the end with twice the room; what is left behind is lost.
      const auto first = static_cast<std::uint32_t>(entries_.size());
      const auto capacity = static_cast<std::uint16_t>(slot.capacity == 0 ? 2 : 2 * slot.capacity);
      entries_.resize(entries_.size() + capacity);
      std::copy_n(entries_.data() + slot.first, slot.size, entries_.data() + first);
      slot.first = first;
      slot.capacity = capacity;
    }
    entry = entries_.data() + slot.first + slot.size++;
    entry->label = label;
  }
  entry->weight += by;
  entry->total += by * time_;
}

double Perceptron::average(const Entry& entry) const {
  return entry.weight - static_cast<double>(entry.total) / static_cast<double>(time_);
}

namespace {

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

}  // namespace

double Perceptron::find_largest(std::uint32_t min_updates) const {
  double largest = 0;
  for (const Slot& slot : slots_) {
    if (slot.updates < min_updates) continue;
    for (std::uint32_t e = slot.first; e < slot.first + slot.size; ++e)
      largest = std::max(largest, std::abs(average(entries_[e])));
  }
  return largest;
}

PackedWeights Perceptron::pack(std::size_t class_count, std::uint32_t min_updates, int min_weight) const {
  std::vector<const Slot*> kept;
  for (const Slot& slot : slots_) {
    if (slot.updates != 0 && slot.updates >= min_updates) kept.push_back(&slot);
  }
  std::sort(kept.begin(), kept.end(), [](const Slot* a, const Slot* b) { return a->feature < b->feature; });
  const double largest = find_largest(min_updates);
  const std::size_t bucket_count = std::max<std::size_t>(1, kept.size() / kFeaturesPerBucket);

  PackedWeights packed;
  const auto end_bucket = [&] { packed.offsets.push_back(static_cast<std::uint32_t>(packed.rows.size())); };
  std::vector<std::int8_t> weights(class_count);
  for (const Slot* slot : kept) {
    std::fill(weights.begin(), weights.end(), std::int8_t{0});
    for (std::uint32_t e = slot->first; e < slot->first + slot->size; ++e) {
      const double mean = average(entries_[e]);
      const auto root = static_cast<int>(std::lround(127 * std::sqrt(std::abs(mean) / largest)));
      if (root < min_weight) continue;
      weights[entries_[e].label] = static_cast<std::int8_t>(mean < 0 ? -root : root);
      ++packed.weight_count;
    }
    const std::vector<std::uint8_t> row = format_row(slot->feature, weights);
    const std::size_t bucket = WeightTable::find_bucket(slot->feature, bucket_count);
    while (packed.offsets.size() <= bucket) end_bucket();
    packed.rows.insert(packed.rows.end(), row.begin(), row.end());
    if (!row.empty()) ++packed.feature_count;
  }
  while (packed.offsets.size() <= bucket_count) end_bucket();
  return packed;
}

}  // namespace backstory::language
