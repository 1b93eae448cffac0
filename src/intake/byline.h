// Who wrote it, and where from: the lines at the head of a story.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_span.h"

namespace backstory::intake {

// The names of a block that is a byline, without "By", outlets, jobs, dates and addresses: "BY LENA MARSH AND
// TOMÁS REYES, Staff Writers" → "Lena Marsh and Tomás Reyes". Nothing when it is no byline.
std::optional<std::string> read_byline(std::string_view block);

// The same from a field that holds only authors, where "By" may be missing.
std::string clean_authors(std::string_view field);

// "A", "A and B", "A, B and C".
std::string join_names(const std::vector<std::string>& names);

// The dateline that a paragraph begins with, up to and including its dash: "KYIV, Oct. 31 (Reuters) —", "PORT
// ALDER —", "London (AP) --". Bytes of `paragraph`.
std::optional<SourceSpan> find_dateline(std::string_view paragraph);

}  // namespace backstory::intake
