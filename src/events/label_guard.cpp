#include "events/label_guard.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "base/utf8.h"
#include "events/clause_view.h"
#include "events/headline_verb.h"
#include "events/quantity.h"
#include "events/tree_view.h"

namespace backstory::events {
namespace {

using language::kNoWord;
using language::Relation;
using language::WordIndex;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::size_t word_at(const Reading& reading, SourceSpan source) {
  if (source.empty()) return kNone;
  for (std::size_t w = 0; w < reading.words.size(); ++w) {
    if (reading.words[w].span.begin == source.begin) return w;
  }
  return kNone;
}

bool is_denial(const Word& word) {
  return word.tag == Tag::negation || word.lower == "no" || word.lower == "neither" || word.lower == "nor" ||
         word.lower == "nobody" || word.lower == "none" || word.lower == "nothing";
}

class Guard {
 public:
  Guard(const DocumentReading& document, std::size_t sentence, std::size_t clause, const Frame& frame,
        const Pieces& label)
      : reading_(document.sentences[sentence]),
        sentence_(sentence),
        clause_(clause),
        home_(reading_.tree.clauses[clause]),
        view_(reading_, clause),
        frame_(frame),
        label_(label) {
    for (const Piece& piece : label) {
      const std::size_t word = word_at(reading_, piece.source);
      words_.push_back(word);
      if (word != kNone) said_.insert(word);
      text_ += " " + to_lower(piece.text) + " ";
    }
    verb_at_ = static_cast<std::size_t>(
        std::find(words_.begin(), words_.end(), reading_.chunks[*home_.verb].head) - words_.begin());
  }

  std::string find() const {
    if (is_report(reading_.tree, reading_.chunks, clause_)) return find_in_told();
    if (is_listed()) return "the subject is listed with what the tree takes for an object";
    if (is_excluded()) return "what is told was not done";
    if (is_denied_above()) return "what is told is denied or wished for";
    if (std::string fault = find_in_subject(); !fault.empty()) return fault;
    if (!is_in_order()) return "words stand before the verb that they follow";
    if (!are_all_mine()) return "words of another verb";
    return find_lost();
  }

 private:
  const Reading& reading_;
  std::size_t sentence_;
  std::size_t clause_;
  const Clause& home_;
  ClauseView view_;
  const Frame& frame_;
  const Pieces& label_;
  std::vector<std::size_t> words_;  // of each piece
  std::set<std::size_t> said_;
  std::string text_;
  std::size_t verb_at_ = 0;  // piece

  bool says(const std::string& lower) const { return text_.find(" " + lower + " ") != std::string::npos; }

  std::string find_in_told() const {
    if (frame_.subject.pieces.empty() && frame_.told.empty()) return "nobody is named who says it";
    return "";
  }

  // "Neither the bank nor the mill opened": no relative clause begins with "nor".
  bool is_listed() const {
    return home_.kind == ClauseKind::relative && reading_.chunks[home_.begin].kind == ChunkKind::conjunction;
  }

  // "without telling the board", "instead of resigning"
  bool is_excluded() const {
    const std::size_t first = reading_.chunks[home_.begin].begin;
    const bool opens = home_.kind == ClauseKind::participial;
    const auto excludes = [&](std::size_t w) {
      return lexicon().is(WordClass::excluding, reading_.words[w].lower) && !said_.contains(w);
    };
    return opens && (excludes(first) || (first > 0 && excludes(first - 1)));
  }

