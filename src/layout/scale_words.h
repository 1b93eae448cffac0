// What axes say in words, in one table as words.h.
#pragma once

#include <string_view>

namespace backstory::layout {

struct ScaleWords {
  // Below the graphic.
  std::string_view log_scale;
  std::string_view sides_have_scales;
  std::string_view bars_count;     // {} how many events, {} by what time
  std::string_view dots_count;     // {} how many events, {} by what time
  std::string_view of_them_named;  // {} how many

  // From one event.
  std::string_view before;  // {} a stretch of time
  std::string_view after;
  std::string_view same_day;
  std::string_view same_year;
  std::string_view one_week;
  std::string_view weeks;  // {} how many
  std::string_view ago;    // {} a stretch of time

  // The stretch that a bar counts.
  std::string_view day;
  std::string_view week;
  std::string_view month;
  std::string_view quarter;
  std::string_view year;
  std::string_view years;  // {} how many
};

const ScaleWords& scale_words();

}  // namespace backstory::layout
