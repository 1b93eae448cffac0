// Lines from measured pieces: which pieces stand together, for the fewest lines of the evenest widths.
#pragma once

#include <cstddef>
#include <vector>

#include "text/pieces.h"

namespace backstory::text {

// For each line the pieces [first, last).
struct LineRange {
  std::size_t first = 0;
  std::size_t last = 0;
};

double width_of(const std::vector<Piece>& pieces, LineRange line);

// The lines that filling each as far as it goes needs: no other way needs fewer.
std::size_t count_lines(const std::vector<Piece>& pieces, double width_px);

// The narrowest width, to 1/64 px above the optimum, in which the pieces need no more than `lines` lines.
double find_narrowest(const std::vector<Piece>& pieces, std::size_t lines);

// The fewest lines that the width allows, among those the ones with the smallest sum of squared leftovers. A
// piece wider than the width gets a line of its own.
std::vector<LineRange> break_lines(const std::vector<Piece>& pieces, double width_px);

}  // namespace backstory::text
