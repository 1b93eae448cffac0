// 64-bit hashes of words and features. They are part of the model's format: the same on every machine.
#pragma once

#include <cstdint>
#include <string_view>

namespace backstory::language {

// Stirs every bit of x into every bit of the result (the finalizer of MurmurHash3).
constexpr std::uint64_t stir(std::uint64_t x) {
  x = (x ^ (x >> 33)) * 0xFF51AFD7ED558CCDU;
  x = (x ^ (x >> 33)) * 0xC4CEB9FE1A85EC53U;
  return x ^ (x >> 33);
}

// FNV-1a, stirred.
constexpr std::uint64_t hash_text(std::string_view text) {
  std::uint64_t h = 0xCBF29CE484222325U;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return stir(h);
}

}  // namespace backstory::language
