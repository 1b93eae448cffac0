// Renders timelines as whole processes, beside a bare program on Cairo and Pango that draws 60 labels,
// rsvg-convert drawing our own SVG, and Vega-Lite drawing the same events.
#include <fmt/format.h>

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <optional>

#include "base/error.h"
#include "base/file.h"
#include "base/json.h"
#include "bench/process.h"

using namespace backstory;
using namespace backstory::bench;
namespace fs = std::filesystem;

namespace {

constexpr int kRuns = 15;

struct Event {
  std::string date;
  std::string label;
};

// Of a story that thickens towards its end, as news stories do.
std::vector<Event> make_events(int count) {
  std::vector<Event> events;
  for (int i = 0; i < count; ++i) {
    const double part = static_cast<double>(i) / count;
    const int year = 1961 + static_cast<int>(63 * (1 - (1 - part) * (1 - part)));
    events.push_back({fmt::format("{}-{:02}-{:02}", year, 1 + (i * 5) % 12, 1 + (i * 11) % 28),
                      fmt::format("Council votes on part {} of the harbor plan", i + 1)});
  }
  return events;
}

std::string make_timeline(const std::vector<Event>& events) {
  std::string text =
      "backstory: 1\ntitle: A port, its ferry and its bridge\nsource: Harbor archive\nevents:\n";
  for (std::size_t i = 0; i < events.size(); ++i) {
    text += fmt::format("  - date: {}\n    label: {}\n    importance: {}\n", events[i].date, events[i].label,
                        (i * 37) % 100);
  }
  return text;
}

std::string make_json(const std::vector<Event>& events) {
  Json list = Json::array();
  for (const Event& event : events) list.push_back(Json{{"date", event.date}, {"label", event.label}});
  return format_json(list);
}

void print_row(std::string_view what, const Cost& cost, std::optional<double> yardstick_ms = {},
               std::uintmax_t bytes = 0) {
  const std::string ratio = yardstick_ms ? fmt::format("{:.2f}", cost.wall_ms / *yardstick_ms) : "";
  const std::string size = bytes > 0 ? fmt::format("{:.1f}", static_cast<double>(bytes) / 1e3) : "";
  fmt::print("{:<44} {:>8.1f} {:>8.1f} {:>8.1f} {:>8} {:>9}\n", what, cost.wall_ms, cost.cpu_ms,
             cost.resident_mb, size, ratio);
}

class Bench {
 public:
  explicit Bench(fs::path folder) : folder_(std::move(folder)) {}

  // Our whole process, drawing a timeline of `count` events; the ratio is to the bare program.
  void render(int count, const std::string& suffix, const std::string& shape = "auto") {
    const std::vector<Event> events = make_events(count);
    const std::string yaml = folder_ / fmt::format("{}.yaml", count);
    const std::string out = folder_ / fmt::format("{}-{}.{}", count, shape, suffix);
    write_file(yaml, make_timeline(events));
    const Cost cost = run_median(
        {BACKSTORY_PROGRAM, "render", yaml, "-o", out, "--template", shape, "--size", "wide", "--scale", "1"},
        kRuns);
    const Cost& yardstick = bare(suffix == "svg" ? "svg" : "png");
    print_row(fmt::format("{} events, {}, to {}", count, shape, suffix), cost, yardstick.wall_ms,
              fs::file_size(out));
    if (count == 64 && suffix == "svg") ours_ms_ = cost.wall_ms;
  }

  void yardsticks() {
    for (const char* suffix : {"svg", "png"}) {
      print_row(fmt::format("yardstick: Cairo and Pango, 60 labels to {}", suffix), bare(suffix), {},
                fs::file_size(folder_ / fmt::format("bare.{}", suffix)));
    }
    print_row("yardstick: rsvg-convert of our SVG to png",
              run_median({"rsvg-convert", "-o", folder_ / "rsvg.png", folder_ / "64-auto.svg"}, kRuns));
    const fs::path script = fs::path(BACKSTORY_BENCH_FOLDER) / "vega.mjs";
    write_file(folder_ / "64.json", make_json(make_events(64)));
    const Cost vega = run_median({"node", script, folder_ / "64.json", folder_ / "vega.svg"}, kRuns);
    print_row("yardstick: Vega-Lite, 64 events to svg", vega, {}, fs::file_size(folder_ / "vega.svg"));
    fmt::print("Vega-Lite takes {:.1f} times as long for 64 events to SVG\n", vega.wall_ms / ours_ms_);
  }

 private:
  const Cost& bare(const std::string& suffix) {
    std::optional<Cost>& cost = suffix == "svg" ? bare_svg_ : bare_png_;
    if (!cost) cost = run_median({BACKSTORY_BARE_CAIRO, folder_ / ("bare." + suffix)}, kRuns);
    return *cost;
  }

  fs::path folder_;
  std::optional<Cost> bare_svg_;
  std::optional<Cost> bare_png_;
  double ours_ms_ = 0;
};

}  // namespace

int main() {
  const fs::path folder = fs::temp_directory_path() / fmt::format("backstory-bench-{}", getpid());
  try {
    fmt::print("{:<44} {:>8} {:>8} {:>8} {:>8} {:>9}\n", "median of 15 whole processes", "wall ms", "cpu ms",
               "MB", "kB", "× bare");
    Bench bench(folder);
    for (const char* suffix : {"svg", "png", "webp"}) bench.render(64, suffix);
    bench.render(12, "svg", "horizontal");
    for (const char* shape : {"vertical", "chronicle", "horizontal", "bars"})
      bench.render(1000, "svg", shape);
    bench.render(10'000, "svg");
    bench.yardsticks();
    fs::remove_all(folder);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench: {}\n", error.what());
    fs::remove_all(folder);
    return 2;
  }
}
