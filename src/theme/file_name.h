// The name of a theme or template, from the name of its file.
#pragma once

#include <string>
#include <string_view>

namespace backstory::theme {

std::string name_of_file(std::string_view path);  // "themes/dark.yaml" → "dark"

}  // namespace backstory::theme
