// SHA-256 of a text, as timeline files write it.
#pragma once

#include <string>
#include <string_view>

namespace backstory {

// "sha256:" and 64 hexadecimal digits.
std::string digest(std::string_view bytes);

}  // namespace backstory
