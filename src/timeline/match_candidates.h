// Pairs of events that are worth a comparison. Comparing each with each would be quadratic.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "timeline/match_traits.h"

namespace backstory::timeline {

// For each event before, a few after, in their order: those with the same id or quote, and those that share
// the rarest words of quote and label, or a word of the label and the date.
std::vector<std::vector<std::size_t>> find_candidates(std::span<const EventTraits> before,
                                                      std::span<const EventTraits> after,
                                                      std::size_t vocabulary_size);

}  // namespace backstory::timeline
