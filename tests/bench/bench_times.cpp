// Finds the times of a megabyte of news on one core, beside chrono-node on the same text; then what hostile
// texts cost, and how much memory the whole program takes.
#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <locale>
#include <sstream>

#include "base/error.h"
#include "base/file.h"
#include "bench/process.h"
#include "calendar/date.h"
#include "intake/plain_text.h"
#include "language/language.h"
#include "temporal/time_expression.h"

using namespace backstory;
using namespace backstory::bench;
namespace fs = std::filesystem;

namespace {

constexpr int kRuns = 5;
constexpr std::size_t kMegabyte = 1'000'000;

struct Speed {
  double seconds = 0;  // on the processor, of the fastest run
  std::size_t found = 0;
};

std::string repeat(const std::string& text, std::size_t size) {
  std::string out;
  while (out.size() < size) out += text;
  return out;
}

// The examples over and over.
std::string make_news(const fs::path& examples) {
  std::string once;
  for (const char* name : {"north-korean-troops.md", "company-history.md", "court-case.md"}) {
    once += read_file(examples / name) + "\n\n";
  }
  return repeat(once, kMegabyte);
}

std::size_t find_times(const std::string& text) {
  intake::ReadOptions read;
  read.published = calendar::make_day(2024, 11, 1);
  const intake::Document document = intake::read_plain_text(text, read);
  std::vector<language::Passage> passages;
  for (const intake::Block& block : document.blocks) {
    passages.push_back(language::analyse(document.text, block.span));
  }
  return temporal::find_times(document, passages, {}).size();
}

Speed measure(const std::string& text, int runs) {
  Speed speed{1e9, 0};
  for (int i = 0; i < runs; ++i) {
    const std::clock_t begin = std::clock();
    speed.found = find_times(text);
    speed.seconds = std::min(speed.seconds, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return speed;
}

struct Yardstick {
  Speed whole;          // the text in one call
  Speed by_paragraphs;  // a call a paragraph
};

Yardstick measure_chrono(const fs::path& text, const fs::path& folder) {
  const fs::path result = folder / "chrono.txt";
  run_once({"node", BACKSTORY_BENCH_FOLDER "/chrono.mjs", text, result});
  std::istringstream words(read_file(result));
  words.imbue(std::locale::classic());
  Yardstick yardstick;
  for (Speed* speed : {&yardstick.whole, &yardstick.by_paragraphs}) words >> speed->seconds >> speed->found;
  if (!words) fail("chrono-node gave no figures");
  return yardstick;
}

double print_row(std::string_view what, std::size_t bytes, const Speed& speed) {
  const double rate = static_cast<double>(bytes) / 1e6 / speed.seconds;
  fmt::print("{:<34} {:>8.1f} {:>10.0f} {:>9.2f}\n", what, static_cast<double>(bytes) / 1e6,
             speed.seconds * 1e3, rate);
  return rate;
}

void compare_with_chrono(const fs::path& folder, const std::string& news) {
  const double ours = print_row("news", news.size(), measure(news, kRuns));
  const Yardstick yardstick = measure_chrono(folder / "news.txt", folder);
  const double whole = print_row("chrono-node, the same", news.size(), yardstick.whole);
  const double parts = print_row("chrono-node, a call a paragraph", news.size(), yardstick.by_paragraphs);
  fmt::print("ratio of speeds: {:.1f} to the same, {:.1f} to a call a paragraph\n\n", ours / whole,
             ours / parts);
}

void try_hostile() {
  struct Row {
    std::string_view name;
    std::string unit;
  };
  const Row rows[] = {{"digits", "7"}, {"spaces", " "}, {"\"last \"", "last "}, {"years", "1999 "}};
  for (const Row& row : rows) {
    for (const std::size_t size : {kMegabyte, 10 * kMegabyte}) {
      const std::string text = repeat(row.unit, size);
      print_row(row.name, text.size(), measure(text, 1));
    }
  }
}

// Before anything else: a new process begins with the highest mark of the one that starts it.
void measure_memory(const fs::path& folder, const std::string& news) {
  write_file(folder / "news.txt", news);
  write_file(folder / "empty.txt", "It rained.\n");
  const auto run = [&](const char* name) {
    return run_once({BACKSTORY_PROGRAM, "times", folder / name, "--plain", "--published", "2024-11-01",
                     "--format", "jsonl"})
        .resident_mb;
  };
  const double empty = run("empty.txt");
  const double full = run("news.txt");
  fmt::print(
      "memory of the program at its highest: {:.1f} MB for one sentence, {:.1f} MB for 1 MB of news: "
      "{:.1f} MB more\n\n",
      empty, full, full - empty);
}

}  // namespace

int main() {
  const fs::path folder = fs::temp_directory_path() / fmt::format("backstory-bench-{}", getpid());
  try {
    const std::string news = make_news(BACKSTORY_EXAMPLES);
    measure_memory(folder, news);
    fmt::print("{:<34} {:>8} {:>10} {:>9}\n", "fastest run, time on the processor", "MB", "ms", "MB/s");
    compare_with_chrono(folder, news);
    try_hostile();
    fs::remove_all(folder);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench: {}\n", error.what());
    fs::remove_all(folder);
    return 2;
  }
}
