#include "events/clauses.h"

#include <algorithm>

#include "events/clause_subject.h"

namespace backstory::events {
namespace {

using language::kNoWord;
using language::Relation;
using language::WordIndex;

bool is_one_of(Relation relation, std::initializer_list<Relation> relations) {
  return std::find(relations.begin(), relations.end(), relation) != relations.end();
}

class ClauseFinder {
 public:
  ClauseFinder(const SentenceWords& sentence, const std::vector<Chunk>& chunks)
      : words_(sentence.words), syntax_(sentence.tree), of_word_(sentence.of_node), chunks_(chunks) {}

  ClauseTree run() {
    chunk_of_word_.resize(words_.size());
    for (std::size_t c = 0; c < chunks_.size(); ++c) {
      for (std::size_t w = chunks_[c].begin; w < chunks_[c].end; ++w) chunk_of_word_[w] = c;
    }
    open_clauses();
    place_nodes();
    place_chunks();
    for (std::size_t c = 0; c < tree_.clauses.size(); ++c) find_begin(c);
    for (std::size_t c = 0; c < tree_.clauses.size(); ++c) describe(c);
    return std::move(tree_);
  }

 private:
  const std::vector<Word>& words_;
  const language::Tree& syntax_;
  const std::vector<std::size_t>& of_word_;
  const std::vector<Chunk>& chunks_;
  ClauseTree tree_;
  std::vector<std::size_t> chunk_of_word_;

  // The verb, or the predicate that "is" belongs to.
  WordIndex predicate_of(WordIndex verb) const {
    while (syntax_[verb].head != kNoWord &&
           is_one_of(syntax_[verb].relation, {Relation::cop, Relation::aux, Relation::aux_pass}))
      verb = syntax_[verb].head;
    return verb;
  }

  // The root's clause first, the others in the order of the text. An infinitive is part of the clause around
  // it.
  void open_clauses() {
    Clause main;
    main.node = syntax_.root();
    tree_.clauses.push_back(main);
    for (std::size_t c = 0; c < chunks_.size(); ++c) {
      if (chunks_[c].kind != ChunkKind::verb) continue;
      const WordIndex node = predicate_of(words_[chunks_[c].head].node);
      const bool infinitive = chunks_[c].tense == Tense::infinitive && node != main.node;
      if (infinitive) continue;
      const auto known = std::find_if(tree_.clauses.begin(), tree_.clauses.end(),
                                      [&](const Clause& clause) { return clause.node == node; });
      if (known != tree_.clauses.end()) {
        if (!known->verb || words_[chunks_[c].head].node == node) known->verb = c;
        continue;
      }
      Clause clause;
      clause.node = node;
      clause.verb = c;
      tree_.clauses.push_back(clause);
    }
  }

  // Each word of the tree belongs to the nearest clause above it.
  void place_nodes() {
    constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    std::vector<std::size_t> own(syntax_.size(), kNone);
    for (std::size_t c = tree_.clauses.size(); c-- > 0;) {
      if (tree_.clauses[c].node != kNoWord) own[tree_.clauses[c].node] = c;
    }
    tree_.of_node.assign(syntax_.size(), 0);
    for (WordIndex i = 0; i < syntax_.size(); ++i) {
      WordIndex above = i;
      while (above != kNoWord && own[above] == kNone) above = syntax_[above].head;
      if (above != kNoWord) tree_.of_node[i] = own[above];
    }
  }

  // A chunk belongs where its head does; what has no place in the tree, where the chunk before it does.
  void place_chunks() {
    tree_.of_chunk.assign(chunks_.size(), 0);
    std::vector<bool> placed(chunks_.size(), false);
    for (std::size_t c = 0; c < chunks_.size(); ++c) {
      // Where the tree tears a phrase apart, its first word tells.
      const bool phrase = chunks_[c].kind == ChunkKind::phrase;
      WordIndex node = phrase ? kNoWord : words_[chunks_[c].head].node;
      for (std::size_t w = chunks_[c].begin; w < chunks_[c].end && node == kNoWord; ++w)
        node = words_[w].node;
      placed[c] = node != kNoWord;
      if (placed[c])
        tree_.of_chunk[c] = tree_.of_node[node];
      else if (c > 0)
        tree_.of_chunk[c] = tree_.of_chunk[c - 1];
    }
  }

  void find_begin(std::size_t index) {
    Clause& clause = tree_.clauses[index];
    clause.begin = clause.verb.value_or(0);
    for (std::size_t c = 0; c < clause.begin; ++c) {
      const ChunkKind kind = chunks_[c].kind;
      const bool joint = kind == ChunkKind::comma || kind == ChunkKind::stop || kind == ChunkKind::end ||
                         kind == ChunkKind::quote;
      if (tree_.of_chunk[c] == index && !joint) clause.begin = c;
    }
  }

