// Words grouped into noun phrases, verb groups and what stands between them. No nesting: "the president of
// France" is phrase, preposition, phrase.
#pragma once

#include <string>
#include <vector>

#include "events/words.h"

namespace backstory::events {

enum class ChunkKind {
  phrase,
  verb,
  preposition,
  conjunction,
  comma,
  stop,
  relative,
  subordinator,
  adverb,
  date,
  quote,
  aside,
  end,
};

enum class Tense { past, present, future, modal, infinitive, gerund, participle };

struct Chunk {
  ChunkKind kind = ChunkKind::end;
  std::size_t begin = 0;  // words, end exclusive
  std::size_t end = 0;
  std::size_t head = 0;  // word: the noun of a phrase, the last verb of a verb group

  // Verb groups only.
  Tense tense = Tense::past;
  std::string base;  // of the head: "sign" of "had been signed"
  bool passive = false;
  bool perfect = false;
  bool progressive = false;
  bool negated = false;
};

std::vector<Chunk> make_chunks(const std::vector<Word>& words);

bool is_finite(const Chunk& verb);

}  // namespace backstory::events
