// One word of the text, from a letter or digit to where the treebank cuts.
#pragma once

#include <cstddef>
#include <string_view>

namespace backstory::language {

// The end of the word that begins at `begin`; `end` is the next white space. A full stop after it is not
// looked at, a clitic is left for the next word: "Russia|'s", "do|n't", "11|-|year|-|old", "5|pm"; "U.S",
// "10,000", "9:30", "10/31/2024", "O'Brien", "anti-war" and "AT&T" are whole.
std::size_t find_word_end(std::string_view text, std::size_t begin, std::size_t end);

// The end of the clitic that begins at `begin` ("'s", "’ll", "n't"), or `begin`.
std::size_t find_clitic_end(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace backstory::language
