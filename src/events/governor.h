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
  SourceSpan trigger;      // the verb, predicate or noun itself, bytes of the text: also of a happening
                           // that the clause around it tells better
  bool sure = true;        // the words around the date and the tree of the whole sentence say the same
  std::string refusal;     // why the date tells no event, for none
};

// Where the date lies, seen from the day of publication; a span around that day, and a date that nobody can
// place, lies anywhere.
enum class Side { past, future, either };

struct When {
  Side side = Side::either;
  bool today = false;   // the day of publication itself
  bool coarse = false;  // a year or more
};

Governor find_governor(const Reading& reading, std::size_t time, const When& when);

}  // namespace backstory::events
