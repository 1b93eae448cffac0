// libfyaml's messages and what they mostly mean in a timeline or theme: the table behind syntax_faults.
#pragma once

#include <span>
#include <string_view>

namespace backstory::yaml {

// Where the fault is, seen from the token that libfyaml names.
enum class Blame { token, start, quote, tab, last_line, bracket };

struct Explanation {
  std::string_view words;  // part of libfyaml's message
  std::string_view code;
  std::string_view message;
  std::string_view hint;
  Blame blame = Blame::token;
  bool show_quoted = false;  // the hint is the line with its text in quotes, where that can be made
};

// The first whose words are in a message is the one that explains it.
std::span<const Explanation> syntax_explanations();

inline constexpr std::string_view kSpacesHint = "indent with spaces, two for each level";

}  // namespace backstory::yaml
