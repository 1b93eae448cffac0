#include "events/frame.h"

#include <algorithm>
#include <optional>

#include "events/headline_verb.h"
#include "events/object_reference.h"

namespace backstory::events {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class ClauseWriter {
 public:
  ClauseWriter(const DocumentReading& document, std::size_t sentence, std::size_t clause)
      : document_(document), reading_(document.sentences[sentence]), sentence_(sentence), clause_(clause) {}

  // Inside a report a pronoun may stay: the speaker is named before it.
  Frame write_told() {
    told_ = true;
    return write();
  }

  Frame write() {
    const Clause& clause = reading_.tree.clauses[clause_];
    find_own_subject(clause);
    if (is_existential(clause)) return write_existence(*clause.verb + 1);
    const Chunk verb = verb_of(reading_, clause_);
    frame_.finite = true;
    frame_.heads.push_back(verb.base);
    frame_.trigger = reading_.words[verb.head].span;
    if (!told_ && is_unreal(reading_, clause_)) frame_.refusal = "a possibility, not a happening";
    frame_.pieces = frame_.subject.pieces;
    std::size_t next = *clause.verb + 1;
    if (!is_plan(verb, next)) {
      frame_.future = verb.tense == Tense::future;
      const VerbStyle style{subject_is_plural(verb), told_, !frame_.subject.pieces.empty(),
                            frame_.subject.negates};
      append_text(frame_.pieces, headline_verb(reading_, clause_, style));
    } else {
      frame_.heads.clear();
    }
    if (is_report(reading_.tree, reading_.chunks, clause_)) {
      write_report(next);
    } else {
      write_core(next);
      write_moved_object();
    }
    return std::move(frame_);
  }

 private:
  const DocumentReading& document_;
  const Reading& reading_;
  std::size_t sentence_;
  std::size_t clause_;
  Frame frame_;
  bool told_ = false;
  bool quoting_ = false;
  bool stopped_ = false;
  std::size_t skip_to_ = 0;

  void find_own_subject(const Clause& clause) {
    const bool pronoun = !clause.subject.empty() &&
                         reading_.words[reading_.chunks[clause.subject.begin].begin].tag == Tag::pronoun;
    if (!told_ || !pronoun) {
      frame_.subject = find_subject(document_, sentence_, clause_);
      return;
    }
    const std::string& word = reading_.words[reading_.chunks[clause.subject.begin].begin].lower;
    append_text(frame_.subject.pieces, word);
    frame_.vague = frame_.vague || word == "i" || word == "we" || word == "you";
    frame_.subject.chunks = clause.subject;
    frame_.subject.sentence = sentence_;
    frame_.subject.plural = word == "they" || word == "we" || word == "these" || word == "those";
  }

  bool is_existential(const Clause& clause) const {
    if (told_ || clause.subject.empty() || *clause.verb + 1 >= reading_.chunks.size()) return false;
    const Chunk verb = verb_of(reading_, clause_);
    return reading_.words[reading_.chunks[clause.subject.begin].begin].lower == "there" &&
           verb.base == "be" && !verb.negated && verb.tense == Tense::past &&
           reading_.chunks[*clause.verb + 1].kind == ChunkKind::phrase;
  }

  // "There were riots in Dorn" is "Riots in Dorn".
  Frame write_existence(std::size_t noun) {
    frame_.heads.push_back(reading_.words[reading_.chunks[noun].head].lower);
    frame_.trigger = reading_.words[reading_.chunks[noun].head].span;
    append_phrase(frame_.pieces, document_, reading_, noun, Place::subject);
    frame_.subject.pieces = frame_.pieces;
    write_core(noun + 1);
    return std::move(frame_);
  }

