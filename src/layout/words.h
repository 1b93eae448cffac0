// All that a picture says of itself, in the language of the timeline. The words stand in calendar/languages/,
// a file a language; dates are worded by calendar/written.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace backstory::layout {

// {} stands for what the comment names.
struct Words {
  std::string_view untitled;

  // For those who cannot see the picture.
  std::string_view no_events;
  std::string_view one_event;     // {} its date and label
  std::string_view events;        // {} how many
  std::string_view events_dated;  // {} how many, {} the first date, {} the last

  // Key.
  std::string_view approximate_date;
  std::string_view no_known_start;
  std::string_view no_known_end;
  std::string_view uncertain_date;
  std::string_view rough_date;     // of a bar: the event happened somewhere in it
  std::string_view day_not_known;  // of a dot: the words say how closely the date is known
  std::string_view goes_on;        // an end that has not come yet
  std::string_view other_events;   // those of no track
  std::string_view today;

  // Below the graphic.
  std::string_view date_not_known;  // {} label, {} what is known of the date
  std::string_view events_shown;    // {} how many, {} of how many
  std::string_view axis_skips;
  std::string_view axis_skips_and_rescales;
  std::string_view source;  // {} who

  // Time.
  std::string_view later;  // {} a stretch of time
  std::string_view midnight;
  std::string_view noon;
  std::string_view hour;            // {} 0 to 23; "" where the half of the day is said
  std::string_view morning_hour;    // {} 1 to 11
  std::string_view afternoon_hour;  // {} 1 to 11
};

// Those of the language that is being laid out; English where nothing is.
const Words& words();

enum class Stretch { billion_years, million_years, years, months, days, hours };
// "6 years", "6 лет": the form that the language has for the number.
std::string say_stretch(Stretch unit, std::int64_t count);
// 12345 → "12,345"
std::string say_number(std::int64_t number);

// For as long as it lives, words() are of this language (a BCP 47 tag), in this thread.
class Speaking {
 public:
  explicit Speaking(std::string_view language);
  ~Speaking();
  Speaking(const Speaking&) = delete;
  Speaking& operator=(const Speaking&) = delete;

 private:
  std::string_view before_;
};

}  // namespace backstory::layout
