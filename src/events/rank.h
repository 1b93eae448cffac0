// How much an event weighs in its story, 0 to 100: what is kept where there is room for few.
#pragma once

#include <string_view>

#include "events/merge.h"

namespace backstory::events {

int rank(const Mention& mention, std::string_view headline);

}  // namespace backstory::events
