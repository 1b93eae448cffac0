#include "language/word_table.h"

#include <algorithm>
#include <bit>

namespace backstory::language {

bool WordTable::is_sound() const {
  return std::has_single_bit(slots_.size()) && std::find(slots_.begin(), slots_.end(), 0U) != slots_.end();
}

WordFacts WordTable::find(std::uint64_t hash) const {
  if (slots_.empty()) return {};
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = hash & mask; slots_[i] != 0; i = (i + 1) & mask) {
    if ((slots_[i] >> 32) != (hash >> 32)) continue;
    const auto bits = static_cast<std::uint32_t>(slots_[i]);
    return {bits & 0x7FU, (bits >> 7) & 0x3FFU, bits >> 17};
  }
  return {};
}

}  // namespace backstory::language
