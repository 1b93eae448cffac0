// Questions that the writing of a label asks of a clause: what of the sentence belongs to it, and what a
// label may not lose.
#pragma once

#include <optional>

#include "events/reading.h"

namespace backstory::events {

bool is_date_or_aside(ChunkKind kind);

// Looks at a reading that outlives it.
class ClauseView {
 public:
  ClauseView(const Reading& reading, std::size_t clause) : reading_(reading), clause_(clause) {}

  // "was to open in May"
  bool is_to(std::size_t chunk) const;
  bool is_mine(std::size_t chunk) const;
  // A clause of this one that may stand in its label: what was decided or denied, "for sailing without
  // lifeboats".
  bool may_include(std::size_t chunk) const;
  // "is the only machine that people forgive": the clause that is left out makes the sense.
  bool needs_clause(std::size_t i) const;
  bool only_dates_follow(std::size_t comma) const;
  // "for sailing without lifeboats": nothing is left where only the verb stays.
  bool completes_verb(std::size_t i) const;
  // "asks the judge to delay"
  bool is_controlled(std::size_t i) const;
  // "loss for the quarter of" before a struck date governs nothing any more.
  bool governs(std::size_t preposition) const;
  bool before_number(std::size_t adverb) const;
  // "opened shops in Dublin, Lisbon and Copenhagen"
  bool continues_list(std::size_t comma) const;
  std::optional<std::size_t> find_told() const;

 private:
  const Reading& reading_;
  std::size_t clause_;
};

}  // namespace backstory::events
