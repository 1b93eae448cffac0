// Where each date of an article came from, in words for its editor.
#pragma once

#include <string>

#include "cli/times_of_article.h"

namespace backstory::cli {

// The words of one expression, a line each: what it was read as, what it counts from, rules, what it could
// have been. Without what it was read to be; each line ends with a newline.
std::string explain_time(const TimesOfArticle& article, const temporal::TimeExpression& time);

// How the article was taken, all expressions, and what looks like a time and is none.
std::string explain_times(const TimesOfArticle& article);

}  // namespace backstory::cli
