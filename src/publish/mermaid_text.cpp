#include "publish/mermaid_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "publish/html_words.h"

namespace backstory::publish {
namespace {

// Words that mean something at the beginning of a line.
constexpr std::array<std::string_view, 5> kKeywords{"section", "title", "timeline", "acctitle", "accdescr"};

std::string number_of(char c) {
  return fmt::format("#{};", static_cast<unsigned>(static_cast<unsigned char>(c)));
}

bool begins_with_keyword(std::string_view text) {
  const std::string lower = to_lower(text);
  return std::ranges::any_of(kKeywords, [&](std::string_view word) { return lower.starts_with(word); });
}

bool is_reference(std::string_view body) {
  return !body.empty() && body.size() <= 8 && std::ranges::all_of(body, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

}  // namespace

std::string escape_mermaid(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool marked = std::string_view("#:;%<>&{}\"`\\").find(c) != std::string_view::npos;
    out += marked ? number_of(c) : std::string(1, c);
  }
  return out;
}

std::string escape_mermaid_period(std::string_view text) {
  if (!begins_with_keyword(text)) return escape_mermaid(text);
  return number_of(text[0]) + escape_mermaid(text.substr(1));
}

// The tags go before the references are undone, so that a written `<` stays one.
std::string unescape_mermaid(std::string_view text) {
  const std::string plain = read_html_words(text).text;
  std::string references;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const std::size_t end = plain[i] == '#' ? plain.find(';', i) : std::string::npos;
    if (end == std::string::npos || !is_reference(std::string_view(plain).substr(i + 1, end - i - 1))) {
      references += plain[i] == '&' ? "&amp;" : plain[i] == '<' ? "&lt;" : std::string(1, plain[i]);
      continue;
    }
    const std::string body = plain.substr(i + 1, end - i - 1);
    const bool number = body.find_first_not_of("0123456789") == std::string::npos;
    references += fmt::format("&{}{};", number ? "#" : "", body);
    i = end;
  }
  return read_html_words(references).text;
}

}  // namespace backstory::publish
