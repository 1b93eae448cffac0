// Time told from one event: how far away the others are, and ticks that count from it.
#pragma once

#include <string>
#include <vector>

#include "layout/occurrence.h"
#include "layout/scale.h"
#include "layout/ticks.h"

namespace backstory::layout {

// "3 days before", "2 weeks after", "The same day"; as finely as both dates are known.
std::string say_from(const Occurrence& occurrence, const Occurrence& origin);

// A stretch of days in the unit that reads best: "3 days", "2 weeks", "5 months", "56 years".
std::string say_far(double days);

// Round stretches of time away from `origin_day` along a scale, linear or logarithmic: the most whose words
// stand 1.5 em apart. `words` says a stretch; `room` is as in ticks.h.
struct RelativeTicks {
  double origin_day = 0;
  bool backwards = true;  // before the origin
  std::function<std::string(double days)> words;
};
std::vector<Tick> choose_relative_ticks(const TimeScale& scale, const RelativeTicks& wish,
                                        const TickRoom& room);

}  // namespace backstory::layout
