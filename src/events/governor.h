// What a date tells the time of: a clause, or a noun that names a happening ("trip to Pyongyang in 2019").
#pragma once

#include <string>

#include "events/reading.h"

namespace backstory::events {

struct Governor {
  enum class Kind { clause, noun, none };
  Kind kind = Kind::none;
  std::size_t clause = 0;  // index into Reading::tree.clauses; of a noun: the clause it stands in
  std::size_t noun = 0;    // chunk
  std::string refusal;     // why the date tells no event, for none
};

Governor find_governor(const Reading& reading, std::size_t time);

}  // namespace backstory::events
