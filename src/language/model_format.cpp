#include "language/model_format.h"

#include <cstddef>
#include <cstring>

#include "language/hash.h"

namespace backstory::language {

// Each step is one-to-one in the lane and in the word, so that one changed word always shows; four lanes keep
// the multiplier busy.
std::uint64_t find_file_checksum(std::string_view bytes) {
  std::array<std::uint64_t, 4> lanes = {1, 2, 3, 4};
  for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
    std::uint64_t word = 0;
    if (i != offsetof(ModelHeader, checksum)) std::memcpy(&word, bytes.data() + i, sizeof word);
    std::uint64_t& lane = lanes[(i / 8) % 4];
    lane = (std::rotl(lane, 29) ^ word) * 0x9E3779B97F4A7C15U;
  }
  return stir(stir(stir(stir(lanes[0]) ^ lanes[1]) ^ lanes[2]) ^ lanes[3]);
}

}  // namespace backstory::language
