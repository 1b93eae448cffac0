// Tags and parses the example articles in one process: words a second of processor time, and what loading the
// model costs.
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file.h"
#include "language/parse.h"

using namespace backstory;
using namespace backstory::language;
namespace fs = std::filesystem;

namespace {

constexpr int kRuns = 9;
constexpr int kRepeats = 20;

double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Article {
  std::string text;
  std::vector<Sentence> sentences;
};

std::vector<Article> read_articles(const fs::path& folder) {
  std::vector<Article> articles;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path extension = entry.path().extension();
    if (extension != ".txt" && extension != ".md") continue;
    Article article{read_file(entry.path()), {}};
    for (std::size_t begin = 0; begin < article.text.size();) {
      const std::size_t end = std::min(article.text.find("\n\n", begin), article.text.size());
      for (Sentence& sentence : analyse(article.text, {begin, end}).sentences)
        article.sentences.push_back(std::move(sentence));
      begin = std::min(article.text.find_first_not_of('\n', end), article.text.size());
    }
    articles.push_back(std::move(article));
  }
  return articles;
}

std::size_t parse_all(const Model& model, const std::vector<Article>& articles) {
  std::size_t words = 0;
  for (const Article& article : articles) {
    for (const Sentence& sentence : article.sentences)
      words += parse(model, article.text, sentence.tokens).size();
  }
  return words;
}

}  // namespace

int main() {
  const double before = processor_seconds();
  const auto model = Model::load(find_data_folder() / kModelFile);
  fmt::print("loading the model: {:.1f} ms\n", 1000 * (processor_seconds() - before));
  const std::vector<Article> articles = read_articles(BACKSTORY_EXAMPLES);
  std::vector<double> rates;
  std::size_t words = 0;
  for (int run = 0; run < kRuns; ++run) {
    words = 0;
    const double start = processor_seconds();
    for (int repeat = 0; repeat < kRepeats; ++repeat) words += parse_all(*model, articles);
    rates.push_back(static_cast<double>(words) / (processor_seconds() - start));
  }
  std::sort(rates.begin(), rates.end());
  fmt::print("{} articles, {} words a run: median {:.0f} words/s, best {:.0f}\n", articles.size(), words,
             rates[rates.size() / 2], rates.back());
}
