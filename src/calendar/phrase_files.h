// The files of languages/ as they are compiled in. Inside calendar/ only.
#pragma once

#include <span>
#include <string_view>

namespace backstory::calendar {

struct PhraseFile {
  std::string_view language;
  std::string_view text;
};
std::span<const PhraseFile> phrase_files();  // by language

}  // namespace backstory::calendar
