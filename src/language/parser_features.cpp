#include <algorithm>

#include "language/parser.h"

namespace backstory::language {
namespace {

// One word of the state: word, tag, clusters. All 0 where there is none.
struct Item {
  WordIndex index = kNoWord;
  std::uint64_t w = 0;
  std::uint64_t t = 0;
  std::uint64_t coarse = 0;
  std::uint64_t fine = 0;
};

// A word hanging on another: word, tag, relation.
struct Child {
  std::uint64_t w = 0;
  std::uint64_t t = 0;
  std::uint64_t relation = 0;
};

class Extractor {
 public:
  Extractor(const ParserInput& input, const ParserState& state, FeatureList& list)
      : input_(input), state_(state), list_(list) {
    for (std::size_t k = 0; k < 3; ++k) {
      s_[k] = item(state.stack(k));
      b_[k] = item(state.buffer(k));
    }
  }

  void run() {
    list_.begin();
    for (std::size_t k = 0; k < 3; ++k) {
      add_single(s_[k]);
      add_single(b_[k]);
    }
    add_pair(s_[0], b_[0]);
    add_pair(s_[1], s_[0]);
    add_far_pairs();
    add_triples();
    add_distances();
    add_dependents(s_[0], true);
    add_dependents(s_[1], true);
    add_dependents(b_[0], false);
    add_families();
    add_text_neighbours();
    add_prepositions();
    add_clusters();
  }

 private:
  std::uint64_t tag(WordIndex word) const { return input_.tags[word] + 1U; }

  Item item(WordIndex word) const {
    if (word == kNoWord) return {};
    if (word == state_.word_count()) return {word, 1, 250, 250, 1000};
    const WordTraits& traits = input_.words[word];
    return {word, traits.lower, tag(word), traits.facts.coarse, traits.facts.fine};
  }

  Child child(WordIndex word) const {
    if (word == kNoWord) return {};
    return {input_.words[word].lower, tag(word), static_cast<std::uint64_t>(state_.relation(word)) + 1U};
  }

  const ParserState::Dependents& dependents(const Item& x) const {
    static const ParserState::Dependents kNone;
    return x.index == kNoWord ? kNone : state_.dependents(x.index);
  }

  std::uint64_t tag_at(const Item& x, std::ptrdiff_t step) const {
    if (x.index == kNoWord) return 0;
    const std::ptrdiff_t k = static_cast<std::ptrdiff_t>(x.index) + step;
    if (k < 0 || k >= static_cast<std::ptrdiff_t>(state_.word_count())) return 251;
    return tag(static_cast<WordIndex>(k));
  }

  static std::uint64_t distance(const Item& a, const Item& b) {
    if (a.index == kNoWord || b.index == kNoWord) return 0;
    const WordIndex d = b.index - a.index;
    return d <= 5 ? d : d <= 10 ? 6 : 7;
  }

  void add_single(const Item& x) {
    list_.add(x.w);
    list_.add(x.t);
    list_.add(x.w, x.t);
  }

  void add_pair(const Item& a, const Item& b) {
    list_.add(a.w, a.t, b.w, b.t);
    list_.add(a.w, a.t, b.w);
    list_.add(a.w, b.w, b.t);
    list_.add(a.w, a.t, b.t);
    list_.add(a.t, b.w, b.t);
    list_.add(a.w, b.w);
    list_.add(a.t, b.t);
    list_.add(a.w, b.t);
    list_.add(a.t, b.w);
  }

  void add_far_pairs() {
    list_.add(s_[1].w, b_[0].w);
    list_.add(s_[1].t, b_[0].w);
    list_.add(s_[1].w, b_[0].t);
    list_.add(s_[1].t, b_[0].t);
    list_.add(s_[2].t, s_[0].t);
    list_.add(s_[2].t, b_[0].t);
    list_.add(s_[2].w, s_[0].t);
    list_.add(b_[0].t, b_[1].t);
    list_.add(b_[0].w, b_[1].t);
    list_.add(b_[0].t, b_[1].w);
    list_.add(b_[0].w, b_[1].w);
    list_.add(s_[0].t, b_[1].t);
    list_.add(s_[0].w, b_[1].w);
  }

