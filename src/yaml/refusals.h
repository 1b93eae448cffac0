// What YAML allows and this reader does not: the machinery for programs, which a person mostly meets by
// accident.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "yaml/events.h"

namespace backstory::yaml {

// All return false when something was reported.

// Directives before the document, which begins at `end`.
bool check_directives(std::string_view text, std::size_t end, Diagnostics& diagnostics);

// Anchors, tags and aliases.
bool check_properties(const Event& event, std::string_view text, Diagnostics& diagnostics);

// A key that was read: not empty, no merge key, not too long.
bool check_key(const Node& key, Diagnostics& diagnostics);

// Keys that stand twice in one mapping.
bool check_duplicates(const Node& mapping, std::string_view text, Diagnostics& diagnostics);

}  // namespace backstory::yaml