  // "is scheduled to begin": the plan is the future of what follows.
  bool is_plan(const Chunk& verb, std::size_t& next) {
    std::size_t i = next;
    const bool passive_plan = verb.passive && lexicon().is(WordClass::planned, verb.base);
    bool adjective_plan = false;
    if (verb.base == "be" || verb.passive) {
      if (i < reading_.chunks.size() &&
          lexicon().is(WordClass::planned_adjective, reading_.words[reading_.chunks[i].begin].lower)) {
        adjective_plan = true;
        ++i;
      }
      adjective_plan =
          adjective_plan || (verb.passive && verb.base == "set") || (verb.base == "be" && is_to(next));
    }
    while (i < reading_.chunks.size() && is_skipped(reading_.chunks[i].kind)) ++i;
    const bool infinitive = i < reading_.chunks.size() && reading_.chunks[i].kind == ChunkKind::verb &&
                            reading_.chunks[i].tense == Tense::infinitive;
    if (!(passive_plan || adjective_plan) || !infinitive || verb.negated) return false;
    frame_.future = true;
    next = i;
    return true;
  }

  // "was to open in May"
  bool is_to(std::size_t chunk) const {
    return chunk < reading_.chunks.size() && reading_.chunks[chunk].kind == ChunkKind::verb &&
           reading_.chunks[chunk].tense == Tense::infinitive && !reading_.chunks[chunk].perfect;
  }

  static bool is_skipped(ChunkKind kind) { return kind == ChunkKind::date || kind == ChunkKind::aside; }

  bool subject_is_plural(const Chunk& verb) const {
    const Word& first = reading_.words[verb.begin];
    if (frame_.subject.resolved) return frame_.subject.plural;
    if (is_one_of(first.lower, {"was", "is", "has", "does"})) return false;
    if (is_one_of(first.lower, {"were", "are", "do"})) return true;
    if (first.form == VerbForm::third) return false;
    return frame_.subject.plural;
  }

  bool is_mine(std::size_t chunk) const { return reading_.tree.of_chunk[chunk] == clause_; }

  // A clause of this one that may stand in its label: what was decided or denied, "for sailing without
  // lifeboats".
  bool may_include(std::size_t chunk) const {
    const Clause& other = reading_.tree.clauses[reading_.tree.of_chunk[chunk]];
    if (reading_.tree.of_chunk[chunk] < clause_) return false;
    if (other.kind == ClauseKind::complement) return other.parent == clause_;
    if (other.kind != ClauseKind::participial || other.parent != clause_) return false;
    const Chunk& first = reading_.chunks[other.begin];
    return first.kind == ChunkKind::preposition ||
           (first.kind == ChunkKind::verb && !other.subject_is_antecedent);
  }

  void write_core(std::size_t from) {
    bool object = false;
    for (std::size_t i = from; i < reading_.chunks.size() && !stopped_; ++i) {
      const Chunk& chunk = reading_.chunks[i];
      if (!is_mine(i) && !may_include(i)) {
        if (is_skipped(chunk.kind)) continue;
        frame_.incomplete = needs_clause(i);
        break;
      }
      if (is_skipped(chunk.kind) || i < skip_to_) continue;
      if (chunk.kind == ChunkKind::comma ? !continues_list(i)
                                         : chunk.kind == ChunkKind::stop || chunk.kind == ChunkKind::end) {
        if (chunk.kind == ChunkKind::comma && only_dates_follow(i)) continue;
        break;
      }
      const bool background = chunk.kind == ChunkKind::preposition &&
                              frame_.pieces.size() > frame_.subject.pieces.size() + 1 &&
                              lexicon().is(WordClass::background, reading_.words[chunk.begin].lower);
      if (background) break;
      write_chunk(i, object);
    }
  }

  // "is the only machine that people forgive": the clause that is left out makes the sense.
  bool needs_clause(std::size_t i) const {
    const Chunk& verb = reading_.chunks[*reading_.tree.clauses[clause_].verb];
    if (verb.base != "be" || i == 0 || reading_.chunks[i - 1].kind != ChunkKind::phrase) return false;
    const Chunk& phrase = reading_.chunks[i - 1];
    for (std::size_t w = phrase.begin; w < phrase.end; ++w) {
      const std::string& word = reading_.words[w].lower;
      if (is_one_of(word, {"only", "first", "last", "kind", "one"}) || word.ends_with("est")) return true;
    }
    return false;
  }

