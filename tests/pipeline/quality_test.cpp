// The numbers that are better or worse: 6, 9 and 12 to 16 of docs/metrics.md must hold on every example, in
// the template that the program chooses, in each size.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "layout/layout.h"
#include "pipeline/examples.h"
#include "scene/metrics.h"

using namespace backstory;
using namespace backstory::testing;

namespace {

constexpr int kInkShare = 12;
constexpr int kBalance = 13;
constexpr std::size_t kMostSparse = 12;

std::string failing_numbers(const scene::Scene& scene, std::size_t& sparse) {
  std::string failing;
  for (const scene::Measurement& one : scene::measure_scene(scene)) {
    if (one.verdict != scene::Verdict::fails) continue;
    if (one.number == kInkShare || one.number == kBalance) {
      ++sparse;
      continue;
    }
    failing += fmt::format("{} {}:", one.number, one.name);
    for (const scene::Value& value : one.values)
      failing += fmt::format(" {} {:.2f}", value.name, value.value);
    failing += fmt::format(", must be {}\n", one.must);
  }
  return failing;
}

}  // namespace

// Ink share (12) and balance (13) of the sparsest stories are short of their bounds yet: no more of them than
// these, and of the others none.
TEST_CASE("the pictures of the examples are as good as a picture must be, in every size") {
  text::TextMeasurer measurer;
  std::size_t sparse = 0;
  for (const Example& example : examples()) {
    for (const std::string& size : layout::size_names()) {
      CAPTURE(example.name, size);
      CHECK(failing_numbers(draw_example(example.timeline, "", "", size, measurer), sparse) == "");
    }
  }
  CHECK(sparse <= kMostSparse);
}
