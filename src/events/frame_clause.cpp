#include "events/frame.h"

#include <algorithm>
#include <optional>

#include "events/active_voice.h"
#include "events/antecedent.h"
#include "events/clause_view.h"
#include "events/headline_verb.h"
#include "events/object_reference.h"
#include "events/result_clause.h"
#include "events/stand_in.h"

namespace backstory::events {
namespace {

class ClauseWriter {
 public:
  ClauseWriter(const DocumentReading& document, std::size_t sentence, std::size_t clause,
               bool told_is_dated = false)
      : document_(document),
        reading_(document.sentences[sentence]),
        sentence_(sentence),
        clause_(clause),
        view_(reading_, clause),
        told_is_dated_(told_is_dated) {}

  // Inside a report a pronoun may stay: the speaker is named before it.
  Frame write_told() {
    told_ = true;
    return write();
  }

  Frame write() {
    const Clause& clause = reading_.tree.clauses[clause_];
    find_own_subject(clause);
    if (!told_ && view_.is_existential()) return write_existence(*clause.verb + 1);
    const Chunk verb = verb_of(reading_, clause_);
    frame_.finite = true;
    frame_.heads.push_back(verb.base);
    is_passive_ = verb.passive;
    frame_.trigger = reading_.words[verb.head].span;
    if (!told_ && is_unreal(reading_, clause_)) frame_.refusal = "a possibility, not a happening";
    frame_.pieces = frame_.subject.pieces;
    std::size_t next = *clause.verb + 1;
    const std::optional<std::size_t> planned = view_.find_planned(verb, next);
    if (planned) next = *planned;
    if (!planned) {
      frame_.future = verb.tense == Tense::future;
      const VerbStyle style{subject_is_plural(verb), told_, told_ && told_is_dated_,
                            !frame_.subject.pieces.empty(), frame_.subject.negates};
      append_verb(frame_.pieces, headline_verb(reading_, clause_, style), frame_.trigger);
    } else {
      frame_.future = true;
      frame_.heads.clear();
    }
    if (is_report(reading_.tree, reading_.chunks, clause_)) {
      write_report(next);
    } else {
      frame_.incomplete = view_.lacks_what_is_said(next);
      write_core(next);
      write_moved_object();
      frame_.active = active_voice(document_, sentence_, clause_, frame_.subject, next);
    }
    return std::move(frame_);
  }

 private:
  const DocumentReading& document_;
  const Reading& reading_;
  std::size_t sentence_;
  std::size_t clause_;
  ClauseView view_;
  Frame frame_;
  bool told_ = false;
  bool told_is_dated_ = false;
  bool quoting_ = false;
  bool stopped_ = false;
  bool is_passive_ = false;
  bool in_list_ = false;
  std::size_t skip_to_ = 0;

  void find_own_subject(const Clause& clause) {
    const bool pronoun = !clause.subject.empty() &&
                         reading_.words[reading_.chunks[clause.subject.begin].begin].tag == Tag::pronoun;
    if (!told_ || !pronoun || !may_mean_speaker(document_, reading_, clause)) {
      frame_.subject = find_subject(document_, sentence_, clause_);
      if (!told_ || !pronoun || !frame_.subject.pieces.empty()) return;
    }
    const std::string& word = reading_.words[reading_.chunks[clause.subject.begin].begin].lower;
    append_text(frame_.subject.pieces, word);
    frame_.vague = frame_.vague || word == "i" || word == "we" || word == "you";
    if (word == "i") frame_.refusal = "the words of a speaker about himself or herself";
    frame_.subject.chunks = clause.subject;
    frame_.subject.sentence = sentence_;
    frame_.subject.plural = word == "they" || word == "we" || word == "these" || word == "those";
  }

  // "There were riots in Dorn" is "Riots in Dorn".
  Frame write_existence(std::size_t noun) {
    frame_.heads.push_back(reading_.words[reading_.chunks[noun].head].lower);
    frame_.trigger = reading_.words[reading_.chunks[noun].head].span;
    append_phrase(frame_.pieces, document_, reading_, noun);
    frame_.subject.pieces = frame_.pieces;
    write_core(noun + 1);
    return std::move(frame_);
  }

  bool subject_is_plural(const Chunk& verb) const {
    const Word& first = reading_.words[verb.begin];
    if (frame_.subject.resolved) return frame_.subject.plural;
    if (first.lower == "was" || first.lower == "is" || first.lower == "has" || first.lower == "does")
      return false;
    if (first.lower == "were" || first.lower == "are" || first.lower == "do") return true;
    if (first.form == VerbForm::third) return false;
    return frame_.subject.plural;
  }

