// Which of the languages with a folder a text is written in, told by its commonest words (common.txt of each
// folder).
#pragma once

#include <string_view>

namespace backstory::temporal {

// The name of a language folder: "en", "de". `said` is what the document says of itself, BCP 47 ("de-AT") or
// "": it decides where the words of the text do not, as in a text of four words. Reads the first twenty
// thousand bytes or so.
std::string_view detect_language(std::string_view text, std::string_view said);

}  // namespace backstory::temporal
