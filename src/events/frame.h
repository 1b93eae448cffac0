// A clause or an event noun as the words of a label: subject, verb in the present, and what follows.
#pragma once

#include <string>
#include <vector>

#include "events/governor.h"
#include "events/phrase.h"
#include "events/subjects.h"

namespace backstory::events {

struct Frame {
  Subject subject;
  Pieces pieces;                   // the whole label, subject first
  std::vector<std::string> heads;  // what happens: verb and object, or the event noun; lower case
  SourceSpan trigger;              // the words that say it, bytes of the text
  bool finite = false;             // has a verb
  bool future = false;
  std::string refusal;      // why the clause tells no event: "could", "would have"
  bool vague = false;       // a pronoun stands in it for want of a name
  bool incomplete = false;  // without the clause that was left out it says nothing
  Pieces active;            // of a passive with a named agent: "Lund founds choir"
  Pieces told;              // of a report: what is told, by itself
};

// Of a report: `told_is_dated` when the date tells when the told happened, and not when it was told.
Frame frame_clause(const DocumentReading& document, std::size_t sentence, std::size_t clause,
                   bool told_is_dated = false);
Frame frame_noun(const DocumentReading& document, std::size_t sentence, const Governor& governor);

}  // namespace backstory::events
