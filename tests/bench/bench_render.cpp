// Renders timelines of 12 and 64 events as whole processes, beside rsvg-convert drawing our own SVG as PNG.
#include <fmt/format.h>

#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "base/error.h"
#include "base/file.h"
#include "bench/process.h"

using namespace backstory;
using namespace backstory::bench;
namespace fs = std::filesystem;

namespace {

constexpr int kRuns = 15;

// Events of a story that thickens towards its end, as news stories do.
std::string make_timeline(int events) {
  std::string text =
      "backstory: 1\ntitle: A port, its ferry and its bridge\nsource: Harbor archive\nevents:\n";
  for (int i = 0; i < events; ++i) {
    const int year = 2000 + i * 24 / events;
    text += fmt::format(
        "  - date: {}-{:02}-{:02}\n    label: Council votes on part {} of the harbor plan\n    importance: "
        "{}\n",
        year, 1 + (i * 5) % 12, 1 + (i * 11) % 28, i + 1, (i * 37) % 100);
  }
  return text;
}

void print_row(std::string_view what, const Cost& cost, const Cost& yardstick) {
  fmt::print("{:<34} {:>8.1f} {:>8.1f} {:>8.1f} {:>9.2f}\n", what, cost.wall_ms, cost.cpu_ms,
             cost.resident_mb, cost.wall_ms / yardstick.wall_ms);
}

void measure(const fs::path& folder, int events) {
  const std::string yaml = folder / fmt::format("{}.yaml", events);
  const std::string svg = folder / fmt::format("{}.svg", events);
  const std::string png = folder / fmt::format("{}.png", events);
  write_file(yaml, make_timeline(events));
  const std::vector<std::string> render_svg{BACKSTORY_PROGRAM, "render", yaml, "-o", svg};
  const std::vector<std::string> render_png{BACKSTORY_PROGRAM, "render", yaml, "-o", png};
  run_once(render_svg);
  const Cost yardstick = run_median({"rsvg-convert", "-o", folder / "yardstick.png", svg}, kRuns);
  print_row(fmt::format("{} events to SVG", events), run_median(render_svg, kRuns), yardstick);
  print_row(fmt::format("{} events to PNG", events), run_median(render_png, kRuns), yardstick);
  print_row(fmt::format("yardstick: rsvg-convert, {} events", events), yardstick, yardstick);
}

}  // namespace

int main() {
  const fs::path folder = fs::temp_directory_path() / fmt::format("backstory-bench-{}", getpid());
  try {
    fmt::print("{:<34} {:>8} {:>8} {:>8} {:>9}\n", "median of 15 whole processes", "wall ms", "cpu ms", "MB",
               "ratio");
    for (const int events : {12, 64}) measure(folder, events);
    fs::remove_all(folder);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench: {}\n", error.what());
    fs::remove_all(folder);
    return 2;
  }
}
