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

  // An infinitive that may follow "was": "was to open in May".
  bool is_to(std::size_t chunk) const;
  bool is_mine(std::size_t chunk) const;
  // A clause of this one that may stand in its label: what was decided or denied, "for sailing without
  // lifeboats".
  bool may_include(std::size_t chunk) const;
  // "is the only machine that people forgive": the clause of this chunk makes the sense of what is before it.
  bool needs_clause(std::size_t i) const;
  // "reported in the journal": what, the tree does not know.
  bool lacks_what_is_said(std::size_t after_verb) const;
  bool only_dates_follow(std::size_t comma) const;
  // "without" in "for sailing without lifeboats": nothing is said where only the verb stays.
  bool completes_verb(std::size_t i) const;
  // "after his team lost", where the tree has it as "after his team".
  bool opens_clause(std::size_t preposition) const;
  // "of" in "at a value of $16 billion", "to" in "is subject to privilege".
  bool completes_noun(std::size_t i) const;
  // "asks the judge to delay": the infinitive is what is asked.
  bool is_controlled(std::size_t i) const;
  // "made it difficult to meet demand": this "it" stands for nothing.
  bool is_expletive(std::size_t phrase) const;
  // Not so "of" in "loss for the quarter of", where the date after it is struck.
  bool governs(std::size_t preposition) const;
  bool before_number(std::size_t adverb) const;
  // Not so "and" in "three central and eastern countries".
  bool follows_noun(std::size_t conjunction) const;
  // The comma in "opened shops in Dublin, Lisbon and Copenhagen".
  bool continues_list(std::size_t comma) const;
  // "There were riots": what there was is what happened.
  bool is_existential() const;
  // An adverb that a label keeps: how, how far, or what belongs to the verb ("shut down").
  bool keeps_adverb(std::size_t i) const;
  // "is scheduled to begin": the infinitive that follows, of which the plan is the future.
  std::optional<std::size_t> find_planned(const Chunk& verb, std::size_t after_verb) const;
  // "the treaty that they signed": the phrase that is the object.
  std::optional<std::size_t> find_moved_object() const;
  // The clause that this one reports.
  std::optional<std::size_t> find_told() const;

 private:
  bool shares_object(const Clause& other) const;

  const Reading& reading_;
  std::size_t clause_;
};

}  // namespace backstory::events
