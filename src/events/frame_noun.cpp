#include <optional>

#include "events/agreement.h"
#include "events/antecedent.h"
#include "events/frame.h"

namespace backstory::events {
namespace {

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
    if (noun_ != nullptr && noun_->kind == EventNoun::Kind::verb && !is_doubted() && write_as_verb())
      return std::move(frame_);
    if (noun_ != nullptr && noun_->kind == EventNoun::Kind::light_verb && !is_doubted() &&
        write_with_light_verb())
      return std::move(frame_);
    append_phrase(frame_.pieces, document_, reading_, governor_.noun);
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

  // "the planned sale", "the failed invasion": nothing was sold, nobody was invaded.
  bool is_doubted() const {
    for (std::size_t w = chunk_.begin; w < chunk_.head; ++w) {
      if (lexicon().is(WordClass::doubting_adjective, reading_.words[w].lower)) return true;
    }
    return false;
  }

  // The possessor's words, without the genitive.
  Pieces possessor() const {
    Pieces out;
    if (!genitive_ || *genitive_ == chunk_.begin) return out;
    Reading part = reading_;
    part.chunks[governor_.noun].end = *genitive_;
    part.chunks[governor_.noun].head = *genitive_ - 1;
    append_phrase(out, document_, part, governor_.noun);
    return out;
  }

  // "its founding", "her death": whose.
  std::optional<Subject> find_possessor() const {
    const std::string& word = reading_.words[chunk_.begin].lower;
    const Wanted wanted = word == "his"   ? Wanted::man
                          : word == "her" ? Wanted::woman
                          : word == "its" ? Wanted::thing
                                          : Wanted::many;
    if (word != "his" && word != "her" && word != "its" && word != "their") return std::nullopt;
    return find_antecedent(document_, sentence_, governor_.clause, wanted);
  }

  bool possessed_by_pronoun() const { return reading_.words[chunk_.begin].tag == Tag::possessive; }

  void append_noun(Pieces& out, std::size_t from) const {
    Reading part = reading_;
    if (from > 0) part.chunks[governor_.noun].begin = from;
    append_phrase(out, document_, part, governor_.noun);
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
        append_phrase(out, document_, reading_, i + 1);
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
        append_phrase(frame_.pieces, document_, reading_, i);
      else
        append_words(frame_.pieces, document_, reading_, i, false);
    }
  }

  bool write_as_verb() {
    Subject who;
    std::optional<std::size_t> subject_phrase;
    who.pieces = possessor();
    const bool transitive = !noun_->object_preposition.empty();
    if (who.pieces.empty() && possessed_by_pronoun()) {
      const std::optional<Subject> owner = find_possessor();
      if (!owner) return false;
      who = *owner;
    }
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

  // "said after a joint news conference with Austin": held by who speaks then.
  bool write_with_light_verb() {
    Subject who;
    who.pieces = possessor();
    const bool own = !who.pieces.empty();
    const Clause& home = reading_.tree.clauses[governor_.clause];
    const bool speaks = home.verb && lexicon().is(WordClass::report, reading_.chunks[*home.verb].base);
    if (!own && speaks && governor_.noun > *home.verb)
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

Frame frame_noun(const DocumentReading& document, std::size_t sentence, const Governor& governor) {
  return NounWriter(document, sentence, governor).write();
}

}  // namespace backstory::events
