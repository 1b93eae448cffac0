// The typewriter's marks for the printer's.
#pragma once

#include <string>
#include <string_view>

namespace backstory::language {

// ’ “ ” made ' and ", dashes of every width made - or --; all else as it is.
std::string make_plain(std::string_view word);

}  // namespace backstory::language
