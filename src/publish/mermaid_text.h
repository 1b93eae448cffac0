// Words in Mermaid's timelines, where `:` ends them and `#` begins a comment: character numbers between `#`
// and `;`.
#pragma once

#include <string>
#include <string_view>

namespace backstory::publish {

std::string escape_mermaid(std::string_view text);
// At the beginning of a line, where "title" or "section" would be a command.
std::string escape_mermaid_period(std::string_view text);
// Numbers and names between # and ;, and the HTML that Mermaid lets people write (<br>).
std::string unescape_mermaid(std::string_view text);

}  // namespace backstory::publish
