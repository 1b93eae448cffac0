// What "it", "them", "him" and "her" stand for after a verb, where the text leaves one candidate alone.
#pragma once

#include <optional>

#include "events/reading.h"
#include "events/subjects.h"

namespace backstory::events {

bool is_object_pronoun(const Word& word);

struct ObjectReference {
  std::size_t sentence = 0;
  std::size_t chunk = 0;  // a phrase
};

// The object of an earlier clause of the sentence; else the only candidate of the sentence before, objects
// first, what `subject` names left out. Nothing when there is none or more than one.
std::optional<ObjectReference> find_object(const DocumentReading& document, std::size_t sentence,
                                           std::size_t clause, const Word& pronoun, const Subject& subject);

}  // namespace backstory::events
