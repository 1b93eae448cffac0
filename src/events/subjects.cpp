#include "events/subjects.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "events/agreement.h"
#include "events/antecedent.h"
#include "events/stand_in.h"

namespace backstory::events {
namespace {

constexpr std::size_t kLongSubject = 32;  // code points; prepositional phrases beyond it are left out
constexpr std::size_t kTooLongSubject = 44;

bool has_preposition(const Reading& reading, ChunkRange range) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (reading.chunks[i].kind == ChunkKind::preposition) return true;
  }
  return false;
}

std::optional<Wanted> wanted_by(const Reading& reading, std::size_t chunk) {
  const Chunk& phrase = reading.chunks[chunk];
  const Word& first = reading.words[phrase.begin];
  if (first.lower == "neither" || first.lower == "both" || reading.words[phrase.head].lower == "two")
    return Wanted::two;
  if (first.tag != Tag::pronoun) return Wanted::many;
  if (first.lower == "he" || first.lower == "she") return first.lower == "he" ? Wanted::man : Wanted::woman;
  if (first.lower == "it" || first.lower == "another" || first.lower == "this" || first.lower == "that")
    return Wanted::thing;
  if (first.lower == "they" || first.lower == "all" || first.lower == "these" || first.lower == "those" ||
      first.lower == "none")
    return Wanted::many;
  return std::nullopt;
}

// "nobody", "few", "three": not all of those who were named before, or nobody of them.
bool stands_alone(const Reading& reading, std::size_t chunk) {
  const Chunk& phrase = reading.chunks[chunk];
  const Word& first = reading.words[phrase.begin];
  const Lexicon& english = lexicon();
  return english.is(WordClass::indefinite, first.lower) || english.is(WordClass::quantity, first.lower) ||
         first.lower == "no" || first.tag == Tag::number ||
         english.is(WordClass::ordinal, reading.words[phrase.head].lower);
}

// "hardly anyone", "not one member", "only three"
void append_limit(Pieces& out, const DocumentReading& document, const Reading& reading, std::size_t chunk) {
  if (chunk == 0 || reading.chunks[chunk - 1].kind != ChunkKind::adverb) return;
  const Word& word = reading.words[reading.chunks[chunk - 1].begin];
  const bool number = reading.words[reading.chunks[chunk].begin].tag == Tag::number;
  if (word.tag == Tag::negation || lexicon().is(WordClass::hedge, word.lower) ||
      (word.lower == "only" && number))
    append_words(out, document, reading, chunk - 1, false);
}

Subject make_alone(const DocumentReading& document, std::size_t sentence, std::size_t chunk) {
  const Reading& reading = document.sentences[sentence];
  const Chunk& phrase = reading.chunks[chunk];
  Subject out;
  out.sentence = sentence;
  out.chunks = {chunk, chunk + 1};
  append_limit(out.pieces, document, reading, chunk);
  append_words(out.pieces, document, reading, chunk, false);
  const Word& first = reading.words[phrase.begin];
  out.plural = lexicon().is(WordClass::quantity, first.lower) ||
               (first.tag == Tag::number && reading.words[phrase.head].lower != "one");
  return out;
}

// "Her lawyer" is somebody's: whose, where that can be told.
std::optional<Subject> find_owner(const DocumentReading& document, std::size_t sentence, std::size_t clause,
                                  std::size_t chunk) {
  const Word& first = document.sentences[sentence].words[document.sentences[sentence].chunks[chunk].begin];
  if (first.tag != Tag::possessive || (first.lower != "her" && first.lower != "his")) return std::nullopt;
  return find_antecedent(document, sentence, clause, first.lower == "his" ? Wanted::man : Wanted::woman);
}

// "the 48-year-old Australian" is somebody named before.
bool is_described_by_age(const Reading& reading, std::size_t chunk) {
  const Chunk& phrase = reading.chunks[chunk];
  if (reading.words[phrase.begin].lower != "the") return false;
  return std::any_of(reading.words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                     reading.words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                     [](const Word& word) { return word.lower.ends_with("-year-old"); });
}

// "treaty of alliance" for a relative clause on "alliance".
ChunkRange whole_antecedent(const Reading& reading, std::size_t chunk) {
  std::size_t begin = chunk;
  while (begin >= 2 && reading.chunks[begin - 1].kind == ChunkKind::preposition &&
         reading.chunks[begin - 2].kind == ChunkKind::phrase &&
         reading.words[reading.chunks[begin - 1].begin].lower == "of") {
    begin -= 2;
  }
  return {begin, chunk + 1};
}

// "the mayor of Almere" may be the mayor; "a group of sailors" is no group, "attempts to" no attempts.
bool may_lose_tail(const Reading& reading, std::size_t phrase, std::string_view preposition) {
  const Word& head = head_word(reading, phrase);
  const bool own = head.tag == Tag::noun && !lexicon().is(WordClass::partitive, head.lower) &&
                   !lexicon().is(WordClass::quantity, head.lower) &&
                   !lexicon().is(WordClass::fraction, head.lower);
  const bool counted = reading.words[reading.chunks[phrase].begin].tag == Tag::number;
  return own && !counted && preposition != "but";
}

