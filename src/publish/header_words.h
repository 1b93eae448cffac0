// What the headers of tables are called by those who make them.
#pragma once

#include <span>
#include <string_view>

#include "publish/table_columns.h"

namespace backstory::publish {

struct HeaderWords {
  ColumnField field;
  std::string_view words;  // between commas
};

// The first that fits is meant.
std::span<const HeaderWords> header_words();

}  // namespace backstory::publish
