// An article's events as a page to check them from: the article with each event's words marked, its label
// beside them.
#pragma once

#include <string>

#include "pipeline.h"

namespace backstory::cli {

std::string write_events_page(const Extracted& extracted);

}  // namespace backstory::cli
