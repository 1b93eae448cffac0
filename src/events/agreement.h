// Number and kind of noun phrases: what a pronoun can stand for, and what takes a verb in the plural.
#pragma once

#include "events/reading.h"

namespace backstory::events {

// What a pronoun, or a noun that stands for a name, asks of what it means.
enum class Wanted {
  person,
  man,    // a person; nobody who is known to be a woman
  woman,  // the same the other way round
  thing,
  many,
  two,
  stand_in,
};

const Word& head_word(const Reading& reading, std::size_t chunk);
// Also a phrase without a noun: "the two", "several".
bool is_pronoun(const Reading& reading, std::size_t chunk);
bool is_person(const DocumentReading& document, const Reading& reading, std::size_t chunk);
bool is_plural_phrase(const Reading& reading, std::size_t chunk);
bool has_conjunction(const Reading& reading, ChunkRange range);
bool is_plural(const Reading& reading, ChunkRange range);
// A name that an organisation can have; of one word, a person's can look the same.
bool is_organisation(const Reading& reading, std::size_t chunk);
constexpr bool is_somebody(Wanted wanted) {
  return wanted == Wanted::person || wanted == Wanted::man || wanted == Wanted::woman;
}

bool agrees(const DocumentReading& document, const Reading& reading, ChunkRange range, Wanted wanted);

}  // namespace backstory::events
