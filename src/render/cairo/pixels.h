// Pixels of a finished picture, and the colours among them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace backstory::render::cairo {

struct Pixels {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::vector<std::uint32_t> rgb;  // 0xRRGGBB, row by row
};

struct Indexed {
  std::vector<std::uint32_t> palette;  // ascending, 256 at most
  std::vector<std::uint8_t> indices;   // a pixel each
};

// The picture with a palette. Of more than 32 colours the 32 most frequent ones stay exact; the others, the
// soft edges of letters, are rounded, by 4 of 255 levels at most. None when that leaves more than 256: the
// picture holds a photograph.
std::optional<Indexed> index_colours(const Pixels& pixels);

}  // namespace backstory::render::cairo