  bool only_dates_follow(std::size_t comma) const {
    return comma + 1 < reading_.chunks.size() && is_skipped(reading_.chunks[comma + 1].kind) && comma > 0 &&
           is_skipped(reading_.chunks[comma - 1].kind);
  }

  void write_chunk(std::size_t i, bool& object) {
    const Chunk& chunk = reading_.chunks[i];
    switch (chunk.kind) {
      case ChunkKind::phrase:
        if (const std::size_t name = named_instead(reading_, {i, i + 1}).begin; name != i) {
          append_phrase(frame_.pieces, document_, reading_, name, Place::inside);
          skip_to_ = name + 2;  // the comma after the name
        } else {
          write_object(i, object);
        }
        if (!object) frame_.heads.push_back(reading_.words[chunk.head].lower);
        object = true;
        break;
      case ChunkKind::preposition:
        if (!governs(i)) break;
        append_words(frame_.pieces, document_, reading_, i, !completes_verb(i));
        break;
      case ChunkKind::verb:
        append_words(frame_.pieces, document_, reading_, i, object && !is_controlled(i));
        if (frame_.heads.empty()) {
          frame_.heads.push_back(chunk.base);
          frame_.trigger = reading_.words[chunk.head].span;
        }
        object = false;
        break;
      case ChunkKind::adverb:
        if (is_kept_adverb(i)) append_words(frame_.pieces, document_, reading_, i, false);
        break;
      case ChunkKind::conjunction:
      case ChunkKind::comma:
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

  // "for sailing without lifeboats": nothing is left where only the verb stays.
  bool completes_verb(std::size_t i) const {
    while (i > 0 && is_skipped(reading_.chunks[i - 1].kind)) --i;
    return i > 0 && reading_.chunks[i - 1].kind == ChunkKind::verb &&
           reading_.chunks[i - 1].tense == Tense::gerund && i - 1 != *reading_.tree.clauses[clause_].verb;
  }

  // "asks the judge to delay"
  bool is_controlled(std::size_t i) const {
    const Chunk& verb = reading_.chunks[*reading_.tree.clauses[clause_].verb];
    return reading_.chunks[i].tense == Tense::infinitive &&
           lexicon().is(WordClass::object_control, verb.base);
  }

  void write_object(std::size_t i, bool may_end_before) {
    const Word& first = reading_.words[reading_.chunks[i].begin];
    if (is_object_pronoun(first) && !(told_ && (first.lower == "him" || first.lower == "her"))) {
      write_reference(first);
      return;
    }
    const std::size_t first_piece = frame_.pieces.size();
    append_phrase(frame_.pieces, document_, reading_, i, Place::inside);
    const bool free = may_end_before && i > 0 && reading_.chunks[i - 1].kind != ChunkKind::preposition &&
                      reading_.chunks[i - 1].kind != ChunkKind::conjunction &&
                      reading_.chunks[i - 1].kind != ChunkKind::comma;
    if (free && first_piece < frame_.pieces.size()) frame_.pieces[first_piece].may_end_before = true;
  }

  // "joined it": what it stands for; else the label ends before it.
  void write_reference(const Word& pronoun) {
    const std::optional<ObjectReference> found =
        find_object(document_, sentence_, clause_, pronoun, frame_.subject);
    if (found) {
      append_phrase(frame_.pieces, document_, document_.sentences[found->sentence], found->chunk,
                    Place::inside);
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

  // "loss for the quarter of" before a struck date governs nothing any more.
  bool governs(std::size_t preposition) const {
    for (std::size_t i = preposition + 1; i < reading_.chunks.size(); ++i) {
      const ChunkKind kind = reading_.chunks[i].kind;
      if (is_skipped(kind) || kind == ChunkKind::adverb || kind == ChunkKind::quote) continue;
      return kind == ChunkKind::phrase || kind == ChunkKind::verb || kind == ChunkKind::preposition;
    }
    return false;
  }

  bool is_kept_adverb(std::size_t i) const {
    const std::string& word = reading_.words[reading_.chunks[i].begin].lower;
    const bool after_verb = i > 0 && reading_.chunks[i - 1].kind == ChunkKind::verb;
    const bool manner = after_verb && word.ends_with("ly") && !lexicon().is(WordClass::empty_adverb, word);
    const bool limits = lexicon().is(WordClass::hedge, word) || (word == "only" && before_number(i));
    return manner || quoting_ || limits || (after_verb && lexicon().is(WordClass::particle, word)) ||
           is_one_of(word, {"back", "out", "up", "down", "not", "more"});
  }

  bool before_number(std::size_t adverb) const {
    return adverb + 1 < reading_.chunks.size() && reading_.chunks[adverb + 1].kind == ChunkKind::phrase &&
           reading_.words[reading_.chunks[adverb + 1].begin].tag == Tag::number;
  }

  // "opened shops in Dublin, Lisbon and Copenhagen"
  bool continues_list(std::size_t comma) const {
    bool phrase = false;
    for (std::size_t i = comma + 1; i < reading_.chunks.size() && is_mine(i); ++i) {
      const ChunkKind kind = reading_.chunks[i].kind;
      if (kind == ChunkKind::phrase) {
        if (phrase) return false;
        phrase = true;
      } else if (kind == ChunkKind::conjunction) {
        return phrase && i + 1 < reading_.chunks.size() && reading_.chunks[i + 1].kind == ChunkKind::phrase;
      } else if (kind == ChunkKind::comma) {
        if (!phrase) return false;
        phrase = false;
      } else {
        return false;
      }
    }
    return false;
  }

  // "Pentagon says 10,000 troops are in Russia": what was reported follows in its own present tense.
  void write_report(std::size_t from) {
    const std::size_t own = frame_.pieces.size();
    for (std::size_t i = from; i < reading_.chunks.size() && is_mine(i); ++i) {
      const Chunk& chunk = reading_.chunks[i];
      if (chunk.kind == ChunkKind::phrase && frame_.pieces.size() == own)
        append_phrase(frame_.pieces, document_, reading_, i, Place::inside);
      else if (!is_skipped(chunk.kind))
        break;
    }
    const std::optional<std::size_t> told = find_told();
    if (!told) return;
    Frame inner = ClauseWriter(document_, sentence_, *told).write_told();
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

  std::optional<std::size_t> find_told() const {
    for (std::size_t i = 0; i < reading_.tree.clauses.size(); ++i) {
      const Clause& other = reading_.tree.clauses[i];
      if (other.kind == ClauseKind::complement && other.parent == clause_ && other.verb) return i;
    }
    const Clause& main = reading_.tree.clauses[0];
    if (clause_ != 0 && reading_.tree.clauses[clause_].kind == ClauseKind::main && main.verb &&
        main.begin < reading_.tree.clauses[clause_].begin)
      return std::size_t{0};
    return std::nullopt;
  }

  // "the treaty that they signed": the antecedent is the object.
  void write_moved_object() {
    const Clause& clause = reading_.tree.clauses[clause_];
    if (clause.kind != ClauseKind::relative || clause.subject_is_antecedent || !clause.antecedent) return;
    const Chunk& opening = reading_.chunks[clause.begin];
    const std::string& word = reading_.words[opening.begin].lower;
    const bool by_place =
        word == "where" || word == "when" || word == "whose" || opening.kind == ChunkKind::preposition;
    if (by_place) return;
    const auto verb_end = frame_.subject.pieces.size() + 1;
    Pieces object;
    append_phrase(object, document_, reading_, *clause.antecedent, Place::inside);
    frame_.pieces.insert(
        frame_.pieces.begin() + static_cast<std::ptrdiff_t>(std::min(verb_end, frame_.pieces.size())),
        object.begin(), object.end());
    frame_.heads.push_back(reading_.words[reading_.chunks[*clause.antecedent].head].lower);
  }
};

}  // namespace

Frame frame_clause(const DocumentReading& document, std::size_t sentence, std::size_t clause) {
  return ClauseWriter(document, sentence, clause).write();
}

}  // namespace backstory::events
