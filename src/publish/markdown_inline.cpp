#include "publish/markdown_inline.h"

#include "base/utf8.h"

namespace backstory::publish {
namespace {

constexpr std::string_view kEscaped = "\\`*_[]<>#&~|!";
constexpr std::string_view kPunctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

bool is_escape(std::string_view text, std::size_t at) {
  return text[at] == '\\' && at + 1 < text.size() &&
         kPunctuation.find(text[at + 1]) != std::string_view::npos;
}

// `[words](address)` at `at`; the words and the address without what may stand around it.
struct Link {
  std::string_view words;
  std::string_view address;
  std::size_t end = 0;
};
bool find_link(std::string_view text, std::size_t at, Link& link) {
  std::size_t close = at + 1;
  while (close < text.size() && text[close] != ']') close += is_escape(text, close) ? 2U : 1U;
  if (close + 1 >= text.size() || text[close + 1] != '(') return false;
  const bool pointed = text.substr(close + 2).starts_with('<');
  std::size_t end = text.find(pointed ? ">)" : ")", close + 2);
  if (end == std::string_view::npos) return false;
  if (pointed) ++end;
  link.words = text.substr(at + 1, close - at - 1);
  link.address = trim(text.substr(close + 2, end - close - 2));
  link.address = link.address.substr(0, link.address.find(' '));
  if (link.address.starts_with('<') && link.address.ends_with('>')) {
    link.address = link.address.substr(1, link.address.size() - 2);
  }
  link.end = end + 1;
  return true;
}

// A mark of emphasis stands at the edge of a word; snake_case has none.
bool is_mark(std::string_view text, std::size_t at) {
  if (text[at] == '*' || text[at] == '`') return true;
  if (text[at] != '_') return false;
  const bool before = at > 0 && text[at - 1] != ' ' && text[at - 1] != '_';
  const bool after = at + 1 < text.size() && text[at + 1] != ' ' && text[at + 1] != '_';
  return before != after;
}

void read_into(std::string_view text, MarkdownWords& out) {
  for (std::size_t at = 0; at < text.size();) {
    Link link;
    if (is_escape(text, at)) {
      out.text += text[at + 1];
      at += 2;
    } else if (text[at] == '!' && at + 1 < text.size() && text[at + 1] == '[' &&
               find_link(text, at + 1, link)) {
      out.has_picture = true;
      at = link.end;
    } else if (text[at] == '[' && find_link(text, at, link)) {
      out.links.emplace_back(link.address);
      MarkdownWords inner;
      for (std::size_t i = 0; i < link.words.size(); ++i) {
        if (is_escape(link.words, i)) {
          inner.text += link.words[++i];
        } else if (!is_mark(link.words, i)) {
          inner.text += link.words[i];
        }
      }
      out.text += inner.text;
      at = link.end;
    } else if (is_mark(text, at)) {
      ++at;
    } else {
      out.text += text[at++];
    }
  }
}

}  // namespace

MarkdownWords read_markdown_words(std::string_view text) {
  MarkdownWords out;
  read_into(text, out);
  out.text = collapse_space(out.text);
  return out;
}

std::string escape_markdown(std::string_view text, bool is_label) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool ends_label = is_label && text[i] == ':' && (i + 1 == text.size() || text[i + 1] == ' ');
    const bool starts_block = i == 0 && std::string_view("-+=").find(text[i]) != std::string_view::npos;
    if (ends_label || starts_block || kEscaped.find(text[i]) != std::string_view::npos) out += '\\';
    out += text[i];
  }
  return out;
}

std::size_t find_label_end(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    Link link;
    if (is_escape(text, at)) {
      at += 2;
    } else if (text[at] == '[' && find_link(text, at, link)) {
      at = link.end;
    } else if (text[at] == ':' && (at + 1 == text.size() || text[at + 1] == ' ')) {
      return at;
    } else {
      ++at;
    }
  }
  return std::string_view::npos;
}

}  // namespace backstory::publish
