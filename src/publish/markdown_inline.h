// What stands inside a line of Markdown, as far as lists of dates need it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backstory::publish {

struct MarkdownWords {
  std::string text;  // marks of emphasis and code gone, escapes undone
  std::vector<std::string> links;
  bool has_picture = false;
};
MarkdownWords read_markdown_words(std::string_view text);

// Backslashes before what Markdown would take for marks. In a label also before a colon that would end it.
std::string escape_markdown(std::string_view text, bool is_label);

// Where the label of an item ends: its first `: ` (or colon at the end) that is neither escaped nor in a
// link.
std::size_t find_label_end(std::string_view text);

}  // namespace backstory::publish
