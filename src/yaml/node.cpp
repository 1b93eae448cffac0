#include <algorithm>

#include "yaml/yaml.h"

namespace backstory::yaml {

bool Node::is_null() const {
  if (kind != Kind::scalar || style != Style::plain) return false;
  return value.empty() || value == "~" || value == "null" || value == "Null" || value == "NULL";
}

const Entry* Node::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &Entry::key);
  return found == entries.end() ? nullptr : &*found;
}

SourceSpan find_in_scalar(std::string_view text, const Node& scalar, SourceSpan part) {
  const bool quoted = scalar.style == Style::single_quoted || scalar.style == Style::double_quoted;
  const std::size_t begin = scalar.span.begin + (quoted ? 1 : 0);
  if (text.substr(begin, scalar.value.size()) != scalar.value || part.end > scalar.value.size())
    return scalar.span;
  return {begin + part.begin, begin + part.end};
}

}  // namespace backstory::yaml