  bool is_denied_above() const {
    std::size_t below = clause_;
    for (std::optional<std::size_t> above = home_.parent; above;
         below = *above, above = reading_.tree.clauses[*above].parent) {
      const ClauseKind kind = reading_.tree.clauses[below].kind;
      const std::optional<std::size_t> verb = reading_.tree.clauses[*above].verb;
      if (!verb || (kind != ClauseKind::complement && kind != ClauseKind::participial)) return false;
      const bool object = reading_.tree.clauses[below].antecedent > *verb &&
                          *verb + 3 > reading_.tree.clauses[below].antecedent;
      const Chunk next = reading_.chunks[std::min(*verb + 1, reading_.chunks.size() - 1)];
      const bool off =
          object && reading_.chunks[*verb].base == "call" && reading_.words[next.begin].lower == "off";
      if (off && !said_.contains(reading_.chunks[*verb].head)) return true;
      const bool hangs = object || kind == ClauseKind::complement ||
                         reading_.tree.clauses[below].begin == *verb + 1 ||
                         reading_.syntax[reading_.tree.clauses[below].node].relation == Relation::xcomp;
      if (!hangs || said_.contains(reading_.chunks[*verb].head)) return false;
      const Chunk chunk = verb_of(reading_, *above);
      if (chunk.negated || lexicon().is(WordClass::denying, chunk.base)) return true;
    }
    return false;
  }

  // Somebody does it, and it is somebody that does it, and not what another verb or a preposition governs.
  std::string find_in_subject() const {
    const Chunk verb = verb_of(reading_, clause_);
    const bool done_to = verb.passive || (verb.tense == Tense::participle && !verb.perfect);
    if (frame_.subject.pieces.empty() && !done_to) return "nobody is named who does it";
    if (is_done_to_itself()) return "somebody does it to itself";
    if (!done_to && looks_reduced(verb)) return "the verb describes a noun";
    if (done_to && hangs_on_noun()) return "the verb describes another noun";
    return "";
  }

  // "capsizes ferry Marigold" of the ferry Marigold.
  bool is_done_to_itself() const {
    if (verb_at_ >= label_.size() || frame_.subject.pieces.empty()) return false;
    const std::string_view own = frame_.subject.pieces.back().text;
    return !is_active() && verb_at_ + 1 < label_.size() && own[0] >= 'A' && own[0] <= 'Z' &&
           std::any_of(label_.begin() + static_cast<std::ptrdiff_t>(verb_at_) + 1, label_.end(),
                       [&](const Piece& piece) { return piece.text == own; }) &&
           label_[verb_at_ + 1].source.begin == frame_.subject.pieces.front().source.begin;
  }

  // "searched the hills for a guide kidnapped and presumed killed": a past that can be a participle, of a
  // noun that another verb or a preposition governs, or with a participle right after it.
  bool looks_reduced(const Chunk& verb) const {
    const bool bare = verb.begin == verb.head && verb.tense == Tense::past &&
                      lexicon().past(verb.base) == lexicon().participle(verb.base);
    if (!bare || lexicon().is(WordClass::intransitive, verb.base)) return false;
    const std::size_t next = *home_.verb + 1;
    if (next < reading_.chunks.size() && reading_.chunks[next].kind == ChunkKind::verb &&
        reading_.chunks[next].tense == Tense::participle)
      return true;
    const std::size_t subject = home_.subject.begin;
    return !home_.subject.empty() && subject > 0 && subject < *home_.verb &&
           reading_.chunks[subject - 1].kind == ChunkKind::verb &&
           !lexicon().is(WordClass::report, reading_.chunks[subject - 1].base);
  }

  // "for a guide seized and presumed killed by smugglers": no comma sets the participle apart, so it is not
  // of the subject of the verb before.
  bool hangs_on_noun() const {
    if (home_.kind != ClauseKind::participial || !home_.subject_is_parents || home_.begin == 0) return false;
    const ChunkKind before = reading_.chunks[home_.begin - 1].kind;
    const bool bare = reading_.chunks[home_.begin].kind == ChunkKind::verb;
    return bare &&
           (before == ChunkKind::phrase || before == ChunkKind::conjunction || before == ChunkKind::verb);
  }

  bool is_antecedent(std::size_t word) const {
    if (!home_.antecedent) return false;
    const Chunk& chunk = reading_.chunks[*home_.antecedent];
    return chunk.begin <= word && word < chunk.end;
  }

