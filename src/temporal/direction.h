// Does the clause around an expression speak of the past or of what is to come? Told by words and word ends
// of the language's lexicon, without a tagger: of each stretch of words that stands in it, the longest
// counts.
//   past-cue, past-suffix  "met", "would have"; not right after a present form of "be" ("will be named")
//   speech-cue    "said": past, and a date beside it is of the telling
//   future-cue    "will", "is due"
//   planned-cue   "scheduled", "due": future, but in doubt where a past verb goes on from it
//   open-cue      "voted to", "was scheduled": what follows may lie on either side
//   present-cue   "meets", "resume": what is told in the present with a day is planned; not after a word of
//                 no-subject ("to meet", "the return") or a number ("two votes")
//   weak-cue      "is": planned too, where the clause has nothing stronger
//   toward-cue    "by": the same, right before the expression
//   defer-cue     "postponed", "gave": past, but what stands after a word of defer-goal ("until") lies ahead
//   close-quote   ends the way to the right
//   no-cue        "due to": says nothing
//   boundary      where a clause ends
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "temporal/chart.h"

namespace backstory::temporal {

enum class Direction : std::int8_t { past = -1, unknown = 0, future = 1 };

struct ClauseView {
  Direction direction = Direction::unknown;
  bool weak = false;      // only the present tense or a word such as "by" says so
  bool aside = false;     // of the telling: "said Tuesday"
  bool doubtful = false;  // it was planned, and something came of it: "a verdict expected Friday was delayed"
  bool close = false;     // the word that says so stands shortly before the expression
};

// The cues of a stretch of text, found once.
class Clauses {
 public:
  explicit Clauses(const Chart& chart);

  // `begin`, `end`: the expression's pieces. The nearest cue to the left within the clause decides; failing
  // that, the nearest to the right. "Said Friday's march would start": there the right one goes before.
  ClauseView look_around(std::uint32_t begin, std::uint32_t end) const;

 private:
  enum class Cue : std::uint8_t { none, past, speech, future, planned, open, present, weak, toward, defer };

  struct Mark {
    Cue cue = Cue::none;
    bool boundary = false;
    bool be_form = false;
    bool relative = false;    // "who", "which"
    bool possessive = false;  // "'s"
    bool no_subject = false;
    bool comma = false;
    bool close_quote = false;
    bool defer_goal = false;
  };

  std::uint32_t read_mark(const Chart& chart, std::uint32_t at);
  static void read_entry(Symbol category, Mark& mark);
  bool counts(std::uint32_t at) const;
  bool is_present(std::uint32_t at) const;
  std::uint32_t begin_of_insertion(std::uint32_t at) const;
  // Where the cue stands that decides; `weak` becomes true when a weaker one was passed.
  std::optional<std::uint32_t> look_left(std::uint32_t begin, bool attributive, bool& weak) const;
  std::optional<std::uint32_t> look_right(std::uint32_t end, bool attributive, bool& weak) const;
  bool is_subjectless(std::uint32_t at) const;
  bool goes_on_as_past(std::uint32_t end) const;
  static ClauseView view_of(Cue cue, bool deferred);

  std::vector<Mark> marks_;  // a cue stands at the last of its pieces
};

}  // namespace backstory::temporal
