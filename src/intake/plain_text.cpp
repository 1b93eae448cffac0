#include "intake/plain_text.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "intake/encoding.h"

namespace backstory::intake {
namespace {

std::string_view next_line(std::string_view text) {
  const std::size_t end = text.find('\n');
  return text.substr(0, end == std::string_view::npos ? end : end + 1);
}

std::vector<Block> find_paragraphs(std::string_view text) {
  std::vector<Block> blocks;
  const auto add = [&](std::size_t begin, std::size_t end) {
    const std::string_view words = trim(text.substr(begin, end - begin));
    if (words.empty()) return;
    const auto first = static_cast<std::size_t>(words.data() - text.data());
    blocks.push_back({Role::paragraph, {first, first + words.size()}});
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view line = next_line(text.substr(at));
    if (trim(line).empty()) {
      add(begin, at);
      begin = at + line.size();
    }
    at += line.size();
  }
  add(begin, text.size());
  return blocks;
}

}  // namespace

Document read_plain_text(std::string input, const ReadOptions& options) {
  Document document;
  document.name = options.name;
  document.input = std::move(input);
  DecodedInput decoded = decode_input(document.input, "", document.diagnostics);
  document.text = std::move(decoded.text);
  document.mappings = std::move(decoded.mappings);
  document.blocks = find_paragraphs(document.text);
  if (options.published) {
    document.metadata.published = options.published;
    document.metadata.published_from = "option";
  }
  return document;
}

}  // namespace backstory::intake
