// Changing a text by replacing bytes. What is not changed stays as it is: comments, quoting, indentation,
// blank lines, line breaks, the byte order mark, a missing last line break.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_span.h"
#include "yaml/value.h"

namespace backstory::yaml {

// A key on the way to a value, and the keys beside it in the order in which a person expects them: one that
// is not there is put after the last of those that come before it.
struct Step {
  std::string_view key;
  std::vector<std::string_view> order;
};
using Path = std::vector<Step>;

// The text in which the value at `path` says `value`. The path begins in the mapping that is the text's root,
// or the only item of a list that is. Mappings on the way that are not there are made. Where old and new
// value are both lists or mappings, only what differs is touched. Nothing where the text leaves no place for
// the change, or is no YAML.
std::optional<std::string> set_value(std::string_view text, const Path& path, const Value& value,
                                     const Layout& layout);

// Without the last key of the path; the text itself where it is not there. The entry goes with the comment
// beside it and the comment lines right above it, and so does a mapping that would be left empty.
std::optional<std::string> remove_value(std::string_view text, const Path& path);

struct Replacement {
  SourceSpan span;
  std::string bytes;
};
// Spans that do not overlap, in any order.
std::string replace_all(std::string_view text, std::vector<Replacement> replacements);

}  // namespace backstory::yaml
