// An article's events for programs: the timeline as JSON, with where each event's words stand.
#pragma once

#include <string>

#include "pipeline.h"

namespace backstory::cli {

// As publish::write_timeline_json, and in each event `at` and `expression_at` (code points of the article's
// text), `expression` and `trigger`, the word that says what happens.
std::string write_events_json(const Extracted& extracted);

}  // namespace backstory::cli
