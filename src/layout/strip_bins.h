// Counting events by day, week, month, quarter or years.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "layout/occurrence.h"

namespace backstory::layout {

enum class BinUnit { day, week, month, quarter, year };

struct BinStep {
  BinUnit unit = BinUnit::month;
  std::int64_t count = 1;  // of years, else 1
};

struct Bin {
  double begin_day = 0;
  double end_day = 0;
  std::vector<std::size_t> members;  // in order of place; events count where they stand, at()
};

// The step whose bars are nearest to `wished_px` wide on `width_px`; whole units before fives and tens. Dates
// are never counted more finely than most of them are known.
BinStep choose_bins(std::span<const Occurrence> placed, double width_px, double wished_px);

// All bins from the first event to the last, empty ones among them. `placed` is ordered by place, not empty.
std::vector<Bin> count_bins(std::span<const Occurrence> placed, const BinStep& step);

// "week", "month", "10 years".
std::string say_step(const BinStep& step);

}  // namespace backstory::layout
