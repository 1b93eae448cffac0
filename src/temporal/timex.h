// Writes values of TIMEX3 (ISO TimeML): "2024-10-29", "1998-W06-WE", "1989-Q3", "2024-10-29TEV", "P2Y6M",
// "XXXX-WXX-4".
#pragma once

#include <string>
#include <string_view>

#include "temporal/object.h"
#include "temporal/place.h"

namespace backstory::temporal {

std::string format_timex(const Place& place);
// Of a duration or a set.
std::string format_timex_length(const Object& object);
std::string_view format_timex_mod(Mod mod);

}  // namespace backstory::temporal
