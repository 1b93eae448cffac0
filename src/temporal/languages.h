// The language folders that were compiled in.
#pragma once

#include <string_view>
#include <vector>

#include "temporal/grammar.h"

namespace backstory::temporal {

struct Language {
  std::string_view name;  // "en"
  std::vector<GrammarFile> files;
};

const std::vector<Language>& languages();

}  // namespace backstory::temporal
