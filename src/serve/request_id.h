// The name that a request has in the log, in its answer and in the program that asked.
#pragma once

#include <optional>
#include <string>

namespace backstory::serve {

// The one that came along when it is one to 64 letters, digits and . _ -; else a new one.
std::string choose_request_id(const std::optional<std::string>& given);

}  // namespace backstory::serve
