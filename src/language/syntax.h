// The syntax of a sentence as Universal Dependencies has it for English: tags, relations, the tree. Plain
// values: what makes them is in parse.h, what the relations mean in universaldependencies.org/en.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_span.h"

namespace backstory::language {

// clang-format off
enum class Upos : std::uint8_t {
  adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x,
};
inline constexpr std::size_t kUposCount = 17;

// The Penn tags of the treebank. `prp_poss` is PRP$, `wp_poss` WP$; of the marks, `stop` is ".", `colon` ":"
// (also dashes and "..."), `open_quote` "``", `close_quote` "''", `open_bracket` -LRB-, `close_bracket`
// -RRB-, `hyphen` HYPH.
enum class Xpos : std::uint8_t {
  add, afx, cc, cd, dt, ex, fw, gw, in, jj, jjr, jjs, ls, md, nfp, nn, nnp, nnps, nns, pdt, pos, prp,
  prp_poss, rb, rbr, rbs, rp, sym, to, uh, vb, vbd, vbg, vbn, vbp, vbz, wdt, wp, wp_poss, wrb, hyphen,
  comma, stop, colon, open_quote, close_quote, open_bracket, close_bracket, dollar, none,
};
inline constexpr std::size_t kXposCount = 50;

// A subtype is an enumerator of its own: `nsubj_pass` is nsubj:pass.
enum class Relation : std::uint8_t {
  acl, acl_relcl, advcl, advcl_relcl, advmod, amod, appos, aux, aux_pass, case_, cc, cc_preconj, ccomp,
  compound, compound_prt, conj, cop, csubj, csubj_outer, csubj_pass, dep, det, det_predet, discourse,
  dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nmod_desc, nmod_poss, nmod_unmarked,
  nsubj, nsubj_outer, nsubj_pass, nummod, obj, obl, obl_agent, obl_unmarked, orphan, parataxis, punct,
  reparandum, root, vocative, xcomp,
};
// clang-format on
inline constexpr std::size_t kRelationCount = 51;

// As the treebank writes them: "PROPN", "PRP$", "nsubj:pass". `find_` knows no other spelling.
std::string_view name_of(Upos upos);
std::string_view name_of(Xpos xpos);
std::string_view name_of(Relation relation);
std::optional<Upos> find_upos(std::string_view name);
std::optional<Xpos> find_xpos(std::string_view name);
std::optional<Relation> find_relation(std::string_view name);

// The relation less its subtype: nsubj for nsubj_pass.
Relation without_subtype(Relation relation);

using WordIndex = std::uint32_t;  // within the sentence
inline constexpr WordIndex kNoWord = 0xFFFFFFFF;

struct Word {
  SourceSpan span;    // bytes of the whole text, as the token's
  std::string form;   // as written, with ’ “ ” – made ' " -
  std::string lower;  // the token's
  std::string lemma;  // "be" for "was", "Putin" for "Putin"
  Upos upos = Upos::x;
  Xpos xpos = Xpos::none;
  WordIndex head = kNoWord;  // kNoWord for the root
  Relation relation = Relation::dep;
  bool space_before = false;
};

// A range of words: [first, last).
struct WordRange {
  WordIndex first = 0;
  WordIndex last = 0;

  friend bool operator==(const WordRange&, const WordRange&) = default;

  std::size_t size() const { return last - first; }
  bool empty() const { return first >= last; }
  bool contains(WordIndex i) const { return first <= i && i < last; }
};

// One sentence. Exactly one word is the root unless there are no words; no cycles.
struct Tree {
  std::vector<Word> words;

  std::size_t size() const { return words.size(); }
  bool empty() const { return words.empty(); }
  const Word& operator[](WordIndex i) const { return words[i]; }

  WordIndex root() const;  // kNoWord when empty
  std::vector<WordIndex> children(WordIndex i) const;
  // In text order; of the relations named exactly: `nsubj` does not find `nsubj_pass`.
  std::vector<WordIndex> children(WordIndex i, std::initializer_list<Relation> relations) const;
  // The first of them, or kNoWord.
  WordIndex find_child(WordIndex i, std::initializer_list<Relation> relations) const;

  // Every word below `i` and `i` itself, in text order: with crossing arcs not always one range.
  std::vector<WordIndex> subtree(WordIndex i) const;
  // From the leftmost to the rightmost word of the subtree.
  WordRange range(WordIndex i) const;
  // True for i itself as well.
  bool is_below(WordIndex i, WordIndex ancestor) const;

  // The word whose span holds that byte of the text, or kNoWord.
  WordIndex find_word(std::size_t offset) const;
};

}  // namespace backstory::language