  std::size_t chunk_at(WordIndex node) const { return chunk_of_word_[of_word_[node]]; }

  void describe(std::size_t index) {
    Clause& clause = tree_.clauses[index];
    if (clause.node == kNoWord) return;
    const WordIndex head = syntax_[clause.node].head;
    if (head != kNoWord) clause.parent = tree_.of_node[head];
    if (clause.parent == index) clause.parent.reset();
    clause.subject =
        find_clause_subject({words_, syntax_, of_word_, chunks_, chunk_of_word_}, clause.node, clause.verb);
    clause.kind = kind_of(clause);
    if (syntax_[clause.node].relation == Relation::conj && clause.kind == ClauseKind::complement)
      clause.parent = tree_.clauses[*clause.parent].parent;
    switch (clause.kind) {
      case ClauseKind::relative:
        clause.antecedent = find_antecedent(clause, head);
        clause.subject_is_antecedent = clause.subject.empty() || is_relative(clause.subject);
        if (clause.subject_is_antecedent) clause.subject = {};
        break;
      case ClauseKind::participial:
        if (syntax_[clause.node].relation == Relation::acl && !opens_with_preposition(clause)) {
          clause.antecedent = described_by(clause, chunk_at(head));
          clause.subject_is_antecedent = true;
        } else {
          clause.subject_is_parents = clause.subject.empty();
        }
        break;
      case ClauseKind::conjunct:
        clause.subject_is_parents = true;
        break;
      case ClauseKind::adverbial:
        clause.subject_is_parents = clause.subject.empty();
        break;
      default:
        break;
    }
    if (clause.kind == ClauseKind::conjunct) follow_antecedent(clause);
  }

  // "allies of the bank in its fight against a bid launched by Cie": what stands right before it, where the
  // tree reaches back over more than one preposition.
  // Of a participle below a participle it is what the first one describes.
  std::size_t described_by(const Clause& clause, std::size_t noun) const {
    const std::optional<std::size_t> above =
        clause.parent ? tree_.clauses[*clause.parent].antecedent : std::nullopt;
    if (chunks_[noun].kind != ChunkKind::phrase && above) return *above;
    std::size_t between = 0;
    for (std::size_t c = noun + 1; c < clause.begin; ++c)
      between += chunks_[c].kind == ChunkKind::preposition ? std::size_t{1} : std::size_t{0};
    const bool adjacent = clause.begin > 0 && chunks_[clause.begin - 1].kind == ChunkKind::phrase;
    return between > 1 && adjacent ? clause.begin - 1 : noun;
  }

  bool opens_with_preposition(const Clause& clause) const {
    return chunks_[clause.begin].kind == ChunkKind::preposition ||
           chunks_[clause.begin].kind == ChunkKind::subordinator;
  }

  // What a relative clause describes is a noun; where the tree has a verb, it is the phrase before.
  std::size_t find_antecedent(const Clause& clause, WordIndex head) const {
    const std::size_t of_tree = chunk_at(head);
    const bool person = words_[chunks_[clause.begin].begin].lower == "who";
    if (person && chunks_[of_tree].kind == ChunkKind::phrase && of_tree < clause.begin) return of_tree;
    for (std::size_t c = clause.begin; c-- > 0;) {
      if (chunks_[c].kind == ChunkKind::phrase) return c;
    }
    return of_tree;
  }

  // "office: Hale was held": a clause with all that it needs, set apart, describes nothing.
  bool stands_apart(const Clause& clause) const {
    if (clause.subject.empty() || is_relative(clause.subject) || clause.begin == 0) return false;
    const ChunkKind opening = chunks_[clause.begin].kind;
    const ChunkKind before = chunks_[clause.begin - 1].kind;
    return opening != ChunkKind::relative && opening != ChunkKind::preposition &&
           (before == ChunkKind::stop || before == ChunkKind::comma || before == ChunkKind::conjunction);
  }

  // "which rose and fell", "an expert kidnapped and killed"
  void follow_antecedent(Clause& clause) const {
    if (!clause.parent) return;
    const Clause& first = tree_.clauses[*clause.parent];
    if (first.kind != ClauseKind::participial || !first.antecedent) return;
    clause.kind = ClauseKind::participial;
    clause.antecedent = first.antecedent;
    clause.subject_is_antecedent = true;
    clause.subject_is_parents = false;
  }

  bool is_relative(ChunkRange subject) const {
    return words_[chunks_[subject.begin].begin].tag == Tag::relative;
  }

