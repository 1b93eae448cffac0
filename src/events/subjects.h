// Who does it: the subject of a clause in the words of a label. A pronoun, and a noun that only stands in for
// a name ("the company"), is replaced by the last subject that it can mean.
#pragma once

#include "events/phrase.h"
#include "events/reading.h"

namespace backstory::events {

struct Subject {
  Pieces pieces;  // empty when nobody can be named
  bool plural = false;
  bool resolved = false;     // taken from elsewhere
  bool negates = false;      // "neither": its verb is denied
  std::size_t sentence = 0;  // where its words stand
  ChunkRange chunks;
};

Subject find_subject(const DocumentReading& document, std::size_t sentence, std::size_t clause);

// The subject made of these chunks; pronouns resolved as above.
Subject make_subject(const DocumentReading& document, std::size_t sentence, std::size_t clause,
                     ChunkRange chunks);

// "a retired harbor master, Edith Amadi," is Edith Amadi.
ChunkRange named_instead(const Reading& reading, ChunkRange chunks);

}  // namespace backstory::events
