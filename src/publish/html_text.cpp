#include "publish/html_text.h"

#include <algorithm>
#include <vector>

#include "base/markup.h"
#include "base/utf8.h"

namespace backstory::publish {
namespace {

constexpr char32_t kPopEmbedding = 0x202C;
constexpr char32_t kPopIsolate = 0x2069;

bool opens_embedding(char32_t c) {
  return c == 0x202A || c == 0x202B || c == 0x202D || c == 0x202E;
}
bool opens_isolate(char32_t c) {
  return c >= 0x2066 && c <= 0x2068;
}

bool is_forbidden(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFEU;
}

bool is_line_space(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

// Unicode's bidirectional algorithm (UAX #9, BD9, X1-X8) as far as pairs go.
class DirectionPairs {
 public:
  // Whether the closing control has something to close; closes it.
  bool close(char32_t control) {
    if (control == kPopEmbedding) {
      if (open_.empty() || open_.back() != kPopEmbedding) return false;
      open_.pop_back();
      return true;
    }
    const auto isolate = std::find(open_.rbegin(), open_.rend(), kPopIsolate);
    if (isolate == open_.rend()) return false;
    open_.erase(std::prev(isolate.base()), open_.end());
    return true;
  }
  void open(char32_t closing) { open_.push_back(closing); }
  void close_all(std::string& out) {
    for (; !open_.empty(); open_.pop_back()) append_code_point(out, open_.back());
  }

 private:
  std::vector<char32_t> open_;
};

}  // namespace

std::string clean_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  DirectionPairs pairs;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_code_point(text, at);
    at += c.size;
    if (is_line_space(c.value)) {
      out += ' ';
      continue;
    }
    if (is_forbidden(c.value)) continue;
    if (opens_embedding(c.value)) pairs.open(kPopEmbedding);
    if (opens_isolate(c.value)) pairs.open(kPopIsolate);
    if ((c.value == kPopEmbedding || c.value == kPopIsolate) && !pairs.close(c.value)) continue;
    append_code_point(out, c.value);
  }
  pairs.close_all(out);
  return out;
}

std::string one_line(std::string_view text) {
  return collapse_space(clean_text(text));
}

std::string escape_html(std::string_view text) {
  std::string out;
  for (const char c : clean_text(text)) {
    const std::string_view entity = markup_entity(static_cast<unsigned char>(c));
    if (entity.empty()) {
      out += c;
    } else {
      out += entity;
    }
  }
  return out;
}

bool is_language_tag(std::string_view tag) {
  return !tag.empty() && std::ranges::all_of(tag, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

}  // namespace backstory::publish
