#include <catch2/catch.hpp>
#include <string>

#include "theme/theme.h"

namespace backstory::theme {
namespace {

std::string messages(const std::string& text) {
  const SourceText file{"wide.yaml", text};
  Diagnostics diagnostics;
  const auto shape = read_template(file, diagnostics);
  CHECK(shape.has_value() == !diagnostics.has_errors());
  std::string all;
  for (const Diagnostic& diagnostic : diagnostics.all()) all += format_diagnostic(diagnostic, file);
  return all;
}

}  // namespace

TEST_CASE("a template is read whole") {
  const SourceText file{"x/strip.yaml",
                        "description: d\nrepresentation: horizontal\nscale: broken\nmax_label_lines: 2\n"
                        "label_width_em: 9.5\nticks: false\n"};
  Diagnostics diagnostics;
  const auto shape = read_template(file, diagnostics);
  REQUIRE(shape);
  CHECK(shape->name == "strip");
  CHECK(shape->representation == Representation::horizontal);
  CHECK(shape->scale == ScaleKind::broken);
  CHECK(shape->max_label_lines == 2);
  CHECK(shape->label_width_em == 9.5);
  CHECK_FALSE(shape->ticks);
}

TEST_CASE("the faults of a template are reported at once") {
  CHECK(messages("representation: horizontl\nscale: lineal\nmax_label_lines: 2.5\nticks: yes\nwidth: 3\n") ==
        R"(wide.yaml:1:17: error: 'horizontl' is no representation
  representation: horizontl
                  ^~~~~~~~~
  hint: did you mean 'horizontal'?
wide.yaml:2:8: error: 'lineal' is no scale
  scale: lineal
         ^~~~~~
  hint: did you mean 'linear'?
wide.yaml:3:18: error: 'max_label_lines' takes a whole number from 1 to 12
  max_label_lines: 2.5
                   ^~~
wide.yaml:4:8: error: 'ticks' takes true or false
  ticks: yes
         ^~~
wide.yaml:5:1: error: a template has no key 'width'
  width: 3
  ^~~~~
  hint: valid here: description, representation, scale, layout, max_label_lines, label_width_em, ticks, eras, furniture
)");
}

TEST_CASE("a scale that a representation cannot draw is a fault of the template") {
  CHECK(
      messages("representation: list\nscale: linear\n").find("a list timeline cannot have a linear scale") !=
      std::string::npos);
  CHECK(messages("scale: linear\n").find("a template needs 'representation'") != std::string::npos);
}

}  // namespace backstory::theme
