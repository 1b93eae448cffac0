// The language folders that were compiled in.
#pragma once

#include <string_view>
#include <vector>

#include "temporal/grammar.h"

namespace backstory::temporal {

struct Language {
  std::string_view name;  // "en"
  std::vector<GrammarFile> files;
  std::string_view common_words;  // common.txt: what tells a text of this language from others
};

// The one of texts that give no sign of theirs.
inline constexpr std::string_view kUsualLanguage = "en";

const std::vector<Language>& languages();

}  // namespace backstory::temporal
