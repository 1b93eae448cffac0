// What a label calls somebody or something: "Tom Clark" of "Dorn Air President Tom Clark", "Lund" of "Banque
// Lund S.A." where the text says "Lund" too.
#pragma once

#include "events/reading.h"

namespace backstory::events {

struct WordRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The words of the phrase that stay: without the office or the role before a name, without "Inc." after it.
WordRange shorten_name(const DocumentReading& document, const Reading& reading, const Chunk& phrase);

}  // namespace backstory::events
