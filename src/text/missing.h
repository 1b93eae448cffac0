// What a picture would show as an empty box.
#pragma once

#include <string_view>
#include <vector>

namespace backstory::text {

// Letters of the text that none of the pinned fonts can draw, each once, in order of the text. What is not
// seen (joiners, variation selectors) is none of them.
std::vector<char32_t> find_undrawable(std::string_view text);

// Whether words of this family are drawn in it; another stands in for those that are not there.
bool is_known_family(std::string_view family);

}  // namespace backstory::text
