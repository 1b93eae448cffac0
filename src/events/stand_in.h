// A noun that stands for a name: "the company", "the mayor", "the founder".
#pragma once

#include <optional>

#include "events/reading.h"

namespace backstory::events {

struct NamedPlace {
  std::size_t sentence = 0;
  std::size_t chunk = 0;  // a phrase with the name
};

// Where the text names what "the company" or "the mayor" means here. Nothing where two could be meant: a
// wrong name is worse than none.
std::optional<NamedPlace> find_named(const DocumentReading& document, std::size_t sentence,
                                     std::size_t clause, std::size_t chunk);

}  // namespace backstory::events
