// The exact time a value covers; Extent is the same in doubles, for drawing. Inside calendar/ only.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>

#include "calendar/date.h"

namespace backstory::calendar {

struct Instant {
  std::int64_t day = 0;     // since 1970-01-01
  std::int32_t second = 0;  // 0 … 86399
  friend auto operator<=>(const Instant&, const Instant&) = default;
};

// Half open; an open or unknown end has no value.
struct Reach {
  std::optional<Instant> begin;
  std::optional<Instant> end;
};

std::optional<Reach> find_reach(const Date& date);
std::optional<Reach> find_reach(const DateRange& range);
std::optional<Reach> find_reach(const Edtf& value);

bool ends_before_it_starts(const DateRange& range);

}  // namespace backstory::calendar
