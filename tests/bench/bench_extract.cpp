// An article of five kilobytes to its timeline: in one process and as a command, many in a row, and beside
// the parser alone. With a folder of texts, those are the many.
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file.h"
#include "bench/process.h"
#include "calendar/date.h"
#include "events/events.h"
#include "intake/plain_text.h"
#include "language/parse.h"
#include "temporal/time_expression.h"
#include "timeline/timeline.h"

using namespace backstory;
using namespace backstory::bench;
namespace fs = std::filesystem;

namespace {

constexpr int kRuns = 25;
constexpr std::size_t kArticle = 5'000;  // bytes

double processor_ms() {
  return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

std::string make_article() {
  std::string text;
  for (const char* name : {"north-korean-troops.md", "court-case.md"})
    text += read_file(fs::path(BACKSTORY_EXAMPLES) / name) + "\n\n";
  return text.substr(0, text.rfind("\n\n", kArticle)) + "\n";
}

std::vector<std::string> read_texts(int argc, char** argv) {
  std::vector<std::string> texts;
  if (argc > 1) {
    for (const auto& entry : fs::directory_iterator(argv[1]))
      if (entry.is_regular_file()) texts.push_back(read_file(entry.path()));
  }
  if (texts.empty()) texts.assign(50, make_article());
  return texts;
}

struct Read {
  intake::Document document;
  std::vector<language::Passage> passages;
};

Read read(const std::string& text) {
  intake::ReadOptions options;
  options.published = calendar::make_day(2024, 11, 1);
  Read out{intake::read_plain_text(text, options), {}};
  for (const intake::Block& block : out.document.blocks) {
    if (intake::is_body(block.role)) out.passages.push_back(language::analyse(out.document.text, block.span));
  }
  return out;
}

std::size_t extract(const std::string& text, const language::Model& model) {
  const Read article = read(text);
  const auto times = temporal::find_times(article.document, article.passages, {});
  const events::Extraction found = events::find_events(article.document, article.passages, times, model);
  return timeline::write_timeline(found.timeline).size();
}

std::size_t parse(const std::string& text, const language::Model& model) {
  const Read article = read(text);
  std::size_t words = 0;
  for (const language::Passage& passage : article.passages) {
    for (const language::Sentence& sentence : passage.sentences)
      words += language::parse(model, article.document.text, sentence.tokens).size();
  }
  return words;
}

// Of the runs the median, in milliseconds on the processor; the first is not counted.
template <typename Work>
double measure(const Work& work) {
  std::vector<double> runs;
  work();
  for (int i = 0; i < kRuns; ++i) {
    const double begin = processor_ms();
    work();
    runs.push_back(processor_ms() - begin);
  }
  std::sort(runs.begin(), runs.end());
  return runs[runs.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  const std::string article = make_article();
  const fs::path file = fs::temp_directory_path() / fmt::format("backstory-bench-{}.txt", std::clock());
  write_file(file, article);
  const Cost command =
      run_median({BACKSTORY_PROGRAM, "extract", file, "--plain", "--published", "2024-11-01"}, kRuns);
  fs::remove(file);
  const auto model = language::Model::load(find_data_folder() / language::kModelFile);
  const double whole = measure([&] { extract(article, *model); });
  const double parser = measure([&] { parse(article, *model); });
  const std::vector<std::string> texts = read_texts(argc, argv);
  const double begin = processor_ms();
  for (const std::string& text : texts) extract(text, *model);
  const double batch = processor_ms() - begin;
  fmt::print(
      "an article of {:.1f} kB, in process: {:.1f} ms; its sentences parsed and nothing else: {:.1f} ms\n",
      static_cast<double>(article.size()) / 1e3, whole, parser);
  fmt::print("as a command: {:.0f} ms, {:.0f} ms of them on the processor, {:.0f} MB resident\n",
             command.wall_ms, command.cpu_ms, command.resident_mb);
  fmt::print("{} articles in a row: {:.0f} a second\n", texts.size(),
             1e3 * static_cast<double>(texts.size()) / batch);
}
