// backstory-train: makes the language model from treebanks, and tells how well one reads them.
#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "language/model.h"
#include "language/parse.h"
#include "language/train/evaluation.h"
#include "language/train/make_model.h"

namespace {

using namespace backstory;
using namespace backstory::language;

constexpr const char* kUsage =
    "usage: backstory-train train [--seed N] [--members N] [--tagger-rounds N] [--parser-rounds N]\n"
    "                             [--parser-margin N] [--tagger-bytes N] [--parser-bytes N] CORPUS MODEL\n"
    "       backstory-train evaluate MODEL TREEBANK.conllu...\n"
    "       backstory-train parse MODEL TEXT\n"
    "       backstory-train origin MODEL\n";

struct Arguments {
  std::map<std::string, unsigned, std::less<>> numbers;
  std::vector<std::string> places;
};

Arguments read_arguments(int count, char** values) {
  Arguments arguments;
  for (int i = 2; i < count; ++i) {
    const std::string_view value = values[i];
    if (!value.starts_with("--")) {
      arguments.places.emplace_back(value);
      continue;
    }
    if (++i == count) fail("{} wants a number", value);
    const std::string_view digits = values[i];
    unsigned number = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (result.ec != std::errc() || result.ptr != digits.data() + digits.size())
      fail("{} wants a number, not \"{}\"", value, digits);
    arguments.numbers[std::string(value)] = number;
  }
  return arguments;
}

TrainingOptions read_options(Arguments& arguments) {
  TrainingOptions options;
  const auto take = [&](std::string_view name, auto& option) {
    const auto it = arguments.numbers.find(name);
    if (it == arguments.numbers.end()) return;
    option = static_cast<std::remove_reference_t<decltype(option)>>(it->second);
    arguments.numbers.erase(it);
  };
  take("--seed", options.seed);
  take("--members", options.members);
  take("--tagger-rounds", options.tagger_rounds);
  take("--parser-rounds", options.parser_rounds);
  take("--parser-margin", options.parser_margin);
  take("--tagger-bytes", options.tagger_bytes);
  take("--parser-bytes", options.parser_bytes);
  return options;
}

void train(Arguments arguments) {
  const TrainingOptions options = read_options(arguments);
  if (!arguments.numbers.empty()) fail("{} is no option", arguments.numbers.begin()->first);
  if (arguments.places.size() != 2) fail("train wants the corpus's folder and the model's path");
  const auto report = [](std::string_view what, unsigned round, double right) {
    fmt::print(stderr, "{} round {}: {:.2f}% right\n", what, round, 100 * right);
  };
  const std::string bytes = make_model(arguments.places[0], options, report);
  write_file(arguments.places[1], bytes);
  fmt::print("{}: {} bytes\n{}", arguments.places[1], bytes.size(),
             Model::load(arguments.places[1])->origin());
}

void print_score(std::string_view name, const Score& score) {
  fmt::print(
      "{:<32} {:>6} words  tokens {:5.2f}  sentences {:5.2f}  UPOS {:5.2f}  XPOS {:5.2f}  lemmas {:5.2f}  "
      "UAS {:5.2f}  LAS {:5.2f}  {:.0f} words/s\n",
      name, score.gold_words, score.f1(score.aligned),
      200.0 * static_cast<double>(score.right_sentences) /
          static_cast<double>(score.gold_sentences + score.sentences),
      score.f1(score.upos), score.f1(score.xpos), score.f1(score.lemmas), score.f1(score.heads),
      score.f1(score.labelled), static_cast<double>(score.words) / score.seconds);
}

void evaluate(const Arguments& arguments) {
  if (arguments.places.size() < 2) fail("evaluate wants a model and treebanks");
  const auto model = Model::load(arguments.places[0]);
  for (std::size_t k = 1; k < arguments.places.size(); ++k) {
    const std::filesystem::path path = arguments.places[k];
    const std::vector<GoldSentence> sentences = read_treebank(path);
    print_score(path.stem().string() + " gold", score_gold_tokens(*model, sentences));
    print_score(path.stem().string() + " raw", score_raw_text(*model, sentences));
  }
}

// CoNLL-U of a text file; paragraphs are parted by empty lines.
void print_parse(const Arguments& arguments) {
  if (arguments.places.size() != 2) fail("parse wants a model and a text file");
  const auto model = Model::load(arguments.places[0]);
  const std::string text = read_file(arguments.places[1]);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    for (const Sentence& sentence : analyse(text, {begin, end}).sentences) {
      fmt::print("# text = {}\n", sentence.span.of(text));
      const Tree tree = parse(*model, text, sentence.tokens);
      for (WordIndex i = 0; i < tree.size(); ++i) {
        const Word& word = tree[i];
        fmt::print("{}\t{}\t{}\t{}\t{}\t_\t{}\t{}\t_\t_\n", i + 1, word.form, word.lemma, name_of(word.upos),
                   name_of(word.xpos), word.head == kNoWord ? 0 : word.head + 1, name_of(word.relation));
      }
      fmt::print("\n");
    }
    begin = std::min(text.find_first_not_of('\n', end), text.size());
  }
}

int run(int count, char** values) {
  const std::string_view command = count > 1 ? values[1] : "";
  const Arguments arguments = read_arguments(count, values);
  if (command == "train") {
    train(arguments);
  } else if (command == "evaluate") {
    evaluate(arguments);
  } else if (command == "parse") {
    print_parse(arguments);
  } else if (command == "origin" && arguments.places.size() == 1) {
    fmt::print("{}", Model::load(arguments.places[0])->origin());
  } else {
    fmt::print(stderr, "{}", kUsage);
    return 2;
  }
  return 0;
}

}  // namespace

int main(int count, char** values) {
  try {
    return run(count, values);
  } catch (const std::exception& error) {
    fmt::print(stderr, "backstory-train: {}\n", error.what());
    return 2;
  }
}
