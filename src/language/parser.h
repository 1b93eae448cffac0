// The parser: greedy, by the arc-hybrid transitions, with a linear classifier over a state's features.
#pragma once

#include <cstdint>
#include <span>

#include "language/feature_list.h"
#include "language/tagger.h"
#include "language/transitions.h"
#include "language/weight_table.h"
#include "language/word_traits.h"

namespace backstory::language {

// What the parser knows of the words beforehand; one of each a word.
struct ParserInput {
  std::span<const WordTraits> words;
  std::span<const TagClass> tags;
};

// The features of a state that is not done: Zhang & Nivre's (2011) templates, moved to the stack's upper
// three words and the buffer's first three, with clusters, the tags beside them in the text, and what tells
// where a prepositional phrase hangs.
void add_parser_features(const ParserInput& input, const ParserState& state, FeatureList& list);

// The best of the allowed actions; of equals the first.
Action find_best_action(const ParserState& state, std::span<const std::int32_t> scores);

// The finished state. No words give a state that is done at once.
ParserState parse_words(const WeightTable& weights, const ParserInput& input);

}  // namespace backstory::language
