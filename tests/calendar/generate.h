// Random values of the calendar that EDTF can write, for properties that must hold for all of them.
#pragma once

#include <random>

#include "calendar/date.h"

namespace backstory::testing {

class DateGenerator {
 public:
  explicit DateGenerator(std::uint64_t seed) : random_(seed) {}

  calendar::Date date();         // any kind
  calendar::Date placed_date();  // one that has an extent
  calendar::Edtf value();        // a date, an interval or a set
  // What AP style says without loss: no time of day, no X but at a year's end, years A.D. 1 to 9999 or
  // decades and centuries, and no ends that are qualified.
  calendar::Edtf ap_value();

  std::int64_t between(std::int64_t least, std::int64_t most);
  bool one_in(int n) { return between(1, n) == 1; }

 private:
  std::int64_t year();
  void mask_year(calendar::Date& date);
  void add_part(calendar::Date& date);
  void add_day(calendar::Date& date);
  void add_time(calendar::Date& date);
  calendar::DateRange range(bool in_set);
  calendar::Date ap_date();

  std::mt19937_64 random_;
};

}  // namespace backstory::testing
