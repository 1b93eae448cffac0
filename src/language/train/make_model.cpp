#include "language/train/make_model.h"

#include <algorithm>
#include <iterator>

#include "base/digest.h"
#include "base/error.h"
#include "base/file.h"
#include "language/train/model_writer.h"
#include "language/train/treebank.h"
#include "language/train/word_lists.h"

namespace backstory::language {
namespace {
namespace fs = std::filesystem;

struct Corpus {
  std::vector<GoldSentence> sentences;
  std::string clusters;
  std::string origin;  // a line a file
};

Corpus read_corpus(const fs::path& folder) {
  if (!fs::is_directory(folder)) fail("{} is no folder", folder.string());
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  Corpus corpus;
  for (const fs::path& file : files) {
    const std::string name = file.filename().string();
    const bool is_treebank = name.ends_with(".conllu") && name.find("train") != std::string::npos;
    if (!is_treebank && name != "word-clusters.tsv") continue;
    const std::string bytes = read_file(file);
    const std::string place = fs::relative(file, folder).string();
    corpus.origin += fmt::format("corpus: {} {}\n", place, digest(bytes));
    if (!is_treebank) {
      corpus.clusters = bytes;
      continue;
    }
    std::vector<GoldSentence> sentences = parse_treebank(bytes, place);
    std::move(sentences.begin(), sentences.end(), std::back_inserter(corpus.sentences));
  }
  if (corpus.sentences.empty()) fail("{} holds no *train*.conllu", folder.string());
  return corpus;
}

std::string describe(const TrainingOptions& options) {
  return fmt::format(
      "command: backstory-train train --seed {} --members {} --tagger-rounds {} --parser-rounds {} "
      "--parser-margin {} --tagger-bytes {} --parser-bytes {} CORPUS MODEL\n",
      options.seed, options.members, options.tagger_rounds, options.parser_rounds, options.parser_margin,
      options.tagger_bytes, options.parser_bytes);
}

}  // namespace

std::string make_model(const fs::path& folder, const TrainingOptions& options, const Progress& progress) {
  const Corpus corpus = read_corpus(folder);
  const std::vector<Tag> tags = collect_tags(corpus.sentences);
  const std::vector<std::uint64_t> slots = make_word_slots(corpus.clusters, corpus.sentences, tags);
  std::vector<TrainingSentence> sentences = prepare_sentences(corpus.sentences, WordTable(slots), tags);
  const PackedWeights tagger = train_tagger(sentences, tags.size(), options, progress);
  jackknife_tags(sentences, tags.size(), options, progress);
  const PackedWeights parser = train_parser(sentences, options, progress);
  const std::string origin =
      "licence: CC BY-SA 4.0, see the NOTICE beside the model\n" + describe(options) + corpus.origin +
      fmt::format(
          "sentences: {}\ntagger: {} features, {} weights, {} updates or more\n"
          "parser: {} features, {} weights, {} updates or more\n",
          sentences.size(), tagger.feature_count, tagger.weight_count, tagger.min_updates,
          parser.feature_count, parser.weight_count, parser.min_updates);
  return format_model({origin, tags, slots, tagger, parser});
}

}  // namespace backstory::language
