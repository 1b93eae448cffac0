// When a text needs quotes in YAML.
#pragma once

#include <string>
#include <string_view>

namespace backstory::yaml {

enum class Context { block, flow };  // flow: inside [ ] or { }, where , [ ] { } end a plain text

// Unquoted, a YAML 1.1 or 1.2 reader would take another structure or other characters: `: `, ` #`, a leading
// `- ` or
// `@`, white space at an end, line breaks, control characters. "" too.
bool breaks_structure(std::string_view value, Context context);

// Unquoted, a reader that guesses types would take a number, truth value, null, date or time: no, 1961, ~,
// 0o17, 1_000, 12:30:45, .inf, 2024-10-31.
bool looks_typed(std::string_view value);

// Holds what must be written as an escape, and so between double quotes: control characters, line and
// paragraph separators, BiDi controls, byte order marks, what YAML does not call printable.
bool needs_escapes(std::string_view value);

// The text in the quotes that a person would choose: double, or single when it holds double ones or
// backslashes.
std::string quote(std::string_view value);

}  // namespace backstory::yaml