  void write_core(std::size_t from) {
    bool object = false;
    std::size_t i = from;
    for (; i < reading_.chunks.size() && !stopped_; ++i) {
      const Chunk& chunk = reading_.chunks[i];
      if (!view_.is_mine(i) && !view_.may_include(i)) {
        if (is_date_or_aside(chunk.kind)) continue;
        frame_.incomplete = frame_.incomplete || view_.needs_clause(i);
        break;
      }
      if (is_date_or_aside(chunk.kind) || i < skip_to_) continue;
      if (chunk.kind == ChunkKind::comma ? !view_.continues_list(i)
                                         : chunk.kind == ChunkKind::stop || chunk.kind == ChunkKind::end) {
        if (chunk.kind == ChunkKind::comma && view_.only_dates_follow(i)) continue;
        break;
      }
      if (view_.opens_clause(i)) break;
      const bool background = chunk.kind == ChunkKind::preposition &&
                              (frame_.pieces.size() > frame_.subject.pieces.size() + 1 || is_passive_) &&
                              lexicon().is(WordClass::background, reading_.words[chunk.begin].lower);
      if (background) break;
      const bool clause_follows = chunk.kind == ChunkKind::subordinator ||
                                  (chunk.kind == ChunkKind::preposition && i + 1 < reading_.chunks.size() &&
                                   reading_.chunks[i + 1].kind == ChunkKind::subordinator);
      if (clause_follows && i > from && !told_) break;
      write_chunk(i, object);
    }
    append_result(frame_.pieces, document_, reading_, clause_, i);
  }

  void write_chunk(std::size_t i, bool& object) {
    const Chunk& chunk = reading_.chunks[i];
    switch (chunk.kind) {
      case ChunkKind::phrase:
        if (const std::size_t name = named_instead(reading_, {i, i + 1}).begin; name != i) {
          append_phrase(frame_.pieces, document_, reading_, name);
          skip_to_ = name + 2;  // the comma after the name
        } else {
          write_object(i, object);
        }
        if (!object) frame_.heads.push_back(reading_.words[chunk.head].lower);
        object = true;
        break;
      case ChunkKind::preposition:
        if (!view_.governs(i)) break;
        append_words(frame_.pieces, document_, reading_, i,
                     !view_.completes_verb(i) && !view_.completes_noun(i));
        break;
      case ChunkKind::verb:
        append_words(frame_.pieces, document_, reading_, i, object && !view_.is_controlled(i));
        if (frame_.heads.empty()) {
          frame_.heads.push_back(chunk.base);
          frame_.trigger = reading_.words[chunk.head].span;
        }
        object = false;
        break;
      case ChunkKind::adverb:
        if (quoting_ || view_.keeps_adverb(i)) {
          append_words(frame_.pieces, document_, reading_, i, false);
          frame_.pieces.back().optional = reading_.words[chunk.begin].lower == "only";
        }
        break;
      case ChunkKind::conjunction:
        append_words(frame_.pieces, document_, reading_, i, view_.follows_noun(i) && !in_list_);
        in_list_ = false;
        break;
      case ChunkKind::comma:  // a list is not cut: of three founders none is the founder
        in_list_ = true;
        append_words(frame_.pieces, document_, reading_, i, false);
        break;
      case ChunkKind::relative:
      case ChunkKind::subordinator:
        append_words(frame_.pieces, document_, reading_, i, true);
        break;
      case ChunkKind::quote:
        quoting_ = !quoting_;
        append_words(frame_.pieces, document_, reading_, i, false);
        break;
      default:
        break;
    }
  }

  void write_object(std::size_t i, bool may_end_before) {
    const Word& first = reading_.words[reading_.chunks[i].begin];
    if (is_object_pronoun(first) && !view_.is_expletive(i) &&
        !(told_ && (first.lower == "him" || first.lower == "her"))) {
      write_reference(first);
      return;
    }
    const std::size_t first_piece = frame_.pieces.size();
    const bool direct = i == *reading_.tree.clauses[clause_].verb + 1 &&
                        !lexicon().is(WordClass::stand_in, reading_.words[reading_.chunks[i].head].lower);
    if (const auto named = direct ? find_named(document_, sentence_, clause_, i) : std::nullopt) {
      append_phrase(frame_.pieces, document_, document_.sentences[named->sentence], named->chunk);
      stand_in_from(first_piece);
    } else {
      append_phrase(frame_.pieces, document_, reading_, i);
    }
    const bool free = may_end_before && i > 0 && reading_.chunks[i - 1].kind != ChunkKind::preposition &&
                      reading_.chunks[i - 1].kind != ChunkKind::conjunction &&
                      reading_.chunks[i - 1].kind != ChunkKind::comma;
    if (free && first_piece < frame_.pieces.size()) frame_.pieces[first_piece].may_end_before = true;
  }