  void add_triples() {
    list_.add(b_[0].t, b_[1].t, b_[2].t);
    list_.add(s_[0].t, b_[0].t, b_[1].t);
    list_.add(s_[0].t, b_[0].t, b_[1].t, b_[2].t);
    list_.add(s_[1].t, s_[0].t, b_[0].t);
    list_.add(s_[1].t, s_[0].t, b_[0].t, b_[1].t);
    list_.add(s_[2].t, s_[1].t, s_[0].t);
    list_.add(s_[2].t, s_[1].t, s_[0].t, b_[0].t);
    list_.add(s_[0].w, b_[0].t, b_[1].t);
    list_.add(s_[0].t, b_[0].w, b_[1].t);
    list_.add(s_[1].w, s_[0].t, b_[0].t);
    list_.add(s_[1].t, s_[0].w, b_[0].t);
    list_.add(s_[1].t, s_[0].t, b_[0].w);
    list_.add(s_[1].w, s_[0].w, b_[0].t);
    list_.add(s_[1].w, s_[0].t, b_[0].w);
  }

  void add_distances() {
    const std::uint64_t to_buffer = distance(s_[0], b_[0]);
    const std::uint64_t within = distance(s_[1], s_[0]);
    list_.add(s_[0].w, to_buffer);
    list_.add(s_[0].t, to_buffer);
    list_.add(b_[0].w, to_buffer);
    list_.add(b_[0].t, to_buffer);
    list_.add(s_[0].t, b_[0].t, to_buffer);
    list_.add(s_[1].t, s_[0].t, within);
    list_.add(s_[1].w, within);
    list_.add(s_[0].w, within);
    list_.add(s_[1].t, s_[0].t, within, b_[0].t);
    list_.add(std::min<std::size_t>(state_.stack_size(), 4), s_[0].t, b_[0].t);
  }

  // Counts, sets and the outer two of the words that hang on x. The buffer has them on the left only.
  void add_dependents(const Item& x, bool both_sides) {
    const ParserState::Dependents& all = dependents(x);
    add_side(x, child(all.left[0]), child(all.left[1]), all.left_count, all.left_relations);
    if (!both_sides) return;
    add_side(x, child(all.right[0]), child(all.right[1]), all.right_count, all.right_relations);
    list_.add(x.t, all.left_relations, all.right_relations);
  }

  void add_side(const Item& x, const Child& outer, const Child& inner, std::uint32_t count,
                std::uint64_t relations) {
    const std::uint64_t valency = std::min(count, 4U);
    list_.add(x.w, valency);
    list_.add(x.t, valency);
    list_.add(x.w, relations);
    list_.add(x.t, relations);
    list_.add(outer.w);
    list_.add(outer.t, outer.relation);
    list_.add(x.t, outer.t, outer.relation);
    list_.add(x.w, outer.t, outer.relation);
    list_.add(inner.t, inner.relation);
    list_.add(x.t, outer.t, inner.t);
    list_.add(x.t, outer.relation, inner.relation);
  }