  bool is_in_order() const {
    if (!frame_.active.empty() && is_active()) return true;
    std::size_t last = verb_at_ < words_.size() ? words_[verb_at_] : 0;
    for (std::size_t i = verb_at_ + 1; i < words_.size(); ++i) {
      if (words_[i] == kNone || is_antecedent(words_[i])) continue;
      if (words_[i] < last) return false;
      last = words_[i];
    }
    return true;
  }

  bool is_active() const {
    return verb_at_ < label_.size() && verb_at_ > 0 && words_[0] != kNone &&
           words_[0] > reading_.chunks[*home_.verb].head;
  }

  // Every verb between a word and the label's own is in the label too.
  bool are_all_mine() const {
    if (is_active()) return true;
    for (std::size_t i = verb_at_ + 1; i < words_.size(); ++i) {
      if (words_[i] == kNone || is_antecedent(words_[i])) continue;
      const WordIndex node = reading_.words[words_[i]].node;
      if (node == kNoWord || node == home_.node) continue;
      for (WordIndex above = reading_.syntax[node].head; above != kNoWord && above != home_.node;
           above = reading_.syntax[above].head) {
        if (finiteness(reading_.syntax, above) == 2 && !said_.contains(reading_.of_node[above])) return false;
      }
    }
    return true;
  }

  // What denies, doubts or limits, up to the last word that is told.
  std::string find_lost() const {
    std::size_t last = 0;
    for (const std::size_t word : words_) {
      if (word != kNone) last = std::max(last, word);
    }
    for (std::size_t c = home_.begin; c < reading_.chunks.size() && reading_.chunks[c].begin <= last; ++c) {
      const bool beside =
          c > 0 && reading_.chunks[c - 1].kind == ChunkKind::comma;  // "the bank, not the mill,"
      if (!view_.is_mine(c) || beside) continue;
      for (std::size_t w = reading_.chunks[c].begin; w < reading_.chunks[c].end; ++w) {
        const Word& word = reading_.words[w];
        if (is_denial(word) && !said_.contains(w) && !denies()) return "a denial is lost";
        const bool doubts = reading_.chunks[c].kind == ChunkKind::phrase && w < reading_.chunks[c].head &&
                            said_.contains(reading_.chunks[c].head) &&
                            lexicon().is(WordClass::doubting_adjective, word.lower);
        if (doubts && !said_.contains(w)) return "a doubt is lost";
      }
    }
    for (const std::size_t word : said_) {
      const bool number = reading_.words[word].tag == Tag::number;
      for (std::size_t w = word; number && w-- > 0 && word - w < 3 && quantifies(reading_.words, w);) {
        if (!said_.contains(w) && reading_.words[w].tag != Tag::number) return "a limit is lost";
      }
    }
    return "";
  }

  bool denies() const {
    for (const std::string_view word :
         {"not", "never", "no", "neither", "nor", "none", "nobody", "nothing"}) {
      if (says(std::string(word))) return true;
    }
    return text_.find(" not ") != std::string::npos;
  }
};

}  // namespace

std::string find_fault(const DocumentReading& document, std::size_t sentence, std::size_t clause,
                       const Frame& frame, const Pieces& label) {
  return Guard(document, sentence, clause, frame, label).find();
}

std::string find_fault_of_noun(const DocumentReading& document, std::size_t sentence,
                               const Governor& governor) {
  const Reading& reading = document.sentences[sentence];
  const Chunk& phrase = reading.chunks[governor.noun];
  const Word& first = reading.words[phrase.begin];
  if (is_denial(first) || first.lower == "any") return "what is named did not happen";
  const std::optional<std::size_t> verb = reading.tree.clauses[governor.clause].verb;
  if (!verb || governor.noun != *verb + 1) return "";
  const Chunk above = verb_of(reading, governor.clause);
  return above.negated || lexicon().is(WordClass::denying, above.base)
             ? "what is named is denied or wished for"
             : "";
}

}  // namespace backstory::events
