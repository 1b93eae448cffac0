// Stamps in the data that a page's scripts carry.
#pragma once

#include <optional>
#include <string>

#include "intake/html_page.h"

namespace backstory::intake {

// The stamp of the first field such as "publishedAt" in a script's data, when all such fields of the page
// name one day.
std::optional<std::string> find_script_stamp(const HtmlPage& page);

// How far from UTC, in minutes, the desk's clock is by the page's stamps that say so ("…T20:30:00-05:00");
// nothing when there are none or they differ.
std::optional<int> find_desk_offset(const HtmlPage& page);

}  // namespace backstory::intake
