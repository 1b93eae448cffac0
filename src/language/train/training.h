// Training of the tagger and the parser. Everything here gives the same weights for the same sentences and
// seed.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "language/tagger.h"
#include "language/train/packing.h"
#include "language/train/random.h"
#include "language/train/treebank.h"
#include "language/word_table.h"

namespace backstory::language {

// A sentence of the treebank as the classifiers see it.
struct TrainingSentence {
  const GoldSentence* gold = nullptr;
  std::vector<WordTraits> words;
  std::vector<TagClass> gold_tags;
  std::vector<TagClass> tags;  // what the parser is given: see jackknife_tags
};

std::vector<TrainingSentence> prepare_sentences(const std::vector<GoldSentence>& sentences,
                                                const WordTable& words, const std::vector<Tag>& tags);

// Told after each round over the sentences: what is trained, the round from 1, the share of decisions that
// needed no update. Called from the threads of the members.
using Progress = std::function<void(std::string_view what, unsigned round, double right)>;

struct TrainingOptions {
  std::uint32_t seed = 1;
  // Tagger and parser are the sums of so many, each trained on the sentences in an order of its own: linear
  // classifiers that vote at the cost of one.
  std::uint32_t members = 6;
  unsigned tagger_rounds = 8;
  unsigned parser_rounds = 12;
  std::int32_t parser_margin = 30;       // a right choice that wins by less is still learned from
  std::size_t tagger_bytes = 1'500'000;  // the model's size: see pack_within
  std::size_t parser_bytes = 9'550'000;
};

PackedWeights train_tagger(const std::vector<TrainingSentence>& sentences, std::size_t class_count,
                           const TrainingOptions& options, const Progress& progress);

// Fills in `tags` with the tags of taggers that have not seen the sentence: four taggers, each trained on
// three quarters. A parser trained on gold tags would trust them too much.
void jackknife_tags(std::vector<TrainingSentence>& sentences, std::size_t class_count,
                    const TrainingOptions& options, const Progress& progress);

// Learns from its own mistakes: from the second round on it follows its own choice nine times of ten, and the
// dynamic oracle says what is still the best to do.
PackedWeights train_parser(const std::vector<TrainingSentence>& sentences, const TrainingOptions& options,
                           const Progress& progress);

}  // namespace backstory::language
