// What the model knows of a word before it is read in a sentence: clusters and usual tags.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace backstory::language {

// All 0 for a word that the model has never seen.
struct WordFacts {
  std::uint32_t coarse = 0;     // cluster of 64, from 1
  std::uint32_t fine = 0;       // cluster of 512, from 1
  std::uint32_t ambiguity = 0;  // which set of tags it usually has, from 1
};

// Open addressing by the hash of the lower-case word. A slot is u32 high bits of the hash and u32 facts: 7
// bits coarse, 10 fine, 15 ambiguity; all 0 when empty.
class WordTable {
 public:
  WordTable() = default;
  explicit WordTable(std::span<const std::uint64_t> slots) : slots_(slots) {}

  // A power of two of slots, at least one empty.
  bool is_sound() const;
  WordFacts find(std::uint64_t hash) const;

  static std::uint64_t pack(std::uint64_t hash, const WordFacts& facts) {
    const std::uint64_t bits =
        facts.coarse | (std::uint64_t{facts.fine} << 7) | (std::uint64_t{facts.ambiguity} << 17);
    return (hash & 0xFFFFFFFF00000000U) | bits;
  }

 private:
  std::span<const std::uint64_t> slots_;
};

}  // namespace backstory::language
