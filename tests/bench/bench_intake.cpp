// Reads the articles of a folder of HTML pages as one process, beside Mozilla's Readability on jsdom over the
// same pages: bench_intake [FOLDER]. Without a folder it reads pages of its own making.
#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "bench/process.h"

using namespace backstory;
using namespace backstory::bench;
namespace fs = std::filesystem;

namespace {

constexpr int kRuns = 3;
constexpr int kSamplePages = 40;
const fs::path kBenchFolder = BACKSTORY_BENCH_FOLDER;

// As heavy around its story as news pages are: some 180 KB, of which the story is 8.
std::string make_page(int number) {
  std::string page = fmt::format(
      "<!doctype html><html lang=\"en\"><head><title>Council votes on part {0} | The Valley Post</title>"
      "<meta property=\"article:published_time\" content=\"2024-11-{1:02}T20:30:00-05:00\"><script>var state "
      "= [",
      number, 1 + number % 28);
  for (int i = 0; i < 2400; ++i)
    page += fmt::format("{{\"id\":{},\"kind\":\"teaser\",\"rank\":{}}},", i, i * 37 % 100);
  page += "0];</script></head><body><nav class=\"menu\"><ul>";
  for (int i = 0; i < 200; ++i)
    page += fmt::format("<li class=\"item\"><a href=\"/section/{0}\">Section {0}</a></li>", i);
  page += fmt::format(
      "</ul></nav><main><article><h1>Council votes on part {}</h1><p class=\"byline\">By Lena Marsh</p>"
      "<div class=\"article-body\">",
      number);
  for (int i = 0; i < 30; ++i) {
    page += fmt::format(
        "<p>The council met for the {}th time on Monday &mdash; and, after <a href=\"/vote\">a vote of 5 to "
        "2</a>, "
        "put the harbor plan off until spring, said Dan Okoro, who has run the port since 1998. &ldquo;It "
        "can wait."
        "&rdquo;</p>\n",
        i + 4);
    if (i % 6 == 5) page += "<div class=\"related\"><a href=\"/other\">Ferry stays another year</a></div>";
  }
  page += "</div></article></main><aside class=\"sidebar\">";
  for (int i = 0; i < 300; ++i) {
    page += fmt::format(
        "<div class=\"teaser card\"><a href=\"/story/{0}\"><img src=\"/{0}.jpg\" alt=\"\"><h3>Another story "
        "of the valley, "
        "number {0}</h3></a><time datetime=\"2024-10-{1:02}\">Oct. {1}</time></div>",
        i, 1 + i % 28);
  }
  return page + "</aside><footer>&copy; 2024 The Valley Post</footer></body></html>";
}

void make_sample_pages(const fs::path& folder) {
  fs::create_directories(folder);
  for (int i = 0; i < kSamplePages; ++i) write_file(folder / fmt::format("{:02}.html", i), make_page(i));
}

std::vector<std::string> list_pages(const fs::path& folder) {
  std::vector<std::string> pages;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".html") pages.push_back(entry.path());
  }
  std::sort(pages.begin(), pages.end());
  if (pages.empty()) fail("{} holds no .html pages", folder.string());
  return pages;
}

std::vector<std::string> join(std::vector<std::string> command, const std::vector<std::string>& pages) {
  command.insert(command.end(), pages.begin(), pages.end());
  return command;
}

void print_row(std::string_view what, const Cost& cost, std::size_t pages) {
  fmt::print("{:<34} {:>10.2f} {:>10.2f} {:>8.1f}\n", what, cost.wall_ms / static_cast<double>(pages),
             cost.cpu_ms / static_cast<double>(pages), cost.resident_mb);
}

void measure(const fs::path& folder, const fs::path& out) {
  const std::vector<std::string> pages = list_pages(folder);
  if (!fs::exists(kBenchFolder / "node_modules"))
    fail("the yardstick is not installed: run npm ci --prefix {}", kBenchFolder.string());
  const Cost ours =
      run_median(join({BACKSTORY_PROGRAM, "intake", "--format", "json", "-o", out}, pages), kRuns);
  const Cost theirs = run_median(join({"node", kBenchFolder / "readability.mjs"}, pages), kRuns);
  fmt::print("{:<34} {:>10} {:>10} {:>8}\n", fmt::format("{} pages in one process", pages.size()),
             "ms a page", "cpu ms", "MB");
  print_row("backstory intake", ours, pages.size());
  print_row("yardstick: Readability on jsdom", theirs, pages.size());
  fmt::print("{:.1f} times as fast, 1/{:.0f} of the memory\n", theirs.cpu_ms / ours.cpu_ms,
             theirs.resident_mb / ours.resident_mb);
}

}  // namespace

int main(int count, char** arguments) {
  const fs::path work = fs::temp_directory_path() / fmt::format("backstory-bench-{}", getpid());
  try {
    if (count < 2) make_sample_pages(work / "pages");
    measure(count < 2 ? work / "pages" : fs::path(arguments[1]), work / "articles");
    fs::remove_all(work);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench: {}\n", error.what());
    fs::remove_all(work);
    return 2;
  }
}
