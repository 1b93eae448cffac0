// A clause's verb in the words of a label: "signs" for "had signed", "is killed" for "was killed", "to open"
// for "will open". What turns its meaning stays: "not", "never", "almost", "allegedly".
#pragma once

#include <string>

#include "events/reading.h"

namespace backstory::events {

// The clause's verb chunk; a conjunct has from the verb before it what it leaves out: "was tried and
// (was) fined", "did not confirm or (did not) deny".
Chunk verb_of(const Reading& reading, std::size_t clause);

struct VerbStyle {
  bool plural = false;
  bool told = false;     // after "says": "will" for "would", "warned" for "had warned"
  bool past = false;     // and what the date tells the time of stays past: "says Baird stole it"
  bool subject = true;   // without one "is arrested" is written "arrested"
  bool negated = false;  // by the subject: "neither pleaded guilty"
};

std::string headline_verb(const Reading& reading, std::size_t clause, VerbStyle style);

// The past of a verb group that tells no happening: "would have cost", "was to have opened".
bool is_unreal(const Reading& reading, std::size_t clause);

}  // namespace backstory::events
