#include "events/clause_subject.h"

#include <algorithm>

namespace backstory::events {
namespace {

using language::kNoWord;
using language::Relation;
using language::WordIndex;

bool is_one_of(Relation relation, std::initializer_list<Relation> relations) {
  return std::find(relations.begin(), relations.end(), relation) != relations.end();
}

bool is_subject(Relation relation) {
  return is_one_of(relation, {Relation::nsubj, Relation::nsubj_pass, Relation::nsubj_outer, Relation::csubj,
                              Relation::csubj_pass, Relation::csubj_outer});
}

class SubjectFinder {
 public:
  explicit SubjectFinder(const ChunkedSentence& sentence)
      : words_(sentence.words),
        syntax_(sentence.syntax),
        of_word_(sentence.of_node),
        chunks_(sentence.chunks),
        chunk_of_word_(sentence.chunk_of_word) {}

  ChunkRange find(WordIndex node, std::optional<std::size_t> verb) const {
    WordIndex subject = kNoWord;
    for (const WordIndex there : syntax_.children(node, {Relation::expl})) {
      if (syntax_[there].lower == "there") return {chunk_at(there), chunk_at(there) + 1};
    }
    for (const WordIndex child : syntax_.children(node)) {
      const bool found = !(child < node && is_governed(chunk_at(child))) &&
                         (is_subject(syntax_[child].relation) || (child < node && is_fronted(child)));
      if (found && subject == kNoWord) subject = child;
    }
    if (subject != kNoWord && verb && is_cut_off(subject, *verb)) return first_phrase(*verb);
    if (subject == kNoWord) return verb ? phrase_before_verb(node, *verb) : ChunkRange{};
    if (is_one_of(syntax_[subject].relation, {Relation::csubj, Relation::csubj_pass})) return {};
    if (const WordIndex beside = open_apposition(subject, verb); beside != kNoWord) subject = beside;
    ChunkRange range{chunk_at(subject), chunk_at(subject) + 1};
    extend(range, subject, verb.value_or(chunks_.size()));
    for (const WordIndex beside : syntax_.children(node, {Relation::nsubj, Relation::nsubj_pass})) {
      if (chunk_at(beside) == chunk_at(subject)) extend(range, beside, verb.value_or(chunks_.size()));
    }
    while (!range.empty() && chunks_[range.end - 1].kind != ChunkKind::phrase &&
           chunks_[range.end - 1].kind != ChunkKind::relative)
      --range.end;
    return range;
  }

 private:
  const std::vector<Word>& words_;
  const language::Tree& syntax_;
  const std::vector<std::size_t>& of_word_;
  const std::vector<Chunk>& chunks_;
  const std::vector<std::size_t>& chunk_of_word_;

  std::size_t chunk_at(WordIndex node) const { return chunk_of_word_[of_word_[node]]; }

  // "in Rome, the capital, President Hale spoke": what no comma closes is no apposition, but the subject.
  WordIndex open_apposition(WordIndex subject, std::optional<std::size_t> verb) const {
    const WordIndex beside = syntax_.find_child(subject, {Relation::appos});
    if (beside == kNoWord || !verb || chunk_at(beside) >= *verb || chunk_at(subject) >= chunk_at(beside))
      return kNoWord;
    const std::size_t before = chunk_at(subject);
    const bool after_comma = before > 1 && chunks_[before - 1].kind == ChunkKind::comma;
    return after_comma && !comma_between(chunk_at(beside), *verb) ? beside : kNoWord;
  }

  // "who wrote 14 books, died": a comma between the two and none before.
  bool is_cut_off(WordIndex subject, std::size_t verb) const {
    const std::size_t chunk = chunk_at(subject);
    return has_bare_root() && verb > 0 && chunk > 0 && chunk < verb &&
           chunks_[verb - 1].kind == ChunkKind::comma && chunks_[chunk - 1].kind == ChunkKind::verb;
  }

  // "in" before it; "after" may open its clause.
  bool is_governed(std::size_t phrase) const {
    if (phrase == 0 || chunks_[phrase - 1].kind != ChunkKind::preposition) return false;
    return !lexicon().is(WordClass::clause_preposition, words_[chunks_[phrase - 1].begin].lower);
  }

  // ", 49,"
  bool is_age(std::size_t phrase) const {
    return chunks_[phrase].kind == ChunkKind::phrase && chunks_[phrase].end == chunks_[phrase].begin + 1 &&
           words_[chunks_[phrase].begin].tag == Tag::number && chunks_[phrase - 1].kind == ChunkKind::comma &&
           chunks_[phrase + 1].kind == ChunkKind::comma;
  }

