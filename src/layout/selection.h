// Which events a canvas keeps when it cannot hold them all.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "layout/occurrence.h"

namespace backstory::layout {

// Indices of `occurrences` from the one to keep longest to the first to go: by importance; those of equal
// importance so that what is kept spreads over the whole story, its beginning and end first.
std::vector<std::size_t> rank_by_importance(const std::vector<Occurrence>& occurrences);

// The occurrences at these indices, in their order.
std::vector<Occurrence> pick(const std::vector<Occurrence>& occurrences, std::vector<std::size_t> indices);

// The ids of those that are not drawn, in their order.
std::vector<std::string> ids_left_out(const std::vector<Occurrence>& all,
                                      const std::vector<Occurrence>& drawn);

// Finds what fits: the first `most` of the ranking; else as many of the first as fit, found by halving, and
// those of the next few that fit as well. `fits` is called with indices and remembers its last success.
void choose_events(const std::vector<std::size_t>& ranking, std::size_t most,
                   const std::function<bool(const std::vector<std::size_t>&)>& fits);

}  // namespace backstory::layout
