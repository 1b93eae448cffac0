// The lines from marks to stems: straight where a stem stands over its mark, else an elbow. Elbows that would
// meet are set at different heights, so that no two leaders cross.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace backstory::layout {

struct LeaderEnds {
  double anchor_px = 0;
  double stem_px = 0;
};

// The height rank of each leader's elbow, 0 next to the marks; the leaders of one side, in order. Straight
// ones get 0.
std::vector<std::size_t> rank_elbows(std::span<const LeaderEnds> leaders);

bool is_straight(const LeaderEnds& leader);

}  // namespace backstory::layout
