// How well a model reads a treebank, by the definitions of the CoNLL 2018 shared task
// (universaldependencies.org/conll18/evaluation.html): F1 of words, each right when it stands at the same
// characters and has the right tag or head; punctuation counts, subtypes of relations do not.
#pragma once

#include <cstddef>
#include <vector>

#include "language/model.h"
#include "language/train/treebank.h"

namespace backstory::language {

struct Score {
  std::size_t gold_words = 0;
  std::size_t words = 0;  // the parser's
  std::size_t aligned = 0;
  std::size_t upos = 0;
  std::size_t xpos = 0;
  std::size_t lemmas = 0;
  std::size_t heads = 0;
  std::size_t labelled = 0;
  std::size_t gold_sentences = 0;
  std::size_t sentences = 0;
  std::size_t right_sentences = 0;
  double seconds = 0;  // in parse()

  // Percent; 100 when there is nothing.
  double f1(std::size_t right) const;
};

// Parses the treebank's own words.
Score score_gold_tokens(const Model& model, const std::vector<GoldSentence>& sentences);

// Parses the running text: each block's sentences with a space between.
Score score_raw_text(const Model& model, const std::vector<GoldSentence>& sentences);

}  // namespace backstory::language
