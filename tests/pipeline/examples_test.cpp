// What must hold of every picture of an example: the scene checker finds nothing (numbers 1 to 5, 7, 8, 10,
// 11 and 17 of docs/metrics.md), and a second drawing is the same (18). In several cases, so that they can
// run side by side.
#include <catch2/catch.hpp>

#include "layout/layout.h"
#include "pipeline/examples.h"
#include "scene/metrics.h"
#include "support/golden.h"
#include "theme/theme.h"

using namespace backstory;
using namespace backstory::testing;

namespace {

constexpr std::size_t kParts = 4;

// The examples whose number leaves `part`, in every template, theme and size.
void check_part(std::size_t part) {
  text::TextMeasurer measurer;
  for (std::size_t i = part; i < examples().size(); i += kParts) {
    const Example& example = examples()[i];
    for (const theme::Listed& shape : theme::list_templates(source_folder())) {
      for (const theme::Listed& look : theme::list_themes(source_folder())) {
        for (const std::string& size : layout::size_names()) {
          CAPTURE(example.name, shape.name, look.name, size);
          CHECK(faults(draw_example(example.timeline, shape.name, look.name, size, measurer)) == "");
        }
      }
    }
  }
}

}  // namespace

TEST_CASE("no picture of an example has a fault in any template, theme and size: first part") {
  check_part(0);
}

TEST_CASE("no picture of an example has a fault in any template, theme and size: second part") {
  check_part(1);
}

TEST_CASE("no picture of an example has a fault in any template, theme and size: third part") {
  check_part(2);
}

TEST_CASE("no picture of an example has a fault in any template, theme and size: fourth part") {
  check_part(3);
}

// A measurer that remembers other words must not change a picture.
TEST_CASE("an example drawn twice is the same picture, whatever was drawn before") {
  text::TextMeasurer measurer;
  for (const Example& example : examples()) {
    for (const theme::Listed& shape : theme::list_templates(source_folder())) {
      CAPTURE(example.name, shape.name);
      text::TextMeasurer fresh;
      const scene::Scene first = draw_example(example.timeline, shape.name, "newsroom", "wide", measurer);
      const scene::Scene second = draw_example(example.timeline, shape.name, "newsroom", "wide", fresh);
      CHECK(scene::compare_scenes(first, second).verdict == scene::Verdict::good);
    }
  }
}
