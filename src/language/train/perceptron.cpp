#include "language/train/perceptron.h"

#include <algorithm>
#include <array>

#include "language/weight_table.h"

namespace backstory::language {
namespace {

constexpr std::size_t kFirstSlotCount = std::size_t{1} << 16;

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

void Perceptron::append_averages(std::vector<AverageWeight>& weights) const {
  for (const Slot& slot : slots_) {
    if (slot.updates < 2) continue;
    for (std::uint32_t e = slot.first; e < slot.first + slot.size; ++e) {
      weights.push_back(
          {slot.feature, static_cast<float>(average(entries_[e])), slot.updates, entries_[e].label});
    }
  }
}

}  // namespace backstory::language
