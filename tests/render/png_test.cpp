#include <png.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "base/error.h"
#include "render/cairo/cairo.h"
#include "render/cairo/png.h"
#include "render/hostile.h"
#include "scene/sample.h"
#include "text/text.h"

namespace backstory::render::cairo {
namespace {

struct Picture {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::vector<unsigned char> rgb;

  std::uint32_t at(std::uint32_t x, std::uint32_t y) const {
    const unsigned char* p = rgb.data() + 3 * (std::size_t{y} * width + x);
    return static_cast<std::uint32_t>(p[0] << 16 | p[1] << 8 | p[2]);
  }
};

Picture read_png(const std::string& bytes) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  REQUIRE(png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()));
  image.format = PNG_FORMAT_RGB;
  Picture picture{image.width, image.height, std::vector<unsigned char>(PNG_IMAGE_SIZE(image))};
  REQUIRE(png_image_finish_read(&image, nullptr, picture.rgb.data(), 0, nullptr));
  return picture;
}

// Columns of the row band in which anything but the ground is drawn.
std::pair<std::uint32_t, std::uint32_t> ink_columns(const Picture& picture, std::uint32_t top,
                                                    std::uint32_t bottom) {
  std::uint32_t first = picture.width;
  std::uint32_t last = 0;
  for (std::uint32_t y = top; y < bottom; ++y) {
    for (std::uint32_t x = 0; x < picture.width; ++x) {
      if (picture.at(x, y) == picture.at(0, y)) continue;
      first = std::min(first, x);
      last = std::max(last, x);
    }
  }
  return {first, last};
}

TEST_CASE("every kind of node is drawn in its colour at its place") {
  const Picture picture = read_png(render_png(testing::sample_scene()));
  CHECK(picture.width == 400);
  CHECK(picture.height == 240);
  CHECK(picture.at(300, 100) == 0xFFFFFF);  // background
  CHECK(picture.at(10, 100) == 0xF2EEE6);   // era
  CHECK(picture.at(100, 150) == 0xB01E2E);  // mark
  CHECK(picture.at(260, 135) == 0xB01E2E);  // bar
  CHECK(picture.at(150, 126) != 0xB01E2E);  // its round corner
  CHECK(picture.at(50, 150) == 0x1A1A1A);   // axis
  CHECK(picture.at(376, 150) == 0x1A1A1A);  // its arrow
  CHECK(picture.at(360, 30) == 0xFF0000);   // image
  CHECK(picture.at(100, 130) != 0xF2EEE6);  // leader
}

TEST_CASE("twice the scale is twice the pixels, and the file says so") {
  const std::string bytes = render_png(testing::sample_scene(), 2);
  const Picture picture = read_png(bytes);
  CHECK(picture.width == 800);
  CHECK(picture.at(200, 300) == 0xB01E2E);
  const std::string resolution("\0\0\x1d\x87\0\0\x1d\x87\x01", 9);  // 7559 pixels a metre
  CHECK(bytes.find("pHYs" + resolution) != std::string::npos);
}

// If this failed, labels would be drawn wider than the room that layout left for them.
TEST_CASE("words are drawn as wide as they are measured") {
  text::TextMeasurer measurer;
  scene::Scene scene = testing::scene_with_words("Holding the line in Hannover");
  scene::Text& text = testing::find_child<scene::Text>(std::get<scene::Group>(scene.root.children[0]));
  for (const double size : {12.0, 14.5, 17.25}) {
    text.size_px = size;
    const double width = measurer.measure(text.runs[0].text, {.size_px = size});
    const auto [first, last] = ink_columns(read_png(render_png(scene, 4)), 60, 240);
    CHECK(first / 4.0 >= 10);
    CHECK(first / 4.0 <= 10 + 0.15 * size);
    CHECK((last + 1) / 4.0 <= 10 + width);
    CHECK((last + 1) / 4.0 >= 10 + width - 0.15 * size);
  }
}

