// What is written along one piece of the axis: calendar cells ("May", "June" over "2024") or round years.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.h"
#include "calendar/written.h"
#include "layout/scale.h"

namespace backstory::layout {

// A tick stands where something begins, and has words; its words are centred over its cell or begin at its
// place.
struct Tick {
  double day = 0;
  double left_px = 0;  // of the room for its words, clipped to the piece
  double right_px = 0;
  bool centred = false;  // over [left, right]
  std::string words;
};

struct Ticks {
  std::vector<Tick> fine;     // days, months or years
  std::vector<Tick> context;  // what the fine ones lie in: months or years; empty when they say it themselves
                              // or all is said in one line
};

struct TickRoom {
  double left_px = 0;  // where the drawn piece begins and ends
  double right_px = 0;
  double em_px = 14;  // of the tick labels: two stand 1.5 em apart or more
  calendar::DateStyle style = calendar::DateStyle::ap;
  std::function<double(std::string_view)> measure;
  // The year is written at the first tick and where it changes ("Oct. 2021", "2022" for January), as the
  // month is with days; else on a line of its own.
  bool one_line = false;
};

// The best of 1-2-5·10ᵏ years, quarters, months, days and hours by simplicity, coverage and density (Talbot,
// Lin, Hanrahan 2010); nothing where not even one label fits.
Ticks choose_ticks(const Piece& piece, const TickRoom& room);

}  // namespace backstory::layout
