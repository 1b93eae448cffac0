// Does the clause around an expression speak of the past or of what is to come? Told by words and word ends
// of the language's lexicon, without a tagger: of each stretch of words that stands in it, the longest
// counts.
//   ongoing-suffix  "is investigating a crash Friday" says nothing of the day, "is meeting Friday" does
//   past-cue, past-suffix  "met", "would have"; not right after a present form of "be" ("will be named")
//   speech-cue    "said": past, and a date beside it is of the telling
//   future-cue    "will", "is due"
//   planned-cue   "scheduled", "due": future, but in doubt where a past verb goes on from it
//   open-cue      "voted to", "was scheduled": what follows may lie on either side
//   present-cue   "meets", "resume": what is told in the present with a day is planned; not after a word of
//                 no-subject ("to meet", "the return") or a number ("two votes")
//   plural-cue    "meet": the same, but not of one thing ("a bright start" has a word of indefinite before
//   it) weak-cue      "is": planned too, where the clause has nothing stronger toward-cue    "by": the same,
//   right before the expression
//                 None of the last two counts from afar, or across a word of far-off ("faces charges of
//                 killing her in May"); a future cue is in doubt there.
//   defer-cue     "postponed", "gave": past, but what stands after a word of defer-goal ("until") lies ahead
//   article       "the May report": the day or month belongs to the noun, as with "May's report"
//   determiner, adverb  "the delayed summit", "a newly built bridge": before a noun, a past form is no verb
//   coming-event  "they will delay November's election": what is known long before lies ahead as the verb
//   does close-quote   ends the way to the right no-cue        "due to": says nothing boundary      where a
//   clause ends
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
    std::uint32_t pieces = 1;  // of its entry
    bool boundary = false;
    bool comma = false;
    bool close_quote = false;
    bool be_form = false;
    bool ongoing = false;     // "investigating"
    bool far_off = false;     // "of", "after"
    bool relative = false;    // "who", "which"
    bool possessive = false;  // "'s"
    bool article = false;
    bool indefinite = false;    // "a"
    bool plural = false;        // "meet"
    bool coming_event = false;  // "election"
    bool determiner = false;    // "the", "her"
    bool adverb = false;        // "newly"
    bool conjunction = false;   // "and"
    bool opens = false;         // an opening parenthesis
    bool noun = false;          // a word in small letters that is none of these

    bool no_subject = false;
    bool defer_goal = false;
  };

  struct Found {
    std::uint32_t at = 0;
    bool weak = false;     // only a present tense
    bool far_off = false;  // something else stands between
  };

  static bool could_be_noun(const Mark& mark, const Piece& piece);
  bool is_subjectless(const Chart& chart, std::uint32_t at) const;
  void find_times(const Chart& chart);
  std::uint32_t read_mark(const Chart& chart, std::uint32_t at);
  void drop_attributes();
  void read_unknown(const Chart& chart, std::uint32_t at);
  static void read_entry(Symbol category, Mark& mark);

  bool is_of_one(std::uint32_t at) const;
  bool counts(std::uint32_t at) const;
  bool is_attributive(std::uint32_t begin, std::uint32_t end) const;
  bool is_present(std::uint32_t at) const;
  bool is_passive_or_ongoing(std::uint32_t at, std::uint32_t begin) const;
  std::optional<std::uint32_t> find_coming_event(std::uint32_t end) const;
  bool goes_on_as_past(std::uint32_t end) const;
  std::uint32_t begin_of_insertion(std::uint32_t at) const;
  std::optional<Found> look_left(std::uint32_t begin, bool attributive) const;
  std::optional<Found> look_right(std::uint32_t begin, std::uint32_t end, bool attributive) const;
  ClauseView view_from_left(const Found& found, std::uint32_t begin, std::uint32_t end) const;
  static ClauseView view_of(Cue cue, bool deferred);

  std::vector<Mark> marks_;      // a cue stands at the last of its pieces
  std::vector<bool> ends_time_;  // by piece: a time may end with it
};

}  // namespace backstory::temporal
