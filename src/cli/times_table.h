// An article's times as a table for people.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cli/times_of_article.h"

namespace backstory::cli {

struct TableShape {
  std::optional<std::size_t> columns;  // of the terminal; none: as wide as it gets
  bool colour = false;
};

// A header, a row an expression. Why a time has no date stands at the end of its row, or, where the terminal
// is too narrow, in a line of its own. "" without any expression.
std::string write_times_table(const TimesOfArticle& article, const TableShape& shape);

}  // namespace backstory::cli
