// yaml-cpp as the second opinion: what we read or write, it must read as the same values.
#pragma once

#include <string>
#include <string_view>

namespace backstory::yaml::testing {

// The one document of the text as `dump` writes it, or "error: " and what yaml-cpp says.
std::string dump_by_yaml_cpp(std::string_view text);

}  // namespace backstory::yaml::testing
