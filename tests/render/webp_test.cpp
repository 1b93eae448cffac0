#include <webp/decode.h>

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "base/error.h"
#include "render/cairo/cairo.h"
#include "render/cairo/webp.h"
#include "scene/sample.h"

namespace backstory::render::cairo {
namespace {

Pixels read_webp(const std::string& bytes) {
  int width = 0;
  int height = 0;
  std::uint8_t* rgb =
      WebPDecodeRGB(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), &width, &height);
  REQUIRE(rgb);
  Pixels pixels{static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height), {}};
  for (std::size_t i = 0; i < std::size_t{pixels.width} * pixels.height; ++i) {
    pixels.rgb.push_back(static_cast<std::uint32_t>(rgb[3 * i] << 16 | rgb[3 * i + 1] << 8 | rgb[3 * i + 2]));
  }
  WebPFree(rgb);
  return pixels;
}

// If this failed, a newsroom's colours would be off, or letters would have the dirt of lossy pictures around
// them.
TEST_CASE("a WebP has the pixels that were drawn") {
  std::mt19937 random(3);
  Pixels pixels{64, 40, std::vector<std::uint32_t>(64 * 40)};
  for (std::uint32_t& pixel : pixels.rgb) pixel = static_cast<std::uint32_t>(random()) & 0xFFFFFFU;
  CHECK(read_webp(write_webp(pixels, {})).rgb == pixels.rgb);
}

TEST_CASE("a WebP of a scene says its words and is the same each time") {
  scene::Scene scene = testing::sample_scene();
  scene.credit = "Port & Paper";
  const std::string bytes = render_webp(scene, 2);
  const Pixels pixels = read_webp(bytes);
  CHECK(pixels.width == 800);
  CHECK(pixels.rgb[300 * 800 + 200] == 0xB01E2E);
  CHECK(bytes.find("<dc:title>") != std::string::npos);
  CHECK(bytes.find("photoshop:Credit=\"Port &amp; Paper\"") != std::string::npos);
  CHECK(bytes.find("<Iptc4xmpCore:AltTextAccessibility>") != std::string::npos);
  CHECK(render_webp(scene, 2) == bytes);
}

TEST_CASE("a side that a WebP cannot say is refused in words") {
  Pixels pixels{16'384, 1, std::vector<std::uint32_t>(16'384)};
  CHECK_THROWS_WITH(write_webp(pixels, {}), Catch::Contains("16383 pixels a side"));
}

}  // namespace
}  // namespace backstory::render::cairo
