// The dynamic oracle of the arc-hybrid system (Goldberg & Nivre 2013): what an action costs, whatever has
// been done before.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/train/treebank.h"
#include "language/transitions.h"

namespace backstory::language {

// For each action the gold arcs that it puts out of reach, doubled, and 1 for a wrong relation;
// kForbidden for one that the state does not allow.
using ActionCosts = std::array<std::uint32_t, kActionCount>;
inline constexpr std::uint32_t kForbidden = 0xFFFFFFFF;

ActionCosts find_costs(const ParserState& state, std::span<const GoldWord> gold);

}  // namespace backstory::language
