#include "events/frame.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"

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
    const Chunk& verb = reading_.chunks[*clause.verb];
    frame_.finite = true;
    frame_.heads.push_back(verb.base);
    frame_.trigger = reading_.words[verb.head].span;
    frame_.possible = verb.tense == Tense::modal && reading_.words[verb.begin].lower != "should" &&
                      reading_.words[verb.begin].lower != "must";
    frame_.pieces = frame_.subject.pieces;
    std::size_t next = *clause.verb + 1;
    if (!is_plan(verb, next)) {
      append_text(frame_.pieces, headline_verb(verb));
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
      adjective_plan = adjective_plan || (verb.passive && verb.base == "set");
    }
    while (i < reading_.chunks.size() && is_skipped(reading_.chunks[i].kind)) ++i;
    const bool infinitive = i < reading_.chunks.size() && reading_.chunks[i].kind == ChunkKind::verb &&
                            reading_.chunks[i].tense == Tense::infinitive;
    if (!(passive_plan || adjective_plan) || !infinitive || verb.negated) return false;
    frame_.future = true;
    next = i;
    return true;
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

  std::string headline_verb(const Chunk& verb) {
    const bool plural = subject_is_plural(verb);
    const std::string be = plural ? "are" : "is";
    const std::string not_ = verb.negated ? " not" : "";
    const Word& head = reading_.words[verb.head];
    if (verb.tense == Tense::future) {
      frame_.future = true;
      const std::string to =
          told_ ? (verb.negated ? "will not " : "will ") : (verb.negated ? "not to " : "to ");
      if (verb.passive) return to + "be " + head.lower;
      return to + (verb.progressive ? "be " + head.lower : verb.base);
    }
    if (verb.tense == Tense::modal) {
      return reading_.words[verb.begin].lower + not_ + (verb.passive ? " be " + head.lower : " " + verb.base);
    }
    if (verb.tense == Tense::infinitive) return "to " + verb.base;
    const bool bare_passive =
        verb.tense == Tense::participle || (verb.tense == Tense::past_or_participle &&
                                            reading_.tree.clauses[clause_].kind == ClauseKind::participial);
    if (verb.passive && verb.perfect && told_)
      return (plural ? "have" : "has") + not_ + " been " + head.lower;
    if (verb.passive || bare_passive) return be + not_ + " " + head.lower;
    if (verb.progressive) return be + not_ + " " + head.lower;
    if (verb.perfect && (told_ || verb.negated)) return (plural ? "have" : "has") + not_ + " " + head.lower;
    if (verb.base == "be") return be + not_;
    if (verb.negated) return (plural ? "do not " : "does not ") + verb.base;
    return plural ? verb.base : lexicon().third_person(verb.base);
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
    for (std::size_t i = from; i < reading_.chunks.size(); ++i) {
      const Chunk& chunk = reading_.chunks[i];
      if (!is_mine(i) && !may_include(i)) {
        if (is_skipped(chunk.kind)) continue;
        break;
      }
      if (is_skipped(chunk.kind)) continue;
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

  bool only_dates_follow(std::size_t comma) const {
    return comma + 1 < reading_.chunks.size() && is_skipped(reading_.chunks[comma + 1].kind) && comma > 0 &&
           is_skipped(reading_.chunks[comma - 1].kind);
  }

  void write_chunk(std::size_t i, bool& object) {
    const Chunk& chunk = reading_.chunks[i];
    switch (chunk.kind) {
      case ChunkKind::phrase:
        write_object(i, object);
        if (!object) frame_.heads.push_back(reading_.words[chunk.head].lower);
        object = true;
        break;
      case ChunkKind::preposition:
        if (!governs(i)) break;
        append_words(frame_.pieces, document_, reading_, i, object || i > 0);
        break;
      case ChunkKind::verb:
        append_words(frame_.pieces, document_, reading_, i, object);
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

  // "joined it": what was spoken of last, if the sentence says.
  void write_object(std::size_t i, bool may_end_before) {
    const Word& first = reading_.words[reading_.chunks[i].begin];
    const bool stands_for = first.tag == Tag::pronoun && is_one_of(first.lower, {"it", "them", "him", "her"});
    if (stands_for && !told_) {
      const std::optional<std::size_t> earlier = first.lower == "it" ? find_earlier_object() : std::nullopt;
      if (earlier) {
        append_phrase(frame_.pieces, document_, reading_, *earlier, Place::inside);
        return;
      }
      frame_.vague = true;
    }
    const std::size_t first_piece = frame_.pieces.size();
    append_phrase(frame_.pieces, document_, reading_, i, Place::inside);
    const bool free = may_end_before && i > 0 && reading_.chunks[i - 1].kind != ChunkKind::preposition &&
                      reading_.chunks[i - 1].kind != ChunkKind::conjunction &&
                      reading_.chunks[i - 1].kind != ChunkKind::comma;
    if (free && first_piece < frame_.pieces.size()) frame_.pieces[first_piece].may_end_before = true;
  }

  std::optional<std::size_t> find_earlier_object() const {
    for (std::size_t c = clause_; c-- > 0;) {
      const std::optional<std::size_t> verb = reading_.tree.clauses[c].verb;
      if (!verb || *verb + 1 >= reading_.chunks.size()) continue;
      const Chunk& object = reading_.chunks[*verb + 1];
      if (object.kind == ChunkKind::phrase && reading_.words[object.begin].tag != Tag::pronoun)
        return *verb + 1;
    }
    return std::nullopt;
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
    return manner || quoting_ || (after_verb && lexicon().is(WordClass::particle, word)) ||
           is_one_of(word, {"back", "out", "up", "down", "not", "never", "more"});
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
    if (!inner.vague) frame_.told = std::move(inner.pieces);
    frame_.heads.insert(frame_.heads.end(), inner.heads.begin(), inner.heads.end());
  }

  std::optional<std::size_t> find_told() const {
    for (std::size_t i = 0; i < reading_.tree.clauses.size(); ++i) {
      const Clause& other = reading_.tree.clauses[i];
      if (other.kind == ClauseKind::complement && other.parent == clause_ && other.verb) return i;
    }
    const Clause& main = reading_.tree.clauses[0];
    if (clause_ != 0 && main.verb && main.begin < reading_.tree.clauses[clause_].begin) return std::size_t{0};
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

// An event noun with what stands beside it: "Xi Jinping's trip to North Korea", "the release of files by
// Wikileaks".
class NounWriter {
 public:
  NounWriter(const DocumentReading& document, std::size_t sentence, const Governor& governor)
      : document_(document),
        reading_(document.sentences[sentence]),
        sentence_(sentence),
        governor_(governor),
        chunk_(reading_.chunks[governor.noun]) {}

  Frame write() {
    const Word& head = reading_.words[chunk_.head];
    noun_ = lexicon().find_event_noun(head.lower);
    frame_.heads.push_back(head.lower);
    frame_.trigger = head.span;
    find_parts();
    if (noun_ != nullptr && noun_->kind == EventNoun::Kind::verb && write_as_verb()) return std::move(frame_);
    if (noun_ != nullptr && noun_->kind == EventNoun::Kind::light_verb && write_with_light_verb())
      return std::move(frame_);
    append_phrase(frame_.pieces, document_, reading_, governor_.noun, Place::subject);
    append_rest(frame_.pieces);
    return std::move(frame_);
  }

 private:
  const DocumentReading& document_;
  const Reading& reading_;
  std::size_t sentence_;
  const Governor& governor_;
  const Chunk& chunk_;
  const EventNoun* noun_ = nullptr;
  Frame frame_;
  std::optional<std::size_t> genitive_;          // word
  std::optional<std::size_t> of_, by_, object_;  // phrases after "of", "by", the noun's own preposition

  void find_parts() {
    for (std::size_t w = chunk_.begin; w < chunk_.head; ++w) {
      if (reading_.words[w].tag == Tag::genitive) genitive_ = w;
    }
    for (std::size_t i = governor_.noun + 1; i + 1 < reading_.chunks.size(); ++i) {
      const ChunkKind kind = reading_.chunks[i].kind;
      if (kind == ChunkKind::phrase || kind == ChunkKind::date || kind == ChunkKind::adverb ||
          kind == ChunkKind::conjunction)
        continue;
      if (kind != ChunkKind::preposition) break;
      const std::string& word = reading_.words[reading_.chunks[i].begin].lower;
      if (reading_.chunks[i + 1].kind != ChunkKind::phrase) continue;
      if (word == "of" && !of_) of_ = i + 1;
      if (word == "by" && !by_) by_ = i + 1;
      if (noun_ != nullptr && word == noun_->object_preposition && !object_) object_ = i + 1;
    }
  }

  // The possessor's words, without the genitive.
  Pieces possessor() const {
    Pieces out;
    if (!genitive_ || *genitive_ == chunk_.begin) return out;
    Reading part = reading_;
    part.chunks[governor_.noun].end = *genitive_;
    part.chunks[governor_.noun].head = *genitive_ - 1;
    append_phrase(out, document_, part, governor_.noun, Place::subject);
    return out;
  }

  bool possessed_by_pronoun() const { return reading_.words[chunk_.begin].tag == Tag::possessive; }

  void append_noun(Pieces& out, std::size_t from) const {
    Reading part = reading_;
    if (from > 0) part.chunks[governor_.noun].begin = from;
    append_phrase(out, document_, part, governor_.noun, Place::inside);
  }

  // What follows the noun, prepositional phrases only.
  void append_rest(Pieces& out, std::optional<std::size_t> without = std::nullopt,
                   std::optional<std::size_t> also_without = std::nullopt) const {
    for (std::size_t i = governor_.noun + 1; i + 1 < reading_.chunks.size(); ++i) {
      const ChunkKind kind = reading_.chunks[i].kind;
      if (kind == ChunkKind::date || kind == ChunkKind::aside) continue;
      if (kind != ChunkKind::preposition || reading_.chunks[i + 1].kind != ChunkKind::phrase) return;
      if (reading_.tree.of_chunk[i] != reading_.tree.of_chunk[governor_.noun]) return;
      if (without != i + 1 && also_without != i + 1) {
        append_words(out, document_, reading_, i, true);
        append_phrase(out, document_, reading_, i + 1, Place::inside);
      }
      ++i;
    }
  }

  // "of military and diplomatic files": both sides of the conjunction.
  ChunkRange whole_list(std::size_t phrase) const {
    const bool list = phrase + 2 < reading_.chunks.size() &&
                      reading_.chunks[phrase + 1].kind == ChunkKind::conjunction &&
                      reading_.chunks[phrase + 2].kind == ChunkKind::phrase;
    return {phrase, list ? phrase + 3 : phrase + 1};
  }

  void append_list(ChunkRange range) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (reading_.chunks[i].kind == ChunkKind::phrase)
        append_phrase(frame_.pieces, document_, reading_, i, Place::inside);
      else
        append_words(frame_.pieces, document_, reading_, i, false);
    }
  }

  bool write_as_verb() {
    Subject who;
    std::optional<std::size_t> subject_phrase;
    who.pieces = possessor();
    const bool transitive = !noun_->object_preposition.empty();
    if (who.pieces.empty() && possessed_by_pronoun()) return false;
    if (who.pieces.empty() && by_) subject_phrase = by_;
    if (who.pieces.empty() && !by_ && !transitive && of_) subject_phrase = of_;
    if (subject_phrase)
      who = make_subject(document_, sentence_, governor_.clause, {*subject_phrase, *subject_phrase + 1});
    frame_.finite = true;
    if (!who.pieces.empty() && (!transitive || object_)) {
      frame_.subject = who;
      frame_.pieces = who.pieces;
      append_text(frame_.pieces, who.plural ? noun_->verb : lexicon().third_person(noun_->verb));
      if (object_) append_list(whole_list(*object_));
      append_rest(frame_.pieces, object_, subject_phrase);
      frame_.heads.insert(frame_.heads.begin(), noun_->verb);
      return true;
    }
    // "the capture of Howes": done to him by nobody named. "Ranariddh's capture" is the same with the
    // possessor.
    if (transitive && noun_->object_preposition == "of" && (object_ || !who.pieces.empty())) {
      if (object_) who = make_subject(document_, sentence_, governor_.clause, whole_list(*object_));
      if (who.pieces.empty()) return false;
      frame_.subject = who;
      frame_.pieces = who.pieces;
      append_text(frame_.pieces, (who.plural ? "are " : "is ") + lexicon().participle(noun_->verb));
      append_rest(frame_.pieces, object_);
      frame_.heads.insert(frame_.heads.begin(), noun_->verb);
      return true;
    }
    frame_.finite = false;
    return false;
  }

  // "a joint news conference with Austin": held by who speaks of it.
  bool write_with_light_verb() {
    Subject who;
    who.pieces = possessor();
    const bool own = !who.pieces.empty();
    const Clause& home = reading_.tree.clauses[governor_.clause];
    if (!own && home.verb && governor_.noun > *home.verb)
      who = find_subject(document_, sentence_, governor_.clause);
    if (who.pieces.empty()) return false;
    frame_.subject = who;
    frame_.finite = true;
    frame_.pieces = who.pieces;
    append_text(frame_.pieces, who.plural ? noun_->verb : lexicon().third_person(noun_->verb));
    append_noun(frame_.pieces, own ? *genitive_ + 1 : 0);
    append_rest(frame_.pieces);
    return true;
  }
};

}  // namespace

Frame frame_clause(const DocumentReading& document, std::size_t sentence, std::size_t clause) {
  return ClauseWriter(document, sentence, clause).write();
}

Frame frame_noun(const DocumentReading& document, std::size_t sentence, const Governor& governor) {
  return NounWriter(document, sentence, governor).write();
}

}  // namespace backstory::events
