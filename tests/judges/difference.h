// How far two drawings of one picture are from each other.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace backstory::testing {

struct Raster {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::vector<unsigned char> rgb;
};

Raster read_png(const std::string& bytes);  // fails the test when it is none

// The share of pixels whose mean over 3 × 3 is more than a fifth of the range off in a channel: other soft
// edges of the same letters pass, a letter or a mark that is missing, moved or of another colour does not.
// 1 for pictures of two sizes.
double difference(const Raster& a, const Raster& b);

}  // namespace backstory::testing