  // What stands for another word has no place of its own.
  void stand_in_from(std::size_t piece) {
    for (; piece < frame_.pieces.size(); ++piece) frame_.pieces[piece].source = {};
  }

  // "joined it": what it stands for; else the label ends before it.
  void write_reference(const Word& pronoun) {
    const std::optional<ObjectReference> found =
        find_object(document_, sentence_, clause_, pronoun, frame_.subject);
    if (found) {
      const std::size_t first = frame_.pieces.size();
      append_phrase(frame_.pieces, document_, document_.sentences[found->sentence], found->chunk);
      stand_in_from(first);
      if (found->sentence != sentence_) frame_.subject.resolved = true;
      return;
    }
    stopped_ = true;
    const std::size_t verb_end = frame_.subject.pieces.size() + 1;
    std::size_t end = frame_.pieces.size();
    while (end > verb_end && !frame_.pieces[end - 1].may_end_before) --end;
    if (end > verb_end + 1)  // "vote" alone is not "vote for it"
      frame_.pieces.resize(end - 1);
    else
      frame_.refusal = "the words do not say what \"" + pronoun.lower + "\" stands for";
  }

  // "Pentagon says 10,000 troops are in Russia": what was reported follows in its own present tense.
  void write_report(std::size_t from) {
    const std::size_t own = frame_.pieces.size();
    for (std::size_t i = from; i < reading_.chunks.size() && view_.is_mine(i); ++i) {
      const Chunk& chunk = reading_.chunks[i];
      if (i == reading_.tree.clauses[clause_].subject.begin) break;  // "said Ann Hale"
      if (chunk.kind == ChunkKind::phrase && is_object_pronoun(reading_.words[chunk.begin]))
        say_instead_of_tell();
      else if (chunk.kind == ChunkKind::phrase && frame_.pieces.size() == own)
        append_phrase(frame_.pieces, document_, reading_, i);
      else if (!is_date_or_aside(chunk.kind))
        break;
    }
    const std::optional<std::size_t> told = view_.find_told();
    if (!told) return;
    Frame inner = ClauseWriter(document_, sentence_, *told, told_is_dated_).write_told();
    for (std::size_t i = 0; i < inner.pieces.size(); ++i) {
      Piece piece = inner.pieces[i];
      if (i == 0) piece.space_before = true;
      frame_.pieces.push_back(piece);
    }
    frame_.vague = frame_.vague || inner.vague;
    frame_.incomplete = inner.incomplete;
    if (frame_.refusal.empty()) frame_.refusal = inner.refusal;
    Frame alone = ClauseWriter(document_, sentence_, *told).write();
    if (!alone.vague && alone.refusal.empty()) frame_.told = std::move(alone.pieces);
    frame_.heads.insert(frame_.heads.end(), inner.heads.begin(), inner.heads.end());
  }

  // "told them that" is "says": who was told has no name.
  void say_instead_of_tell() {
    std::string& verb = frame_.pieces.back().text;
    if (verb == "tells") verb = "says";
    if (verb == "tell") verb = "say";
  }

  // "the treaty that they signed": the antecedent is the object.
  void write_moved_object() {
    const std::optional<std::size_t> moved = view_.find_moved_object();
    if (!moved) return;
    const auto verb_end = frame_.subject.pieces.size() + 1;
    Pieces object;
    append_phrase(object, document_, reading_, *moved);
    frame_.pieces.insert(
        frame_.pieces.begin() + static_cast<std::ptrdiff_t>(std::min(verb_end, frame_.pieces.size())),
        object.begin(), object.end());
    frame_.heads.push_back(reading_.words[reading_.chunks[*moved].head].lower);
  }
};

}  // namespace

Frame frame_clause(const DocumentReading& document, std::size_t sentence, std::size_t clause,
                   bool told_is_dated) {
  return ClauseWriter(document, sentence, clause, told_is_dated).write();
}

}  // namespace backstory::events