  // Heads together with their children.
  void add_families() {
    const ParserState::Dependents& d0 = dependents(s_[0]);
    const ParserState::Dependents& d1 = dependents(s_[1]);
    const ParserState::Dependents& db = dependents(b_[0]);
    const Child s0_left = child(d0.left[0]);
    const Child s0_right = child(d0.right[0]);
    const Child s1_left = child(d1.left[0]);
    const Child s1_right = child(d1.right[0]);
    const Child b0_left = child(db.left[0]);
    list_.add(s_[0].t, b_[0].t, s0_left.t, s0_left.relation);
    list_.add(s_[0].t, b_[0].t, s0_right.t, s0_right.relation);
    list_.add(s_[0].t, b_[0].t, b0_left.t, b0_left.relation);
    list_.add(s_[0].t, b_[0].t, s0_left.relation, s0_right.relation);
    list_.add(s_[1].t, s_[0].t, s0_left.t, s0_left.relation);
    list_.add(s_[1].t, s_[0].t, s0_right.t, s0_right.relation);
    list_.add(s_[1].t, s_[0].t, s1_left.t, s1_left.relation);
    list_.add(s_[1].t, s_[0].t, s1_right.t, s1_right.relation);
    list_.add(s_[1].t, s_[0].t, d1.right_relations);
    list_.add(s_[1].t, s_[0].t, d0.left_relations);
    list_.add(s_[1].w, s_[0].t, d1.right_relations);
    list_.add(s_[0].t, b_[0].t, db.left_relations);
    list_.add(s_[0].t, b_[0].t, d0.right_relations);
    list_.add(s_[0].t, b_[0].w, d0.right_relations);
    list_.add(s_[1].t, s_[0].t, b_[0].t, d0.left_relations);
  }

  void add_text_neighbours() {
    list_.add(s_[0].t, tag_at(s_[0], -1));
    list_.add(s_[0].t, tag_at(s_[0], 1));
    list_.add(s_[1].t, tag_at(s_[1], -1));
    list_.add(s_[1].t, tag_at(s_[1], 1));
    list_.add(b_[0].t, tag_at(b_[0], -1));
    list_.add(s_[0].t, b_[0].t, tag_at(s_[0], 1), tag_at(b_[0], -1));
    list_.add(s_[1].t, s_[0].t, tag_at(s_[1], 1), tag_at(s_[0], -1));
    list_.add(s_[0].t, b_[0].t, tag_at(s_[0], -1), tag_at(b_[0], -1));
  }

  // The first word on the left of a noun is often its preposition: "in" of "in the house".
  void add_prepositions() {
    const Child first = child(dependents(s_[0]).left[0]);
    list_.add(first.w, s_[1].w);
    list_.add(first.w, s_[1].t);
    list_.add(first.w, s_[1].fine);
    list_.add(first.w, s_[2].w);
    list_.add(first.w, s_[2].t);
    list_.add(first.w, s_[1].t, s_[2].t);
    list_.add(first.w, s_[1].fine, s_[2].fine);
    list_.add(first.w, s_[1].w, s_[0].w);
    list_.add(first.w, s_[1].coarse, s_[0].coarse);
    list_.add(first.w, s_[1].t, s_[0].t, b_[0].t);
    list_.add(child(dependents(b_[0]).left[0]).w, s_[0].w);
    list_.add(child(dependents(b_[0]).left[0]).w, s_[0].t, b_[0].t);
  }

  void add_clusters() {
    list_.add(s_[0].fine);
    list_.add(s_[1].fine);
    list_.add(b_[0].fine);
    list_.add(s_[0].fine, b_[0].fine);
    list_.add(s_[1].fine, s_[0].fine);
    list_.add(s_[0].coarse, s_[0].t, b_[0].coarse, b_[0].t);
    list_.add(s_[1].coarse, s_[1].t, s_[0].coarse, s_[0].t);
    list_.add(s_[0].fine, b_[0].t);
    list_.add(s_[0].t, b_[0].fine);
    list_.add(s_[1].fine, s_[0].t);
    list_.add(s_[1].t, s_[0].fine);
    list_.add(s_[1].coarse, s_[0].coarse, b_[0].coarse);
    list_.add(s_[1].fine, s_[0].t, b_[0].t);
  }

  const ParserInput& input_;
  const ParserState& state_;
  FeatureList& list_;
  Item s_[3];
  Item b_[3];
};

}  // namespace

void add_parser_features(const ParserInput& input, const ParserState& state, FeatureList& list) {
  Extractor(input, state, list).run();
}

}  // namespace backstory::language
