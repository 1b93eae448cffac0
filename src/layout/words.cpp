#include "layout/words.h"

namespace backstory::layout {

const Words& words() {
  static constexpr Words kEnglish = {
      .untitled = "Timeline",
      .no_events = "A timeline without events.",
      .one_event = "A timeline of one event. {}.",
      .events = "A timeline of {} events",
      .events_dated = "A timeline of {} events, from {} to {}",
      .approximate_date = "Approximate date",
      .no_known_start = "No known start",
      .no_known_end = "No known end",
      .uncertain_date = "Uncertain date",
      .rough_date = "Sometime in this period",
      .day_not_known = "Exact date not known",
      .goes_on = "Goes on",
      .other_events = "Other events",
      .today = "Today",
      .date_not_known = "Date not known: {} ({})",
      .events_shown = "{} of {} events are shown.",
      .axis_skips = "The axis skips the times named on it.",
      .axis_skips_and_rescales =
          "The axis skips the times named on it; its parts are drawn to different scales.",
      .source = "Source: {}",
      .later = "{} later",
      .midnight = "midnight",
      .noon = "noon",
      .morning_hour = "{} a.m.",
      .afternoon_hour = "{} p.m.",
      .stretches = {{{"{} billion year", "{} billion years"},
                     {"{} million year", "{} million years"},
                     {"{} year", "{} years"},
                     {"{} month", "{} months"},
                     {"{} day", "{} days"},
                     {"{} hour", "{} hours"}}},
  };
  return kEnglish;
}

}  // namespace backstory::layout
