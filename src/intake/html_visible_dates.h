// The days that a reader of a page sees near its headline.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "calendar/date.h"
#include "intake/date_words.h"
#include "intake/html_page.h"
#include "intake/written_days.h"

namespace backstory::intake {

struct VisibleDay {
  calendar::Date day;
  DayLabel label = DayLabel::none;
  int score = 0;            // how much its place speaks for it; kTrusted and more can be believed
  bool is_element = false;  // a <time>
  std::string utc_stamp;    // that it was taken from, when that is in UTC
};

constexpr int kTrusted = 5;

// All days in lines of their own, in order of the page. They are counted from the headline, else from where
// the article begins.
std::vector<VisibleDay> find_visible_days(const HtmlPage& page, std::size_t article,
                                          std::optional<std::size_t> headline, DayOrder order);

// The order of day and month that the page uses: what its visible days give away, else its language ("en-US"
// month first, plain "en" unknown, all other day first), else the country of its address.
DayOrder find_page_order(const HtmlPage& page, std::string_view language, std::string_view url);

}  // namespace backstory::intake