  // A finite main verb has a subject, also where the tree has none: the free phrase right before it, else the
  // first of the sentence ("Hale, sent by the army in May, left").
  ChunkRange phrase_before_verb(WordIndex node, std::size_t verb) const {
    if (!is_one_of(syntax_[node].relation, {Relation::root, Relation::ccomp, Relation::parataxis}) ||
        !is_finite(chunks_[verb]))
      return {};
    std::size_t c = verb;
    while (c > 0 && (chunks_[c - 1].kind == ChunkKind::adverb || chunks_[c - 1].kind == ChunkKind::date ||
                     chunks_[c - 1].kind == ChunkKind::aside))
      --c;
    if (c > 3 && is_age(c - 2)) c -= 3;
    if (c > 0 && chunks_[c - 1].kind == ChunkKind::phrase && !is_governed(c - 1)) return {c - 1, c};
    if (syntax_[node].relation != Relation::root && !has_bare_root()) return {};
    return first_phrase(c);
  }

  // "Greta Sand, who wrote novels, died": the tree took the name for a sentence without a verb.
  bool has_bare_root() const {
    const WordIndex root = syntax_.root();
    const Tag tag = words_[of_word_[root]].tag;
    return (tag == Tag::noun || tag == Tag::name) && syntax_.find_child(root, {Relation::cop}) == kNoWord;
  }

  // The first phrase that no preposition governs, with what is tied to it.
  ChunkRange first_phrase(std::size_t c) const {
    for (std::size_t first = 0; first < c; ++first) {
      if (chunks_[first].kind != ChunkKind::phrase || is_governed(first)) continue;
      std::size_t end = first + 1;
      while (end + 1 < c && chunks_[end].kind == ChunkKind::preposition &&
             chunks_[end + 1].kind == ChunkKind::phrase)
        end += 2;
      return {first, end};
    }
    return {};
  }

  // An object before its verb is no object, but where it is what a relative clause asks for; and what no
  // preposition governs is no adjunct.
  bool is_fronted(WordIndex noun) const {
    const Tag tag = words_[of_word_[noun]].tag;
    if (tag != Tag::noun && tag != Tag::name) return false;
    const Relation relation = syntax_[noun].relation;
    return relation == Relation::obj ||
           (relation == Relation::obl && syntax_.find_child(noun, {Relation::case_}) == kNoWord);
  }

  void extend(ChunkRange& range, WordIndex noun, std::size_t verb) const {
    for (const WordIndex child : syntax_.children(noun)) {
      if (!is_one_of(syntax_[child].relation,
                     {Relation::conj, Relation::list, Relation::nmod, Relation::compound, Relation::det,
                      Relation::nummod, Relation::amod, Relation::nmod_poss, Relation::acl, Relation::flat}))
        continue;
      const std::size_t chunk = chunk_at(child);
      const bool before_verb = chunk < verb || range.begin >= verb;
      if (!before_verb) continue;
      if (syntax_[child].relation == Relation::acl && !is_tied_infinitive(chunk)) continue;
      if (syntax_[child].relation == Relation::nmod && comma_between(range.end, chunk)) continue;
      range.begin = std::min(range.begin, chunk);
      range.end = std::max(range.end, chunk + 1);
      extend(range, child, verb);
      if (syntax_[child].relation == Relation::acl) extend_infinitive(range, child, verb);
    }
  }

  // "to build 200 houses at Dorn"
  void extend_infinitive(ChunkRange& range, WordIndex infinitive, std::size_t verb) const {
    for (const WordIndex child : syntax_.children(infinitive, {Relation::obj, Relation::obl})) {
      const std::size_t chunk = chunk_at(child);
      if (chunk < range.end || chunk >= verb || comma_between(range.end, chunk)) continue;
      range.end = chunk + 1;
      extend(range, child, verb);
    }
  }

  bool is_tied_infinitive(std::size_t chunk) const { return chunks_[chunk].tense == Tense::infinitive; }

  bool comma_between(std::size_t from, std::size_t to) const {
    for (std::size_t c = from; c < to; ++c) {
      if (chunks_[c].kind == ChunkKind::comma) return true;
    }
    return false;
  }
};

}  // namespace

ChunkRange find_clause_subject(const ChunkedSentence& sentence, WordIndex predicate,
                               std::optional<std::size_t> verb) {
  return SubjectFinder(sentence).find(predicate, verb);
}

}  // namespace backstory::events
