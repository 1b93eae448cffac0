#include "judges/difference.h"

#include <png.h>

#include <catch2/catch.hpp>
#include <cstdlib>

namespace backstory::testing {
namespace {

constexpr int kFar = 9 * 256 / 5;

int sum_around(const Raster& raster, std::uint32_t x, std::uint32_t y, std::size_t channel) {
  int sum = 0;
  for (std::uint32_t row = y - 1; row <= y + 1; ++row) {
    for (std::uint32_t column = x - 1; column <= x + 1; ++column) {
      sum += raster.rgb[3 * (std::size_t{row} * raster.width + column) + channel];
    }
  }
  return sum;
}

bool is_far(const Raster& a, const Raster& b, std::uint32_t x, std::uint32_t y) {
  for (std::size_t channel = 0; channel < 3; ++channel) {
    if (std::abs(sum_around(a, x, y, channel) - sum_around(b, x, y, channel)) > kFar) return true;
  }
  return false;
}

}  // namespace

Raster read_png(const std::string& bytes) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  REQUIRE(png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()));
  image.format = PNG_FORMAT_RGB;
  Raster raster{image.width, image.height, std::vector<unsigned char>(PNG_IMAGE_SIZE(image))};
  REQUIRE(png_image_finish_read(&image, nullptr, raster.rgb.data(), 0, nullptr));
  return raster;
}

double difference(const Raster& a, const Raster& b) {
  if (a.width != b.width || a.height != b.height) return 1;
  std::size_t far = 0;
  for (std::uint32_t y = 1; y + 1 < a.height; ++y) {
    for (std::uint32_t x = 1; x + 1 < a.width; ++x) far += is_far(a, b, x, y) ? 1U : 0U;
  }
  return static_cast<double>(far) / (static_cast<double>(a.width) * a.height);
}

}  // namespace backstory::testing