  ClauseKind kind_of(const Clause& clause) const {
    const bool finite = clause.verb && is_finite(chunks_[*clause.verb]);
    switch (syntax_[clause.node].relation) {
      case Relation::root:
        return ClauseKind::main;
      case Relation::conj:
        return kind_of_conjunct(clause);
      case Relation::ccomp:
        if (follows_noun(clause) && asks_for_object(clause, before(clause.begin)))
          return ClauseKind::relative;
        [[fallthrough]];
      case Relation::csubj:
      case Relation::csubj_pass:
        return finite || !clause.subject.empty() ? ClauseKind::complement : ClauseKind::participial;
      case Relation::acl_relcl:
      case Relation::advcl_relcl:
        if (tells_somebody(clause)) return ClauseKind::complement;
        return stands_apart(clause) ? ClauseKind::main : ClauseKind::relative;
      case Relation::acl:
        if (asks_for_object(clause, syntax_[clause.node].head)) return ClauseKind::relative;
        return finite ? ClauseKind::complement : ClauseKind::participial;
      case Relation::xcomp:
      case Relation::nmod:
      case Relation::obl:
      case Relation::amod:
        return ClauseKind::participial;
      case Relation::advcl:
        return finite && !clause.subject.empty() ? ClauseKind::adverbial : ClauseKind::participial;
      default:
        return finite ? ClauseKind::main : ClauseKind::participial;
    }
  }

  // "warned the railway that the tunnel might collapse"
  bool tells_somebody(const Clause& clause) const {
    if (!clause.parent || clause.subject.empty() || is_relative(clause.subject)) return false;
    const std::optional<std::size_t> verb = tree_.clauses[*clause.parent].verb;
    return verb && lexicon().is(WordClass::tells_somebody, chunks_[*verb].base) &&
           words_[chunks_[clause.begin].begin].lower == "that" && chunk_at(syntax_[clause.node].head) > *verb;
  }

  // "bound by a treaty that they signed": nothing is said, so "that" belongs to the noun.
  bool follows_noun(const Clause& clause) const {
    if (clause.begin == 0 || chunks_[clause.begin].kind != ChunkKind::relative) return false;
    const WordIndex head = syntax_[clause.node].head;
    return chunks_[clause.begin - 1].kind == ChunkKind::phrase &&
           !lexicon().is(WordClass::report, syntax_[head].lemma);
  }

  WordIndex before(std::size_t chunk) const { return words_[chunks_[chunk - 1].head].node; }

  // "the treaty that they signed", but not "the claim that they signed it"
  bool asks_for_object(const Clause& clause, WordIndex noun) const {
    return !clause.subject.empty() && noun != kNoWord &&
           syntax_.find_child(clause.node, {Relation::obj, Relation::ccomp, Relation::xcomp, Relation::obl,
                                            Relation::aux_pass, Relation::cop}) == kNoWord &&
           !lexicon().is(WordClass::content_noun, syntax_[noun].lower);
  }

  // "and voted" shares the subject; "and Denmark voted" stands beside the first as what the first is.
  ClauseKind kind_of_conjunct(const Clause& clause) const {
    if (clause.subject.empty() || !clause.parent) return ClauseKind::conjunct;
    WordIndex first = clause.node;
    while (syntax_[first].relation == Relation::conj && syntax_[first].head != kNoWord)
      first = syntax_[first].head;
    return syntax_[first].relation == Relation::ccomp ? ClauseKind::complement : ClauseKind::main;
  }
};

}  // namespace

ClauseTree find_clauses(const SentenceWords& sentence, const std::vector<Chunk>& chunks) {
  return ClauseFinder(sentence, chunks).run();
}

bool is_report(const ClauseTree& tree, const std::vector<Chunk>& chunks, std::size_t clause) {
  const Clause& candidate = tree.clauses[clause];
  if (!candidate.verb || !lexicon().is(WordClass::report, chunks[*candidate.verb].base)) return false;
  const Chunk& verb = chunks[*candidate.verb];
  if (verb.passive || candidate.kind == ClauseKind::participial) return false;
  for (std::size_t i = 0; i < tree.clauses.size(); ++i) {
    const Clause& other = tree.clauses[i];
    if (other.kind == ClauseKind::complement && other.parent == clause) return true;
  }
  // ", Blinken said": nothing but an adjunct follows the verb, and a clause or quotation stands before it.
  const std::size_t next = *candidate.verb + 1;
  const bool inverted = !candidate.subject.empty() && candidate.subject.begin == next;
  const bool bare = inverted || next >= chunks.size() || chunks[next].kind != ChunkKind::phrase;
  return bare && candidate.begin > 0 && candidate.kind == ClauseKind::main;
}

}  // namespace backstory::events
