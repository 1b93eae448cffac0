#include "intake/entities.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "base/utf8.h"
#include "intake/encoding.h"

namespace backstory::intake {
namespace {

struct Reference {
  std::string text;
  bool may_lack_semicolon = false;
};

using References = std::unordered_map<std::string_view, Reference>;

void add_line(std::string_view line, References& references) {
  if (line.empty() || line.front() == '#') return;
  Reference reference;
  reference.may_lack_semicolon = line.front() == '*';
  if (reference.may_lack_semicolon) line.remove_prefix(1);
  const std::size_t space = line.find(' ');
  for (std::size_t at = space; at != std::string_view::npos; at = line.find(' ', at + 1)) {
    unsigned value = 0;
    std::from_chars(line.data() + at + 1, line.data() + line.size(), value, 16);
    append_code_point(reference.text, value);
  }
  references.emplace(line.substr(0, space), std::move(reference));
}

const References& references() {
  static const References all = [] {
    References read;
    for (std::size_t begin = 0; begin < kEntityTable.size();) {
      const std::size_t end = std::min(kEntityTable.find('\n', begin), kEntityTable.size());
      add_line(kEntityTable.substr(begin, end - begin), read);
      begin = end + 1;
    }
    return read;
  }();
  return all;
}

Entity read_number(std::string_view text, std::size_t at) {
  std::size_t i = at + 2;
  const bool hex = i < text.size() && (text[i] | 0x20) == 'x';
  if (hex) ++i;
  const char* end = text.data() + text.size();
  unsigned value = 0;
  const auto [stop, error] = std::from_chars(text.data() + i, end, value, hex ? 16 : 10);
  if (stop == text.data() + i) return {};
  std::size_t size = static_cast<std::size_t>(stop - text.data()) - at;
  if (at + size < text.size() && text[at + size] == ';') ++size;
  Entity entity{"", size};
  const bool bad =
      error != std::errc() || value == 0 || (value >= 0xD800 && value <= 0xDFFF) || value > 0x10FFFF;
  append_code_point(entity.text, bad                             ? 0xFFFD
                                 : value < 0xA0 && value >= 0x80 ? find_windows_1252(value)
                                                                 : value);
  return entity;
}

bool is_name_byte(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

}  // namespace

Entity read_entity(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestName = 32;
  if (at + 2 >= text.size()) return {};
  if (text[at + 1] == '#') return read_number(text, at);
  std::size_t end = at + 1;
  while (end < text.size() && end - at <= kLongestName && is_name_byte(text[end])) ++end;
  const bool closed = end < text.size() && text[end] == ';';
  for (std::size_t size = end - at - 1; size >= 2; --size) {
    const auto found = references().find(text.substr(at + 1, size));
    if (found == references().end()) continue;
    const bool whole = closed && at + 1 + size == end;
    if (whole || found->second.may_lack_semicolon) return {found->second.text, size + (whole ? 2U : 1U)};
  }
  return {};
}

std::string decode_entities(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const Entity entity = text[i] == '&' ? read_entity(text, i) : Entity{};
    if (entity.size == 0) {
      out.push_back(text[i++]);
    } else {
      out += entity.text;
      i += entity.size;
    }
  }
  return out;
}

}  // namespace backstory::intake
