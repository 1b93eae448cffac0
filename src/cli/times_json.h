// An article's times for programs: one JSON object a line.
#pragma once

#include <functional>
#include <string_view>

#include "cli/times_of_article.h"

namespace backstory::cli {

struct JsonLines {
  bool name_article = false;  // where several articles share one output
  bool lost = false;          // with the readings that lost
};

// start and end count code points of the input; text, type and value are TIMEX3's. Then mod, edtf, joined,
// grain, confidence, anchor, anchor_date, begin_anchor, end_anchor, rules, unresolved and parts, where there
// are any.
// Line by line, since a long article has many.
void write_times_lines(const TimesOfArticle& article, const JsonLines& lines,
                       const std::function<void(std::string_view)>& write);

}  // namespace backstory::cli
