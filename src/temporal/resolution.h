// One expression on its way to a place in time: what its words say, what the text has said before, and the
// result so far. Each place_… function knows one kind of words; false when the parts do not go together.
// Of this room only: callers use resolve.h.
#pragma once

#include <cstdint>
#include <string_view>

#include "temporal/resolve.h"

namespace backstory::temporal {

constexpr double kSaid = 0.98;      // everything is in the words
constexpr double kRelative = 0.95;  // "yesterday": from the date of writing
constexpr double kByTense = 0.9;    // a verb or a word such as "until" said which
constexpr double kByFocus = 0.85;   // from a date spoken of before
constexpr double kByPresent = 0.8;  // the present tense said that it is planned
constexpr double kByHabit = 0.75;   // nothing said which; the usual one in news is also the nearest
constexpr double kUnplaced = 0.5;
constexpr double kGuessed = 0.45;  // nothing said which, and another is as likely: an editor must look

constexpr std::string_view kNoCreation = "there is no publication date";

class Resolution {
 public:
  Resolution(const Object& words, const Discourse& said_before, const Surroundings& surroundings)
      : object(words), discourse(said_before), around(surroundings) {}

  bool has(Feature feature) const { return object.has(feature); }
  std::int64_t get(Feature feature) const { return object.get(feature); }
  // What the words themselves say ("the coming May") goes before the tense of the clause.
  Direction direction() const;
  double confidence_by_tense() const;

  void settle(const calendar::Date& date, Anchor anchor, double confidence, std::string_view step);
  // What it was counted from; settle() knows of the day of writing itself.
  void count_from(const calendar::Date& date) { result.anchor_date = date; }
  // Nothing of the date is known.
  void give_up(std::string_view what, std::string_view why);
  // … but that it is a day, a week or a month: XXXX-XX-XX, XXXX-WXX, XXXX-XX.
  void give_up_on(calendar::Grain grain, std::string_view what, std::string_view why);

  Object object;
  const Discourse& discourse;
  const Surroundings& around;
  Resolved result;
};

// "last week", "two years ago", "a day later", "the quarter".
bool place_from_anchor(Resolution& resolution);
// "that December", "the following Friday", "the previous spring": from what was spoken of last.
bool place_from_focus(Resolution& resolution);
// "The Friday before the vote": not known.
bool place_from_event(Resolution& resolution);
// Years, decades and centuries.
bool place_year(Resolution& resolution);
bool place_long_period(Resolution& resolution);
// "October", "the summer", "the third quarter": which year's.
bool place_month(Resolution& resolution);
bool place_part_of_year(Resolution& resolution);
// "Oct. 5", "Christmas".
bool place_month_and_day(Resolution& resolution);
// "Friday", "the weekend".
bool place_weekday(Resolution& resolution);

}  // namespace backstory::temporal