TEST_CASE("words stand where their anchor says") {
  scene::Scene scene = testing::scene_with_words("Hannover");
  scene::Text& text = testing::find_child<scene::Text>(std::get<scene::Group>(scene.root.children[0]));
  text.runs[0].origin.x = 150;
  text.anchor = scene::Anchor::end;
  CHECK(ink_columns(read_png(render_png(scene)), 20, 60).second < 150);
  text.anchor = scene::Anchor::middle;
  const auto [first, last] = ink_columns(read_png(render_png(scene)), 20, 60);
  CHECK((first + last) / 2.0 == Approx(150).margin(1.5));
}

TEST_CASE("the same scene gives the same bytes, with title and description and no clock") {
  const std::string bytes = render_png(testing::sample_scene());
  CHECK(render_png(testing::sample_scene()) == bytes);
  CHECK(bytes.find(std::string("iTXtTitle\0\0\0en\0\0The harbour & its people", 40)) != std::string::npos);
  CHECK(bytes.find("iTXtDescription") != std::string::npos);
  CHECK(bytes.find("tIME") == std::string::npos);
}

// If these failed, a picture desk would not know whose the picture is, nor a blind reader what it shows.
TEST_CASE("credit and text alternative are in the metadata that picture desks read") {
  scene::Scene scene = testing::sample_scene();
  scene.credit = "Port & Paper";
  const std::string bytes = render_png(scene);
  CHECK(bytes.find(std::string("iTXtAuthor\0\0\0en\0\0Port & Paper", 28)) != std::string::npos);
  CHECK(bytes.find("XML:com.adobe.xmp") != std::string::npos);
  CHECK(bytes.find("photoshop:Credit=\"Port &amp; Paper\"") != std::string::npos);
  CHECK(
      bytes.find("<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang=\"x-default\">Three events") !=
      std::string::npos);
}

TEST_CASE("more colours than a palette holds are kept") {
  std::mt19937 random(9);
  Pixels pixels{100, 60, std::vector<std::uint32_t>(6000)};
  for (std::uint32_t& pixel : pixels.rgb) pixel = static_cast<std::uint32_t>(random()) & 0xFFFFFFU;
  const Picture picture = read_png(write_png(pixels, {}, 1));
  for (std::uint32_t y = 0; y < 60; ++y) {
    for (std::uint32_t x = 0; x < 100; ++x) CHECK(picture.at(x, y) == pixels.rgb[100 * y + x]);
  }
}

TEST_CASE("a broken or huge picture inside is left out") {
  scene::Scene scene = testing::sample_scene();
  scene::Image& image = testing::find_child<scene::Image>(scene.root);
  SECTION("cut off") {
    image.bytes.resize(40);
  }
  SECTION("not a PNG") {
    image.bytes = "GIF89a";
  }
  SECTION("a billion pixels") {
    image.bytes.replace(16, 8, std::string("\0\0\x80\0\0\0\x80\0", 8));
  }
  CHECK(read_png(render_png(scene)).at(360, 30) == 0xFFFFFF);
}

TEST_CASE("a picture without pixels, or with too many, is refused") {
  scene::Scene scene = testing::sample_scene();
  scene.size = {0, 100};
  CHECK_THROWS_AS(render_png(scene), Error);
  scene.size = {1e6, 1e6};
  CHECK_THROWS_AS(render_png(scene), Error);
  scene.size = {std::nan(""), 100};
  CHECK_THROWS_AS(render_png(scene), Error);
}

TEST_CASE("any words at all can be drawn") {
  for (const std::string& words : testing::hostile_words()) {
    CAPTURE(words.substr(0, 60));
    const scene::Scene scene = testing::scene_with_words(words);
    const std::string bytes = render_png(scene);
    CHECK(read_png(bytes).width == 300);
    CHECK(render_png(scene) == bytes);
  }
}

}  // namespace
}  // namespace backstory::render::cairo
