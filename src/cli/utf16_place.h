// Places in a text as editors' protocols count them.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/source_span.h"

namespace backstory::cli {

// From 0; columns count UTF-16 units, so that an emoji is two.
struct Utf16Place {
  std::size_t line = 0;
  std::size_t column = 0;

  friend bool operator==(const Utf16Place&, const Utf16Place&) = default;
};

// Lines end with \n. An offset behind the end is the end.
Utf16Place find_utf16_place(std::string_view text, std::size_t offset);

struct Utf16Range {
  Utf16Place begin;
  Utf16Place end;  // exclusive
};

Utf16Range find_utf16_range(std::string_view text, SourceSpan span);

}  // namespace backstory::cli
