// The secret that those show who may do more than read.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace backstory::serve {

// The one line of a file, or of BACKSTORY_TOKEN where `file` is "". "" = there is none. Fails when it is
// shorter than 16 characters or has others than letters, digits and ._~+/=- in it.
std::string read_token(const std::filesystem::path& file);

// Of "Bearer …". Takes as long for every wrong one of the same length.
bool is_authorized(const std::optional<std::string>& authorization, std::string_view token);

}  // namespace backstory::serve
