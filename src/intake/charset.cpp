#include "intake/charset.h"

#include <iconv.h>
#include <uchardet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "base/error.h"
#include "base/utf8.h"

namespace backstory::intake {
namespace {

// Labels that the standard maps to another encoding than their name says, or that iconv spells in another
// way.
constexpr std::array<std::pair<std::string_view, std::string_view>, 36> kLabels = {{
    {"iso-8859-1", "WINDOWS-1252"},
    {"iso8859-1", "WINDOWS-1252"},
    {"latin1", "WINDOWS-1252"},
    {"latin-1", "WINDOWS-1252"},
    {"l1", "WINDOWS-1252"},
    {"ascii", "WINDOWS-1252"},
    {"us-ascii", "WINDOWS-1252"},
    {"cp1252", "WINDOWS-1252"},
    {"x-cp1252", "WINDOWS-1252"},
    {"windows-1252", "WINDOWS-1252"},
    {"iso-8859-9", "CP1254"},
    {"latin5", "CP1254"},
    {"iso-8859-11", "CP874"},
    {"tis-620", "CP874"},
    {"gb2312", "GB18030"},
    {"gbk", "GB18030"},
    {"gb18030", "GB18030"},
    {"x-gbk", "GB18030"},
    {"big5", "BIG5-HKSCS"},
    {"big5-hkscs", "BIG5-HKSCS"},
    {"shift_jis", "CP932"},
    {"shift-jis", "CP932"},
    {"sjis", "CP932"},
    {"x-sjis", "CP932"},
    {"windows-31j", "CP932"},
    {"euc-jp", "EUC-JP"},
    {"x-euc-jp", "EUC-JP"},
    {"euc-kr", "CP949"},
    {"ks_c_5601-1987", "CP949"},
    {"uhc", "CP949"},
    {"koi8-r", "KOI8-R"},
    {"koi8-u", "KOI8-U"},
    {"cp1251", "CP1251"},
    {"x-cp1251", "CP1251"},
    {"macintosh", "MACINTOSH"},
    {"x-mac-cyrillic", "MAC-CYRILLIC"},
}};

// "windows-1251" → "CP1251", "iso-8859-2" → "ISO-8859-2".
std::string find_numbered(std::string_view label) {
  static constexpr std::array<std::string_view, 9> kWindows = {"874",  "1250", "1251", "1253", "1254",
                                                               "1255", "1256", "1257", "1258"};
  static constexpr std::array<std::string_view, 12> kIso = {"2", "3",  "4",  "5",  "6",  "7",
                                                            "8", "10", "13", "14", "15", "16"};
  const auto is_one_of = [](std::string_view number, const auto& numbers) {
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
  };
  if (label.starts_with("windows-") && is_one_of(label.substr(8), kWindows))
    return "CP" + std::string(label.substr(8));
  if (label.starts_with("iso-8859-") && is_one_of(label.substr(9), kIso))
    return "ISO-8859-" + std::string(label.substr(9));
  return "";
}

}  // namespace

std::string find_charset(std::string_view label) {
  const std::string lower = to_lower(trim(label));
  for (const auto& [name, charset] : kLabels) {
    if (lower == name) return std::string(charset);
  }
  return find_numbered(lower);
}

std::string guess_charset(std::string_view bytes) {
  constexpr std::size_t kFewest = 16;  // bytes above 127; fewer fit many encodings
  constexpr std::size_t kSample = 256 * 1024;
  const auto high =
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (static_cast<std::size_t>(high) < kFewest) return "";
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  const std::string_view sample = bytes.substr(0, kSample);
  if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return "";
  uchardet_data_end(detector.get());
  return find_charset(uchardet_get_charset(detector.get()));
}

CharsetReader::CharsetReader(const std::string& charset) : converter_(iconv_open("UTF-8", charset.c_str())) {
  if (converter_ == reinterpret_cast<iconv_t>(-1)) fail("this system's iconv does not know {}", charset);
}

CharsetReader::~CharsetReader() {
  iconv_close(converter_);
}

CharsetReader::Character CharsetReader::read(std::string_view bytes, std::size_t at) {
  constexpr std::size_t kLongest = 4;
  for (std::size_t size = 1; size <= std::min(kLongest, bytes.size() - at); ++size) {
    std::array<char, kLongest> piece{};
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), size, piece.begin());
    char* in = piece.data();
    char* out = buffer_;
    std::size_t in_left = size;
    std::size_t out_left = sizeof buffer_;
    iconv(converter_, nullptr, nullptr, nullptr, nullptr);
    if (iconv(converter_, &in, &in_left, &out, &out_left) == 0 && out_left < sizeof buffer_)
      return {{buffer_, sizeof buffer_ - out_left}, size};
  }
  return {"", 1};
}

}  // namespace backstory::intake
