#include "layout/scale_words.h"

namespace backstory::layout {

const ScaleWords& scale_words() {
  static constexpr ScaleWords kEnglish = {
      .log_scale = "The further back, the more time lies in the same length of the axis.",
      .sides_have_scales = "The two sides are drawn to different scales.",
      .bars_count = "The bars count {} events by {}.",
      .dots_count = "Each dot is one of {} events, set by {}.",
      .of_them_named = "{} of them are named.",
      .before = "{} before",
      .after = "{} after",
      .same_day = "The same day",
      .same_year = "The same year",
      .one_week = "1 week",
      .weeks = "{} weeks",
      .ago = "{} ago",
      .day = "day",
      .week = "week",
      .month = "month",
      .quarter = "quarter",
      .year = "year",
      .years = "{} years",
  };
  return kEnglish;
}

}  // namespace backstory::layout
