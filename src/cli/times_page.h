// An article's times as a page: the article with its time expressions marked.
#pragma once

#include <string>

#include "cli/times_of_article.h"

namespace backstory::cli {

// `explain`: with why each was read as it was, folded.
std::string write_times_page(const TimesOfArticle& article, bool explain);

}  // namespace backstory::cli
