// JSON values for the rooms that write JSON: keys keep the order in which they were put in.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace backstory {

using Json = nlohmann::ordered_json;

// Two spaces a level, UTF-8 kept as it is, malformed bytes replaced, a newline at the end.
std::string format_json(const Json& value);

}  // namespace backstory
