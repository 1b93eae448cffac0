// The nearest valid spelling, for hints.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace backstory {

// Edits (insert, delete, replace, swap of neighbours; Damerau's optimal string alignment) between two ASCII
// words.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidate nearest to `word`, if it is near enough to be what was meant (a third of its letters at
// most); the first of equals.
std::optional<std::string_view> find_nearest(std::string_view word,
                                             std::span<const std::string_view> candidates);

}  // namespace backstory
