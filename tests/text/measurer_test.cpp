#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "text/text.h"

namespace backstory::text {
namespace {

// If these failed, labels would be measured with another font than the one that is drawn.
TEST_CASE("widths are the pinned fonts' own, at any size") {
  TextMeasurer measurer;
  const double width = measurer.measure("Ferry sails again", {});
  CHECK(width == Approx(107.15).margin(0.02));
  CHECK(measurer.measure("Ferry sails again", {.size_px = 28}) == Approx(2 * width).margin(0.05));
  CHECK(measurer.measure("Ferry sails again", {.weight = Weight::semibold}) == Approx(110.04).margin(0.02));
  CHECK(measurer.measure("Ferry sails again", {.family = "Noto Serif"}) > width);
  CHECK(measurer.measure("", {}) == 0);
}

// If this failed, a column of dates would not line up.
TEST_CASE("tabular figures are all of one width") {
  TextMeasurer measurer;
  const Font tabular{.tabular_figures = true};
  CHECK(measurer.measure("1111", tabular) == Approx(measurer.measure("2024", tabular)).margin(0.01));
  CHECK(measurer.measure("1111", {}) < measurer.measure("2024", {}));
}

TEST_CASE("the measures of a font stand in their natural order") {
  TextMeasurer measurer;
  const Font font{.size_px = 100};
  CHECK(measurer.cap_height(font) == Approx(72.7).margin(0.2));
  CHECK(measurer.ascent(font) == Approx(96.9).margin(0.2));
  CHECK(measurer.descent(font) == Approx(24.2).margin(0.2));
}

// If this failed, one odd headline would stop a newsroom's rendering service.
TEST_CASE("any words at all can be measured and wrapped") {
  TextMeasurer measurer;
  std::string zalgo = "Z";
  for (int i = 0; i < 200; ++i) zalgo += "\u0335\u0301";
  const std::vector<std::string> hostile = {
      zalgo,
      "\U0001F600\U0001F468\u200d\U0001F469\u200d\U0001F467 \U0001F1E9\U0001F1EA",
      "\u6f22\u5b57\u304b\u306a\u4ea4\u3058\u308a\u6587",
      "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd 1961 Ferry",
      "\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
      "\u202e\u202e\u202eturned",
      "\xff\xfe\xc3(",
      std::string("nul\0nul", 7),
      "\n\n\n",
      "\u200b\u200d\u200c\u2060",
      "\u00a0\u00a0",
      "\ufdfd\ufdfd",
      "\U0010fffd\ue000",
      std::string(5000, 'x'),
      std::string(3000, ' '),
  };
  for (const std::string& text : hostile) {
    CAPTURE(text.substr(0, 40));
    CHECK(measurer.measure(text, {}) >= 0);
    const TextBlock block = measurer.wrap(text, {}, 120);
    CHECK(block.width_px <= 120);
    CHECK_FALSE(measurer.shapes(text, {}, 120, 4).empty());
  }
}

}  // namespace
}  // namespace backstory::text
