// The tagger: greedy, from left to right, one class for each pair of UPOS and XPOS that the treebanks have.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/feature_list.h"
#include "language/syntax.h"
#include "language/weight_table.h"
#include "language/word_traits.h"

namespace backstory::language {

struct Tag {
  Upos upos = Upos::x;
  Xpos xpos = Xpos::none;

  friend bool operator==(const Tag&, const Tag&) = default;
};

using TagClass = std::uint8_t;

// The features of word `i`, whose predecessors have their classes in `tags`.
void add_tagger_features(std::span<const WordTraits> words, std::span<const TagClass> tags, std::size_t i,
                         FeatureList& list);

// One class a word: an index into the model's tags.
std::vector<TagClass> tag_words(const WeightTable& weights, std::size_t class_count,
                                std::span<const WordTraits> words);

}  // namespace backstory::language
