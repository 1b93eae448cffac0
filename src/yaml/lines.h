// The lines of a text, for splices: YAML belongs to lines.
#pragma once

#include <cstddef>
#include <string_view>

namespace backstory::yaml {

// Of the line that `offset` stands in; offsets at its line break included.
std::size_t line_begin(std::string_view text, std::size_t offset);
// Before the line break, and past it.
std::size_t line_end(std::string_view text, std::size_t offset);
std::size_t next_line(std::string_view text, std::size_t offset);

// The first place of the line that is no white space; its end for a blank line. A byte order mark is white
// space.
std::size_t first_mark(std::string_view text, std::size_t begin);
bool is_blank_line(std::string_view text, std::size_t begin);
bool is_comment_line(std::string_view text, std::size_t begin);

// Of the lines that end at `begin`, the first of those comment lines that follow each other without a blank
// one; never before `floor`. `column` is where their '#' must stand, or kAnyColumn.
inline constexpr std::size_t kAnyColumn = static_cast<std::size_t>(-1);
std::size_t comments_above(std::string_view text, std::size_t begin, std::size_t floor, std::size_t column);

// From `at` over spaces and tabs to a '#' on the same line; `at` itself where there is none.
std::size_t comment_beside(std::string_view text, std::size_t at);

}  // namespace backstory::yaml