void append_range(Pieces& out, const DocumentReading& document, const Reading& reading, ChunkRange range,
                  bool list) {
  const std::size_t home = reading.tree.of_chunk[range.begin];
  bool in_tail = false;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Chunk& chunk = reading.chunks[i];
    const std::size_t before = out.size();
    if (reading.tree.of_chunk[i] != home) break;
    if (chunk.kind == ChunkKind::phrase) {
      append_phrase(out, document, reading, i);
    } else if (chunk.kind == ChunkKind::preposition) {
      const std::string& word = reading.words[chunk.begin].lower;
      const bool keep = word == "of" || word == "for" || word == "from" || word == "to" || word == "on" ||
                        word == "with" || word == "but";
      const bool room = count_code_points(join(out)) < kLongSubject;
      if (!list && (!keep || !room)) break;
      in_tail = in_tail || (!list && may_lose_tail(reading, range.begin, word));
      append_words(out, document, reading, i, false);
    } else if (chunk.kind == ChunkKind::verb) {  // "an attempt to rescue the crew"
      if (chunk.tense != Tense::infinitive) break;
      in_tail = true;
      append_words(out, document, reading, i, false);
    } else if (chunk.kind == ChunkKind::conjunction || chunk.kind == ChunkKind::comma) {
      if (!list) break;
      append_words(out, document, reading, i, false);
    }
    for (std::size_t piece = before; piece < out.size(); ++piece) out[piece].tail = in_tail;
  }
}

// Whoever is meant; "both", "neither" and "none" without anybody before them stay as they are.
Subject resolve_pronoun(const DocumentReading& document, std::size_t sentence, std::size_t clause,
                        ChunkRange chunks) {
  const Reading& reading = document.sentences[sentence];
  if (stands_alone(reading, chunks.begin)) return make_alone(document, sentence, chunks.begin);
  const std::string& word = reading.words[reading.chunks[chunks.begin].begin].lower;
  const bool denies = word == "neither" || word == "none";
  const std::optional<Wanted> wanted = wanted_by(reading, chunks.begin);
  if (wanted) {
    if (std::optional<Subject> found = find_antecedent(document, sentence, clause, *wanted)) {
      found->negates = denies;
      return *found;
    }
  }
  Subject out;
  out.sentence = sentence;
  out.chunks = chunks;
  if (!denies && word != "both") return out;
  out = make_alone(document, sentence, chunks.begin);
  out.plural = word == "both";
  out.resolved = true;
  return out;
}

}  // namespace

ChunkRange named_instead(const Reading& reading, ChunkRange chunks) {
  const std::size_t name = chunks.end + 1;
  const bool beside =
      name + 1 < reading.chunks.size() && reading.chunks[chunks.end].kind == ChunkKind::comma &&
      reading.chunks[name].kind == ChunkKind::phrase && reading.chunks[name + 1].kind == ChunkKind::comma;
  const Word& head = head_word(reading, chunks.begin);
  const bool common = head.tag == Tag::noun || lexicon().is(WordClass::ordinal, head.lower);
  if (!beside || !common || is_plural(reading, chunks)) return chunks;
  const Chunk& phrase = reading.chunks[name];
  const bool the = reading.words[phrase.begin].lower == "the";  // "a second ship, the Teasel,"
  for (std::size_t w = phrase.begin + (the ? 1U : 0U); w < phrase.end; ++w) {
    if (reading.words[w].tag != Tag::name) return chunks;
  }
  return {name, name + 1};
}

Subject make_subject(const DocumentReading& document, std::size_t sentence, std::size_t clause,
                     ChunkRange chunks) {
  const Reading& reading = document.sentences[sentence];
  Subject out;
  out.sentence = sentence;
  out.chunks = chunks;
  if (chunks.empty()) return out;
  chunks = named_instead(reading, chunks);
  if (is_pronoun(reading, chunks.begin)) return resolve_pronoun(document, sentence, clause, chunks);
  const bool alone = chunks.end == chunks.begin + 1;
  if (alone && is_described_by_age(reading, chunks.begin)) {
    if (std::optional<Subject> found = find_antecedent(document, sentence, clause, Wanted::person))
      return *found;
  }
  const auto place = alone ? find_named(document, sentence, clause, chunks.begin) : std::nullopt;
  if (place) {
    const ClauseTree& tree = document.sentences[place->sentence].tree;
    Subject named = make_subject(document, place->sentence, tree.of_chunk[place->chunk],
                                 {place->chunk, place->chunk + 1});
    named.resolved = true;
    return named;
  }
  out.chunks = chunks;
  out.plural = is_plural(reading, chunks);
  append_limit(out.pieces, document, reading, chunks.begin);
  if (const std::optional<Subject> owner = find_owner(document, sentence, clause, chunks.begin)) {
    out.pieces = owner->pieces;
    out.pieces.push_back({"'s", false});
    out.resolved = true;
  }
  append_range(out.pieces, document, reading, chunks, has_conjunction(reading, chunks));
  if (count_code_points(join(out.pieces)) > kTooLongSubject && has_preposition(reading, chunks)) {
    out.pieces.clear();
    append_range(out.pieces, document, reading, chunks, false);
    out.plural = is_plural_phrase(reading, chunks.begin);
  }
  return out;
}

Subject find_subject(const DocumentReading& document, std::size_t sentence, std::size_t clause) {
  const Reading& reading = document.sentences[sentence];
  const Clause& home = reading.tree.clauses[clause];
  if (!home.subject.empty()) return make_subject(document, sentence, clause, home.subject);
  if (home.subject_is_antecedent && home.antecedent) {
    return make_subject(document, sentence, clause, whole_antecedent(reading, *home.antecedent));
  }
  if ((home.subject_is_parents || home.kind == ClauseKind::participial) && home.parent)
    return find_subject(document, sentence, *home.parent);
  return {};
}

}  // namespace backstory::events
