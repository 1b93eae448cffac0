#include "intake/encoding.h"

#include <fmt/format.h>

#include <array>

#include "base/utf8.h"
#include "intake/charset.h"
#include "intake/mapped_text.h"

namespace backstory::intake {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// The bytes 0x80-0x9F; the rest of windows-1252 is Latin-1. Source: the WHATWG Encoding standard.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

unsigned byte_at(std::string_view bytes, std::size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

std::string encode(char32_t c) {
  std::string out;
  append_code_point(out, c);
  return out;
}

DecodedInput finish(MappedText& built) {
  return {built.take_text(), std::move(built.mappings())};
}

DecodedInput decode_windows_1252(std::string_view bytes) {
  MappedText built(bytes);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const unsigned byte = byte_at(bytes, i);
    if (byte < 0x80) {
      built.copy({i, i + 1});
    } else {
      built.put(encode(byte < 0xA0 ? kWindows1252[byte - 0x80] : byte), {i, i + 1});
    }
  }
  return finish(built);
}

struct Fault {
  std::size_t count = 0;
  std::size_t first = 0;
  void add(std::size_t at) {
    if (count++ == 0) first = at;
  }
};

DecodedInput decode_utf8(std::string_view bytes, std::size_t begin, Fault& fault) {
  MappedText built(bytes);
  for (std::size_t i = begin; i < bytes.size();) {
    const CodePoint c = decode_code_point(bytes, i);
    if (c.valid) {
      built.copy({i, i + c.size});
    } else {
      fault.add(i);
      built.put(encode(kReplacement), {i, i + c.size});
    }
    i += c.size;
  }
  return finish(built);
}

DecodedInput decode_utf16(std::string_view bytes, bool big_endian, Fault& fault) {
  MappedText built(bytes);
  const auto unit = [&](std::size_t i) {
    return big_endian ? byte_at(bytes, i) << 8 | byte_at(bytes, i + 1)
                      : byte_at(bytes, i + 1) << 8 | byte_at(bytes, i);
  };
  std::size_t i = 2;
  while (i + 1 < bytes.size()) {
    char32_t c = unit(i);
    std::size_t size = 2;
    if (c >= 0xD800 && c <= 0xDFFF) {
      const bool pair = c < 0xDC00 && i + 3 < bytes.size() && (unit(i + 2) & 0xFC00U) == 0xDC00U;
      if (pair) size = 4;
      if (!pair) fault.add(i);
      c = pair ? 0x10000 + ((c & 0x3FFU) << 10) + (unit(i + 2) & 0x3FFU) : kReplacement;
    }
    built.put(encode(c), {i, i + size});
    i += size;
  }
  if (i < bytes.size()) {
    fault.add(i);
    built.put(encode(kReplacement), {i, bytes.size()});
  }
  return finish(built);
}

// Most bytes above 127 are part of well-formed sequences.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const CodePoint c = decode_code_point(bytes, i);
    if (!c.valid) ++bad;
    if (c.valid && c.size > 1) ++good;
    i += c.size;
  }
  return good >= bad;
}

constexpr std::string_view kWestern = "WINDOWS-1252";

// Each byte of such a page needs a mapping of its own.
constexpr std::size_t kLargestOld = std::size_t{4} << 20;

DecodedInput decode_charset(std::string_view bytes, const std::string& charset, Fault& fault) {
  if (charset == kWestern) return decode_windows_1252(bytes);
  CharsetReader reader(charset);
  MappedText built(bytes);
  for (std::size_t i = 0; i < bytes.size();) {
    if (byte_at(bytes, i) < 0x80) {
      built.copy({i, i + 1});
      ++i;
      continue;
    }
    const CharsetReader::Character c = reader.read(bytes, i);
    if (c.utf8.empty()) fault.add(i);
    built.put(c.utf8.empty() ? encode(kReplacement) : std::string(c.utf8), {i, i + c.size});
    i += c.size;
  }
  return finish(built);
}

std::string show_charset(std::string charset) {
  if (charset.starts_with("CP125")) charset.replace(0, 2, "windows-");
  return to_lower(charset);
}

DecodedInput decode_old(std::string_view bytes, std::string_view declared_charset, Fault& fault,
                        Diagnostics& diagnostics) {
  if (bytes.size() > kLargestOld) {
    diagnostics.warning("too-large", {kLargestOld, kLargestOld},
                        "the article is larger than 4 MB and not UTF-8; what follows here is left out",
                        {"save the article as UTF-8"});
    bytes = bytes.substr(0, kLargestOld);
  }
  if (const std::string declared = find_charset(declared_charset); !declared.empty())
    return decode_charset(bytes, declared, fault);
  std::string guessed = guess_charset(bytes);
  if (guessed.empty() && is_mostly_utf8(bytes)) return decode_utf8(bytes, 0, fault);
  if (guessed.empty()) guessed = kWestern;
  diagnostics.warning("guessed-encoding", {0, 0},
                      fmt::format("the text is not UTF-8 and was read as {}", show_charset(guessed)),
                      {"save the article as UTF-8"});
  return decode_charset(bytes, guessed, fault);
}

void report(const Fault& fault, Diagnostics& diagnostics) {
  if (fault.count == 0) return;
  diagnostics.warning(
      "bad-encoding", {fault.first, fault.first + 1},
      fmt::format("{} {} not valid text and {} replaced by U+FFFD", fault.count,
                  fault.count == 1 ? "byte is" : "bytes are", fault.count == 1 ? "was" : "were"),
      {"save the article as UTF-8"});
}

}  // namespace

DecodedInput decode_input(std::string_view bytes, std::string_view declared_charset,
                          Diagnostics& diagnostics) {
  Fault fault;
  DecodedInput decoded;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    decoded = decode_utf8(bytes, 3, fault);
  } else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    decoded = decode_utf16(bytes, bytes[0] == '\xFE', fault);
  } else if (!find_invalid_utf8(bytes)) {
    if (bytes.empty()) return {};
    return {std::string(bytes), {{{0, bytes.size()}, {0, bytes.size()}}}};
  } else if (declared_charset == "utf-8" && is_mostly_utf8(bytes)) {
    decoded = decode_utf8(bytes, 0, fault);
  } else {
    decoded = decode_old(bytes, declared_charset, fault, diagnostics);
  }
  report(fault, diagnostics);
  return decoded;
}

char32_t find_windows_1252(unsigned byte) {
  return kWindows1252.at(byte - 0x80);
}

std::string find_declared_charset(std::string_view bytes) {
  const std::string head = to_lower(bytes.substr(0, 4096));
  std::size_t at = head.find("charset=");
  if (at == std::string::npos) return "";
  at += 8;
  while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) ++at;
  const std::size_t end = head.find_first_of("\"' />;\r\n\t", at);
  return head.substr(at, end == std::string::npos ? std::string::npos : end - at);
}

}  // namespace backstory::intake
