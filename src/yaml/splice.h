// Changing a text by replacing bytes. What is not changed stays as it is: comments, quoting, indentation,
// blank lines, line breaks, the byte order mark, a missing last line break.
#pragma once

#include <memory>
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

class Splicer;

// The same for several changes to one text, which is read once and after each change, not before each too.
// After a change that could not be made the text is not to be used.
class Splice {
 public:
  // As set_value; nothing where the text is not a mapping.
  static std::optional<Splice> begin(std::string_view text, const Layout& layout);
  Splice(Splice&&) noexcept;
  Splice& operator=(Splice&&) noexcept;
  ~Splice();

  bool set(const Path& path, const Value& value);
  bool remove(const Path& path);
  const std::string& text() const;

 private:
  explicit Splice(std::unique_ptr<Splicer> splicer);
  std::unique_ptr<Splicer> splicer_;
};

struct Replacement {
  SourceSpan span;
  std::string bytes;
};
// Spans that do not overlap, in any order.
std::string replace_all(std::string_view text, std::vector<Replacement> replacements);

}  // namespace backstory::yaml
