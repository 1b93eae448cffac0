#include <catch2/catch.hpp>
#include <set>
#include <sstream>
#include <string>

#include "cli/program.h"

using namespace backstory::testing;

namespace {

constexpr const char* kTimeline = R"(title: A ferry returns
events:
  - {id: sold, date: 1987, label: The ferry is sold}
  - {id: sails, date: 2024-10-31, label: A new ferry sails}
)";

std::multiset<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::multiset<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.insert(line);
  return lines;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string svg_of(const std::string& yaml) {
  const Workplace here;
  here.write("x.yaml", yaml);
  REQUIRE(here.run({"render", "x.yaml", "-o", "x.svg"}).status == 0);
  return here.read("x.svg");
}

}  // namespace

TEST_CASE("Without an option there is an SVG and a PNG in out") {
  const Workplace here;
  here.write("ferry.yaml", kTimeline);
  const Outcome outcome = here.run({"render", "ferry.yaml"});
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
  CHECK(outcome.out == "out/ferry.svg: 1200 × 675 px\nout/ferry.png: 1200 × 675 px\n");
  CHECK_THAT(here.read("out/ferry.svg"), Catch::Contains("The ferry is sold"));
  CHECK(here.read("out/ferry.png").starts_with("\x89PNG"));
  CHECK(here.files() == std::vector<std::string>{"ferry.yaml", "out/ferry.png", "out/ferry.svg"});
}

TEST_CASE("The suffix says what is drawn, the size's name tells several apart") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  const Outcome outcome = here.run({"render", "-o", "a.svg", "-o", "b.PDF", "x.yaml", "--size", "wide,narrow",
                                    "--size", "800x500", "--size", "wide"});
  CHECK(outcome.status == 0);
  CHECK(here.files() == std::vector<std::string>{"a-800x500.svg", "a-narrow.svg", "a-wide.svg",
                                                 "b-800x500.PDF", "b-narrow.PDF", "b-wide.PDF", "x.yaml"});
  CHECK(here.read("b-wide.PDF").starts_with("%PDF"));
  CHECK_THAT(outcome.out, Catch::Contains("a-800x500.svg: 800 × 500 px\n"));
}

TEST_CASE("Several files after one -o are all outputs, but never a second timeline") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  CHECK(here.run({"render", "x.yaml", "-o", "a.svg", "b.pdf", "--size", "square"}).status == 0);
  CHECK(here.files() == std::vector<std::string>{"a.svg", "b.pdf", "x.yaml"});
  const Outcome refused = here.run({"render", "x.yaml", "-o", "a.svg", "y.yaml"});
  CHECK(refused.status == 2);
  CHECK(refused.err == "backstory: error: unexpected argument 'y.yaml'\nSee: backstory render --help\n");
}

TEST_CASE("The first size of the file's look is drawn, and the options win over the look") {
  const Workplace here;
  here.write("x.yaml", std::string("look: {sizes: [square, wide], theme: dark}\n") + kTimeline);
  CHECK(here.run({"render", "x.yaml", "-o", "dark.svg"}).out == "dark.svg: 1080 × 1080 px\n");
  CHECK(here.run({"render", "x.yaml", "-o", "light.svg", "--theme", "newsroom"}).status == 0);
  CHECK(here.read("dark.svg") != here.read("light.svg"));
  CHECK(here.run({"render", "x.yaml", "-o", "wide.svg", "--size", "wide"}).out ==
        "wide.svg: 1200 × 675 px\n");
}

TEST_CASE("A timeline comes by pipe as well") {
  const Workplace here;
  const Outcome outcome = here.run({"render", "-"}, {kTimeline, {}, ""});
  CHECK(outcome.status == 0);
  CHECK(here.files() == std::vector<std::string>{"out/timeline.png", "out/timeline.svg"});
}

TEST_CASE("A file with errors is not drawn: every fault is shown at its place") {
  const Workplace here;
  here.write("x.yaml", "titel: A ferry\nevents:\n  - {date: 2023-02-30, label: Sold}\n  - {label: Sails}\n");
  const Outcome outcome = here.run({"render", "x.yaml"});
  CHECK(outcome.status == 1);
  CHECK(outcome.out == "");
  CHECK_THAT(outcome.err, Catch::Contains("x.yaml:1:1: error: ") && Catch::Contains("x.yaml:3:20: error: ") &&
                              Catch::Contains("x.yaml:4:5: error: ") &&
                              Catch::Contains("did you mean 'title'?") &&
                              Catch::EndsWith("backstory: error: nothing was drawn: x.yaml has 3 errors\n"));
  CHECK(here.files() == std::vector<std::string>{"x.yaml"});
}

