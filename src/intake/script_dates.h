// Stamps in the data that scripts carry, for pages that are drawn by them.
#pragma once

#include <optional>
#include <string>

#include "intake/html_page.h"

namespace backstory::intake {

// The stamp of the first field such as "publishedAt" in a script's data, when all such fields of the page
// name one day.
std::optional<std::string> find_script_stamp(const HtmlPage& page);

}  // namespace backstory::intake
