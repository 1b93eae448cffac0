#include "language/tagger.h"

#include <algorithm>

namespace backstory::language {
namespace {

constexpr std::uint64_t kOutside = 0x5EED;  // beyond the ends of the sentence

// The word `step` away from `i`, or one that stands for the end of the sentence.
const WordTraits& neighbour(std::span<const WordTraits> words, std::size_t i, std::ptrdiff_t step) {
  static const WordTraits kNobody{kOutside, kOutside, kOutside, {}, {}, {}};
  const std::ptrdiff_t k = static_cast<std::ptrdiff_t>(i) + step;
  if (k < 0 || k >= static_cast<std::ptrdiff_t>(words.size())) return kNobody;
  return words[static_cast<std::size_t>(k)];
}

void add_own_features(const WordTraits& w, bool first, FeatureList& list) {
  list.add(w.form);
  list.add(w.lower);
  list.add(w.shape, first);
  for (const std::uint64_t prefix : w.prefixes) list.add(prefix);
  for (const std::uint64_t suffix : w.suffixes) list.add(suffix);
  list.add(w.facts.coarse);
  list.add(w.facts.fine);
  list.add(w.facts.ambiguity);
  list.add(w.facts.ambiguity, w.shape);
  list.add(w.suffixes[2], w.shape, first);
  list.add(w.suffixes[0], w.shape, first);
  list.add(w.facts.ambiguity, w.shape, first);
  list.add(w.facts.fine, w.shape, first);
  list.add(w.facts.coarse, w.shape, first);
  list.add(w.facts.fine, w.facts.ambiguity);
}

}  // namespace

void add_tagger_features(std::span<const WordTraits> words, std::span<const TagClass> tags, std::size_t i,
                         FeatureList& list) {
  const WordTraits& w = words[i];
  const WordTraits& before = neighbour(words, i, -1);
  const WordTraits& before2 = neighbour(words, i, -2);
  const WordTraits& next = neighbour(words, i, 1);
  const WordTraits& next2 = neighbour(words, i, 2);
  const std::uint64_t tag1 = i >= 1 ? tags[i - 1] + 1U : 0U;
  const std::uint64_t tag2 = i >= 2 ? tags[i - 2] + 1U : 0U;

  list.begin();
  add_own_features(w, i == 0, list);
  list.add(tag1);
  list.add(tag1, tag2);
  list.add(tag1, w.lower);
  list.add(tag1, w.suffixes[2]);
  list.add(tag1, w.facts.ambiguity);
  list.add(tag1, w.facts.fine);
  list.add(tag1, tag2, w.facts.ambiguity);
  list.add(tag1, w.facts.ambiguity, next.facts.ambiguity);
  list.add(tag1, w.lower, next.facts.ambiguity);
  list.add(tag2, w.lower);
  list.add(before.lower);
  list.add(before2.lower);
  list.add(next.lower);
  list.add(next2.lower);
  list.add(before.suffixes[2]);
  list.add(next.suffixes[2]);
  list.add(next.suffixes[1]);
  list.add(before.shape);
  list.add(next.shape);
  list.add(before.facts.fine);
  list.add(next.facts.fine);
  list.add(next.facts.coarse, w.facts.coarse);
  list.add(next.facts.ambiguity);
  list.add(next2.facts.ambiguity);
  list.add(next.facts.ambiguity, next2.facts.ambiguity);
  list.add(w.facts.ambiguity, next.facts.ambiguity);
  list.add(w.facts.ambiguity, next.facts.ambiguity, next2.facts.ambiguity);
  list.add(w.lower, next.lower);
  list.add(before.lower, w.lower);
  list.add(w.lower, next.facts.fine);
  list.add(w.shape, before.shape, next.shape);
}

std::vector<TagClass> tag_words(const WeightTable& weights, std::size_t class_count,
                                std::span<const WordTraits> words) {
  std::vector<TagClass> tags(words.size());
  std::vector<std::int32_t> scores(class_count);
  FeatureList list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    add_tagger_features(words, tags, i, list);
    std::fill(scores.begin(), scores.end(), 0);
    weights.add_scores(list.features(), scores);
    tags[i] = static_cast<TagClass>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  }
  return tags;
}

}  // namespace backstory::language
