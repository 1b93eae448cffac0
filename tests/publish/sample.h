// Timelines made by hand, for the tests of publish.
#pragma once

#include <string>
#include <string_view>

#include "timeline/timeline.h"

namespace backstory::testing {

timeline::WrittenDate written(std::string_view date);
timeline::Event event(std::string_view date, std::string_view label);

// A harbour's history that uses every key that publish shows.
timeline::Timeline make_harbour();

// Every text of the harbour is the given one; dates, numbers and order stay.
timeline::Timeline fill_with(const std::string& text);

}  // namespace backstory::testing
