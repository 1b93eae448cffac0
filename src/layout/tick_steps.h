// Every step that ticks may take, and where its ticks fall.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "calendar/date.h"
#include "calendar/written.h"

namespace backstory::layout {

struct TickStep {
  calendar::Grain unit = calendar::Grain::year;
  std::int64_t count = 1;
  double usual_days = 365.2425;  // between two ticks
  double simplicity = 1;         // 1 for whole units, less for the rest
  bool brief = false;            // names of months as beside a day: "Oct."
};

// From fine to coarse.
std::vector<TickStep> tick_steps();

struct TickPlace {
  double begin_day = 0;
  double end_day = 0;  // where the next one begins
};
// The ticks whose cells touch [from, to], in order. `from` and `to` lie less than a few thousand steps apart.
std::vector<TickPlace> find_ticks(const TickStep& step, double from_day, double to_day);

// "2024", "May", "22", "noon". The wide form stands alone where no context is given: "May 2024".
std::string tick_words(const TickStep& step, double day, calendar::DateStyle style);

// What ticks of this unit lie in: months for days, years for months, days for hours. Years need none.
bool has_context(const TickStep& step);
TickStep context_of(const TickStep& step);
// A tick with its month or year on one line, from full to brief: "May 2024", "2024" for a January that is not
// the first tick, "Oct. 3, 2024", "Oct. 3".
std::vector<std::string> joined_words(const TickStep& step, double day, calendar::DateStyle style,
                                      bool is_first);
// From full to brief: "October 2024", "Oct. 2024".
std::vector<std::string> context_words(const TickStep& context, double day, calendar::DateStyle style);

}  // namespace backstory::layout
