#include "render/cairo/pixels.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>

namespace backstory::render::cairo {
namespace {

Pixels row_of(std::vector<std::uint32_t> rgb) {
  const auto width = static_cast<std::uint32_t>(rgb.size());
  return {width, 1, std::move(rgb)};
}

std::uint32_t shown(const Indexed& indexed, std::size_t pixel) {
  return indexed.palette[indexed.indices[pixel]];
}

TEST_CASE("few colours are kept exactly") {
  const Pixels pixels = row_of({0xFFFFFF, 0x000000, 0xFFFFFF, 0xB01E2E});
  const auto indexed = index_colours(pixels);
  REQUIRE(indexed);
  CHECK(indexed->palette == std::vector<std::uint32_t>{0x000000, 0xB01E2E, 0xFFFFFF});
  CHECK(indexed->indices == std::vector<std::uint8_t>{2, 0, 2, 1});
}

// If this failed, a newsroom's colours would be off by a shade, or letters would have visible steps.
TEST_CASE("soft edges are rounded a little, plain grounds not at all") {
  std::vector<std::uint32_t> rgb(1000, 0xF2EEE7);
  rgb.insert(rgb.end(), 500, 0xB01E2F);
  for (std::uint32_t level = 0; level < 256; ++level) {
    rgb.push_back(level << 16 | level << 8 | level);
    rgb.push_back(level << 16 | (level / 2) << 8 | (level / 3));
  }
  const Pixels pixels = row_of(rgb);
  const auto indexed = index_colours(pixels);
  REQUIRE(indexed);
  CHECK(indexed->palette.size() <= 256);
  CHECK(shown(*indexed, 0) == 0xF2EEE7);
  CHECK(shown(*indexed, 1000) == 0xB01E2F);
  for (std::size_t i = 0; i < rgb.size(); ++i) {
    for (const unsigned shift : {16U, 8U, 0U}) {
      const int given = static_cast<int>((rgb[i] >> shift) & 0xFFU);
      const int drawn = static_cast<int>((shown(*indexed, i) >> shift) & 0xFFU);
      CHECK(std::abs(given - drawn) <= 4);
    }
  }
}

TEST_CASE("a photograph keeps its colours") {
  std::mt19937 random(5);
  std::vector<std::uint32_t> rgb(5000);
  for (std::uint32_t& pixel : rgb) pixel = static_cast<std::uint32_t>(random()) & 0xFFFFFFU;
  CHECK_FALSE(index_colours(row_of(rgb)));
}

}  // namespace
}  // namespace backstory::render::cairo
