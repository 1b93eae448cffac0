#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "yaml/lines.h"
#include "yaml/places.h"
#include "yaml/value.h"

namespace backstory::yaml {
namespace {

constexpr std::size_t kWidth = 80;  // of a folded text whose lines do not say how long they may be

bool can_be_plain(const Value& value, Context context) {
  return !breaks_structure(value.text, context) && !(value.is_words && looks_typed(value.text));
}

std::string write_single_quoted(std::string_view words) {
  std::string out = "'";
  for (const char c : words) out.append(c == '\'' ? 2 : 1, c);
  return out + "'";
}

std::string escape(char32_t c) {
  const auto value = std::uint32_t{c};
  if (c == '\n') return "\\n";
  if (c == '\t') return "\\t";
  if (c == '\r') return "\\r";
  if (value <= 0xFF) return fmt::format("\\x{:02x}", value);
  return value <= 0xFFFF ? fmt::format("\\u{:04x}", value) : fmt::format("\\U{:08x}", value);
}

std::string write_double_quoted(std::string_view words) {
  std::string out = "\"";
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint c = decode_code_point(words, at);
    const std::string_view bytes = words.substr(at, c.size);
    if (bytes == "\"" || bytes == "\\") out += '\\';
    if (needs_escapes(bytes)) {
      out += escape(c.value);
    } else {
      out += bytes;
    }
    at += c.size;
  }
  return out + "\"";
}

std::vector<std::string_view> split_lines(std::string_view words) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0;;) {
    const std::size_t end = std::min(words.find('\n', at), words.size());
    lines.push_back(words.substr(at, end - at));
    if (end == words.size()) return lines;
    at = end + 1;
  }
}

// A line of a folded text broken where a reader joins it again: at single spaces between words.
std::vector<std::string_view> wrap(std::string_view line, std::size_t width) {
  std::vector<std::string_view> lines;
  std::size_t begin = 0;
  for (std::size_t space = line.find(' '); space != std::string_view::npos;
       space = line.find(' ', space + 1)) {
    const bool single = line[space - 1] != ' ' && line[space + 1] != ' ' && line[space + 1] != '\t';
    const std::size_t next = std::min(line.find(' ', space + 1), line.size());
    if (!single || count_code_points(line.substr(begin, next - begin)) <= width) continue;
    lines.push_back(line.substr(begin, space - begin));
    begin = space + 1;
  }
  lines.push_back(line.substr(begin));
  return lines;
}

// The block scalar `| …` or `> …` with other lines; its first line, with a comment there, and the empty lines
// after it stay.
class BlockRewriter {
 public:
  BlockRewriter(std::string_view text, const Node& node, const Layout& layout)
      : written_(node.span.of(text)), layout_(layout), folded_(node.style == Style::folded) {
    header_end_ = line_end(written_, 0);
    words_begin_ = next_line(written_, 0);
    words_end_ = std::max(written_.find_last_not_of(" \t\r\n") + 1, words_begin_);
  }

  std::optional<std::string> rewrite(std::string_view words) {
    const bool has_indicator =
        written_.substr(0, std::min<std::size_t>(header_end_, 3)).find_first_of("123456789") !=
        std::string_view::npos;
    if (has_indicator || words_begin_ >= words_end_ || !can_hold(words)) return std::nullopt;
    measure();
    std::string out(written_.substr(0, words_begin_));
    std::string breaks;
    for (const std::string_view line : split_lines(words)) {
      for (const std::string_view part : folded_ ? wrap(line, width_) : std::vector{line}) {
        out += breaks;
        if (!part.empty()) out += indent_ + std::string(part);
        breaks = layout_.line_break;
      }
      if (folded_ && !line.empty()) breaks += layout_.line_break;
    }
    return out + std::string(written_.substr(words_end_));
  }

 private:
  bool can_hold(std::string_view words) const {
    if (words.empty()) return false;
    for (const std::string_view line : split_lines(words)) {
      if (needs_escapes(line)) return false;
      if (folded_ && (line.starts_with(' ') || line.ends_with(' '))) return false;
    }
    return words.front() != ' ' && words.front() != '\n' && words.back() != '\n' && words.back() != ' ';
  }

  void measure() {
    std::size_t line = words_begin_;
    while (is_blank_line(written_, line)) line = next_line(written_, line);
    indent_ = std::string(first_mark(written_, line) - line, ' ');
    for (; line < words_end_; line = next_line(written_, line)) {
      const std::size_t width = count_code_points(written_.substr(line, line_end(written_, line) - line));
      width_ = std::max(width_, width - std::min(width, indent_.size()));
    }
  }

  std::string_view written_;
  const Layout& layout_;
  bool folded_;
  std::size_t header_end_ = 0;
  std::size_t words_begin_ = 0;
  std::size_t words_end_ = 0;
  std::string indent_;
  std::size_t width_ = kWidth;
};

}  // namespace

std::string write_scalar(const Value& value, Context context) {
  if (can_be_plain(value, context)) return value.text;
  if (needs_escapes(value.text)) return write_double_quoted(value.text);
  return quote(value.text);
}

std::string rewrite_scalar(std::string_view text, const Node& node, const Value& value, Context context,
                           const Layout& layout) {
  switch (node.style) {
    case Style::single_quoted:
      if (!needs_escapes(value.text)) return write_single_quoted(value.text);
      break;
    case Style::double_quoted:
      return write_double_quoted(value.text);
    case Style::literal:
    case Style::folded: {
      if (auto lines = BlockRewriter(text, node, layout).rewrite(value.text)) return *lines;
      const std::size_t comment =
          comment_beside(text, std::min(text.find_first_of(" \t\r\n", node.span.begin), text.size()));
      const std::size_t end = line_end(text, node.span.begin);
      const bool has_comment = comment < end && text[comment] == '#';
      return write_scalar(value, context) +
             (has_comment ? " " + std::string(text.substr(comment, end - comment)) : "");
    }
    default:
      // Who wrote a number without quotes meant it so.
      if (looks_typed(node.value) && !breaks_structure(value.text, context)) return value.text;
  }
  return write_scalar(value, context);
}

}  // namespace backstory::yaml
