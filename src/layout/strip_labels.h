// Which of very many events get words, and where these stand: one row above the counts.
#pragma once

#include <vector>

#include "layout/label_row.h"

namespace backstory::layout {

struct NamedEvents {
  std::vector<std::size_t> events;  // indices, in order of place
  std::vector<CalloutWords> words;
  std::vector<double> middles_px;
  std::vector<std::size_t> shapes;
  double height_px = 0;
};

struct NamingRoom {
  CalloutStyle style;
  std::size_t most_lines = 4;
  double gap_px = 12;
  double least_px = 0;  // width of a block of words
  double apart_px = 9;  // between two marks that have words
  double left_px = 0;
  double right_px = 0;
};

// Down the ranking by importance, every event whose words still find room in the row near their place; the
// test is exact (pav.h).
NamedEvents name_events(const std::vector<Occurrence>& placed, const TimeScale& scale, const NamingRoom& room,
                        const Typesetter& setter);

}  // namespace backstory::layout
