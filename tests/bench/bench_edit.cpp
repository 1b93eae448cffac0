// Reads, changes and merges timelines of 10,000 events with quotes as whole processes, beside yaml-cpp, which
// only reads one of them.
#include <fmt/format.h>

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file.h"
#include "bench/process.h"

using namespace backstory;
using namespace backstory::bench;
namespace fs = std::filesystem;

namespace {

constexpr int kRuns = 7;
constexpr int kEvents = 10'000;

// Of the other version: one event in a hundred says something else, or all but one in fifty.
enum class Changed { none, few, most };

bool is_changed(int event, Changed changed) {
  if (changed == Changed::none) return false;
  return changed == Changed::few ? event % 100 == 0 : event % 50 != 0;
}

std::string make_event(int i, bool changed, std::size_t at) {
  static const std::vector<std::string> kWho{"council", "mayor",   "port authority", "ferry line",
                                             "union",   "inquiry", "court",          "ministry"};
  const auto pick = [&](int n) { return kWho[static_cast<std::size_t>(n) % kWho.size()]; };
  const std::string quote = fmt::format("The {} {} the {} about part {} of the harbor plan on that day.",
                                        pick(i * 7), changed ? "warned" : "told", pick(i * 3 + 1), i);
  return fmt::format(
      "  - date: {}-{:02}-{:02}\n    id: part-{}\n    label: The {} {} part {}  # page {}\n"
      "    importance: {}\n    source:\n      quote: \"{}\"\n      at: [{}, {}]\n",
      1961 + i * 63 / kEvents, 1 + (i * 5) % 12, 1 + (i * 11 + (changed ? 4 : 0)) % 28, i, pick(i * 7),
      changed ? "disputes" : "tells of", i, i / 40, (i * 37 + (changed ? 1 : 0)) % 100, quote, at,
      at + quote.size());
}

std::string make_timeline(Changed changed) {
  std::string text = "backstory: 1\ntitle: A port, its ferry and its bridge\nevents:\n";
  std::size_t at = 0;
  for (int i = 0; i < kEvents; ++i) {
    text += make_event(i, is_changed(i, changed), at);
    at += 100;
  }
  return text;
}

class Bench {
 public:
  explicit Bench(const fs::path& folder)
      : base_(folder / "base.yaml"),
        few_(folder / "few.yaml"),
        most_(folder / "most.yaml"),
        merged_(folder / "merged.yaml") {
    write_file(base_, make_timeline(Changed::none));
    write_file(few_, make_timeline(Changed::few));
    write_file(most_, make_timeline(Changed::most));
  }

  void run() {
    const Cost bare = run_median({BACKSTORY_BARE_YAML, base_}, kRuns);
    print_row("yardstick: yaml-cpp reads the file", bare, bare);
    print_row("check", run({"check", base_}), bare);
    print_row("set, one label, not written",
              run({"set", "--dry-run", base_, "part-5000.label", "Bridge opens"}), bare);
    print_row("merge, 1 of 100 changed", run({"merge", base_, base_, few_, "-o", merged_}), bare);
    print_row("merge, 49 of 50 changed", run({"merge", base_, base_, most_, "-o", merged_}), bare);
  }

 private:
  static Cost run(std::vector<std::string> command) {
    command.insert(command.begin(), BACKSTORY_PROGRAM);
    return run_median(command, kRuns);
  }

  static void print_row(const char* what, const Cost& cost, const Cost& bare) {
    fmt::print("{:<44} {:>8.0f} {:>8.0f} {:>8.1f} {:>10.2f}\n", what, cost.wall_ms, cost.cpu_ms,
               cost.resident_mb, cost.cpu_ms / bare.cpu_ms);
  }

  fs::path base_, few_, most_, merged_;
};

}  // namespace

int main() {
  const fs::path folder = fs::temp_directory_path() / fmt::format("backstory-bench-{}", getpid());
  try {
    fs::create_directories(folder);
    fmt::print("{:<44} {:>8} {:>8} {:>8} {:>10}\n", "10,000 events, median of 7 whole processes", "wall ms",
               "cpu ms", "MB", "cpu × bare");
    Bench(folder).run();
    fs::remove_all(folder);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench: {}\n", error.what());
    fs::remove_all(folder);
    return 2;
  }
}
