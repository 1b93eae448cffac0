// What of a text is drawn. Everything that measures or writes words goes through here, so that all outputs
// show the same.
#pragma once

#include <string>
#include <string_view>

namespace backstory::text {

// Malformed UTF-8 becomes U+FFFD. Tabs, line and paragraph ends become spaces. Left out: other C0 and C1
// controls and DEL, soft hyphens, the byte order mark, noncharacters, and the BiDi embeddings, overrides and
// isolates (U+202A-202E, U+2066-2069): each text is a BiDi paragraph of its own, and none may turn round what
// stands beside it. drawable(drawable(t)) == drawable(t).
std::string drawable(std::string_view text);

// The first strong letter is of a script written from right to left (UAX #9, rules P2 and P3).
bool is_right_to_left(std::string_view text);

}  // namespace backstory::text
