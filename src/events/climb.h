// The way up the tree from a date to what happens then.
#pragma once

#include <optional>
#include <string_view>

#include "events/governor.h"
#include "events/reading.h"

namespace backstory::events {

struct DatePlace {
  std::size_t chunk = 0;
  std::size_t first = 0;  // words of the date: [first, last)
  std::size_t last = 0;
};

std::optional<DatePlace> find_date(const Reading& reading, std::size_t time);

// "quarter": no happening, but what is counted.
bool names_period(std::string_view noun);

// By the lexicon, or by an ending like "-ment".
bool names_happening(const Word& noun);

// Climbs from beside the date: first past a noun that names a happening, then to the verb or predicate.
// Looks at a reading that outlives it.
class Climb {
 public:
  // From where the date stands among the words without it, and from where it hangs in the tree of the whole
  // sentence; where the two part, the place itself tells which to trust.
  Climb(const Reading& reading, const DatePlace& date, Side side);
  // From a phrase that holds its date: "an August incursion".
  Climb(const Reading& reading, std::size_t phrase);

  std::optional<language::WordIndex> predicate() const { return predicate_; }
  std::optional<language::WordIndex> event() const { return event_; }          // of the list of event nouns
  std::optional<language::WordIndex> happening() const { return happening_; }  // in a wider sense
  bool agreed() const { return agreed_; }                                      // both found the same
  SourceSpan span(language::WordIndex i) const;
  std::size_t chunk_of(language::WordIndex i) const;

 private:
  Climb(const Reading& reading, Side side, language::WordIndex from);

  void climb(language::WordIndex from);
  void climb_to_main();
  bool is_predicate(language::WordIndex i) const;
  bool is_passed(language::WordIndex i) const;
  bool is_state(language::WordIndex i) const;
  bool gives_way(const Climb& other, const DatePlace& date) const;
  int distance(const DatePlace& date) const;

  const Reading& reading_;
  const language::Tree& tree_;
  Side side_ = Side::either;
  std::optional<language::WordIndex> predicate_;
  std::optional<language::WordIndex> event_;
  std::optional<language::WordIndex> happening_;
  bool agreed_ = true;
};

}  // namespace backstory::events