TEST_CASE("A look that is not there is a fault of the file") {
  const Workplace here;
  here.write("x.yaml",
             "look:\n  template: horizontel\n  theme: drk\nevents:\n  - {date: 1987, label: Sold}\n");
  const Outcome outcome = here.run({"render", "x.yaml"});
  CHECK(outcome.status == 1);
  CHECK(outcome.err ==
        "x.yaml:2:13: error: there is no template 'horizontel'\n"
        "    template: horizontel\n"
        "              ^~~~~~~~~~\n"
        "  hint: did you mean 'horizontal'?\n"
        "  hint: templates: bands, bars, before-after, card, chronicle, horizontal, "
        "segments, strip, tracks, vertical\n"
        "x.yaml:3:10: error: there is no theme 'drk'\n"
        "    theme: drk\n"
        "           ^~~\n"
        "  hint: did you mean 'dark'?\n"
        "  hint: themes: auto, dark, high-contrast, newsroom, plain, print\n"
        "backstory: error: nothing was drawn: x.yaml has 2 errors\n");
}

TEST_CASE("A size that is not there is a fault of the file") {
  const Workplace here;
  here.write("x.yaml", "look: {sizes: [wide, hug]}\nevents:\n  - {date: 1987, label: Sold}\n");
  const Outcome outcome = here.run({"render", "x.yaml"});
  CHECK(outcome.status == 1);
  CHECK_THAT(outcome.err, Catch::StartsWith("x.yaml:1:22: error: "));
}

TEST_CASE("A template or theme that the command line misspells is named with the nearest") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  const Outcome outcome = here.run({"render", "x.yaml", "--theme", "drak"});
  CHECK(outcome.status == 2);
  CHECK_THAT(outcome.err, Catch::Contains("'drak'") && Catch::Contains("'dark'"));
  CHECK(here.files() == std::vector<std::string>{"x.yaml"});
}

TEST_CASE("Editing a label changes that label and nothing else") {
  const auto before = lines_of(svg_of(kTimeline));
  const auto after = lines_of(svg_of(replaced(kTimeline, "The ferry is sold", "The ferry is lost")));
  std::multiset<std::string> gone;
  std::multiset<std::string> come;
  std::ranges::set_difference(before, after, std::inserter(gone, gone.end()));
  std::ranges::set_difference(after, before, std::inserter(come, come.end()));
  REQUIRE(gone.size() == come.size());
  REQUIRE_FALSE(gone.empty());
  for (const std::string& line : gone) CHECK_THAT(line, Catch::Contains("sold"));
  for (const std::string& line : come) CHECK_THAT(line, Catch::Contains("lost"));
}

TEST_CASE("Editing a date moves that event and keeps the words of the others") {
  const std::string after = svg_of(replaced(kTimeline, "1987", "1991"));
  CHECK_THAT(after, !Catch::Contains("1987") && Catch::Contains("1991") &&
                        Catch::Contains("The ferry is sold") && Catch::Contains("Oct. 31, 2024") &&
                        Catch::Contains("A new ferry sails"));
}

TEST_CASE("What a size has no room for is said, and named by its number") {
  std::string crowded = "events:\n";
  for (int day = 1; day <= 28; ++day) {
    crowded += "  - {date: 2024-02-" + std::string(day < 10 ? "0" : "") + std::to_string(day) +
               ", label: The ferry is late again and the harbour waits}\n";
  }
  const Workplace here;
  here.write("x.yaml", crowded);
  const Outcome outcome = here.run({"render", "x.yaml", "-o", "x.svg", "--size", "800x300"});
  CHECK(outcome.status == 0);
  CHECK_THAT(outcome.err,
             Catch::Matches("backstory: note: size 800x300 leaves out [0-9]+ of 28 events, the least "
                            "important; the picture says so\n"));
}

TEST_CASE("The timeline file is never written over by its own picture") {
  const Workplace here;
  here.write("x.svg", kTimeline);
  const Outcome outcome = here.run({"render", "x.svg", "-o", "x.svg"});
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "backstory: error: x.svg is what is being read; the output needs another name\n");
  CHECK(here.read("x.svg") == kTimeline);
}

TEST_CASE("A PNG has the pixels that --scale asks for, within reason") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  const auto width = [&](const std::string& name) {
    const std::string bytes = here.read(name).substr(18, 2);
    return 256 * static_cast<unsigned char>(bytes[0]) + static_cast<unsigned char>(bytes[1]);
  };
  CHECK(here.run({"render", "x.yaml", "-o", "a.png"}).status == 0);
  CHECK(width("a.png") == 1200);
  CHECK(here.run({"render", "x.yaml", "-o", "b.png", "--scale", "1.5"}).status == 0);
  CHECK(width("b.png") == 1800);
  CHECK_THAT(here.run({"render", "x.yaml", "-o", "c.png", "--size", "narrow"}).out,
             Catch::StartsWith("c.png: 720 × "));
  CHECK(width("c.png") == 720);
  const Outcome huge = here.run({"render", "x.yaml", "-o", "d.png", "--size", "9000x9000", "--scale", "9"});
  CHECK(huge.status == 2);
  CHECK(
      huge.err ==
      "backstory: error: a picture of 81000 × 81000 px is too large; ask for a smaller --size or --scale\n");
  CHECK_FALSE(here.has("d.png"));
}
