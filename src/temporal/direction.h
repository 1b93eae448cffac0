// Does the clause around an expression speak of the past or of what is to come? Told by words and word ends
// of the language's lexicon (categories past-cue, future-cue, past-suffix, be-form, boundary), without a
// tagger. A past form right after a form of "be" that is not past itself ("will be named", "is held") says
// nothing.
#pragma once

#include <cstdint>

#include "temporal/chart.h"

namespace backstory::temporal {

enum class Direction : std::int8_t { past = -1, unknown = 0, future = 1 };

// `begin`, `end`: the expression's pieces. The nearest cue to the left within the clause decides; failing
// that, the nearest to the right.
Direction find_direction(const Chart& chart, std::uint32_t begin, std::uint32_t end);

}  // namespace backstory::temporal
