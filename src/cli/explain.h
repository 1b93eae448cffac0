// Why each date of an article was read as it was, and what became of it.
#pragma once

#include <string>

#include "pipeline.h"

namespace backstory::cli {

// A line a time expression, in the order of the article:
//   story.md:7:4: "last week" → 2024-10-21/2024-10-27 (rules week, last-week; from the day of publication) →
//   event talks
std::string explain(const Extracted& extracted);

// The same on standard error.
void report_explanation(const Extracted& extracted);

}  // namespace backstory::cli
