#include "yaml/input_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "yaml/yaml.h"

namespace backstory::yaml {
namespace {

constexpr std::size_t kMaxListedControls = 10;

struct ByteOrderMark {
  std::string_view bytes;
  std::string_view encoding;
};

// The longer ones first: the mark of UTF-32 begins with that of UTF-16.
constexpr std::array<ByteOrderMark, 4> kForeignMarks{{
    {std::string_view("\xFF\xFE\0\0", 4), "UTF-32"},
    {std::string_view("\0\0\xFE\xFF", 4), "UTF-32"},
    {"\xFF\xFE", "UTF-16"},
    {"\xFE\xFF", "UTF-16"},
}};

std::optional<std::string_view> find_foreign_encoding(std::string_view text) {
  for (const ByteOrderMark& mark : kForeignMarks) {
    if (text.starts_with(mark.bytes)) return mark.encoding;
  }
  // Without a mark: a YAML file begins with ASCII, so every second byte of UTF-16 is NUL.
  if (text.size() < 4) return std::nullopt;
  const bool even = text[0] == 0;
  const bool odd = text[1] == 0;
  if (even != odd && (text[2] == 0) == even && (text[3] == 0) == odd) return "UTF-16";
  return std::nullopt;
}

// YAML 1.2, production [1] c-printable; carriage returns and tabs are in it, NEL too.
bool is_printable(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  if (c < 0x7F) return true;
  if (c < 0xA0) return c == 0x85;
  return c != 0xFFFE && c != 0xFFFF;
}

bool check_brackets(std::string_view text, Diagnostics& diagnostics) {
  const auto is_mark = [](char c) { return c == ',' || c == '[' || c == ']' || c == '{' || c == '}'; };
  const auto count = static_cast<std::size_t>(std::ranges::count_if(text, is_mark));
  if (count <= kMaxNodes) return true;
  diagnostics.error("too-large", {0, 0},
                    fmt::format("the file holds more than {} brackets and commas", kMaxNodes));
  return false;
}

bool check_characters(std::string_view text, Diagnostics& diagnostics) {
  std::size_t found = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char byte = text[at];
    if (byte >= 0x20 && byte < 0x7F) {
      ++at;
      continue;
    }
    const CodePoint c = decode_code_point(text, at);
    if (!is_printable(c.value)) {
      if (found < kMaxListedControls) {
        diagnostics.error(
            "control-character", {at, at + c.size},
            fmt::format("the control character U+{:04X} may not stand in a file", std::uint32_t{c.value}),
            {"delete it: it is invisible, and often comes along with text pasted from another program"});
      }
      ++found;
    }
    at += c.size;
  }
  return found == 0;
}

}  // namespace

bool check_input(std::string_view text, Diagnostics& diagnostics) {
  if (text.size() > kMaxBytes) {
    diagnostics.error("too-large", {0, 0}, fmt::format("the file is larger than {} MB", kMaxBytes >> 20));
    return false;
  }
  if (const auto encoding = find_foreign_encoding(text)) {
    diagnostics.error("encoding", {0, 0}, fmt::format("the file is in {}", *encoding), {"save it as UTF-8"});
    return false;
  }
  if (const auto bad = find_invalid_utf8(text)) {
    const auto byte = static_cast<unsigned char>(text[*bad]);
    diagnostics.error("encoding", {*bad, *bad + 1}, fmt::format("the byte 0x{:02X} is not UTF-8", byte),
                      {"save the file as UTF-8"});
    return false;
  }
  return check_characters(text, diagnostics) && check_brackets(text, diagnostics);
}

}  // namespace backstory::yaml
