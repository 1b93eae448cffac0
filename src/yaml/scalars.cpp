#include "yaml/scalars.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/utf8.h"

namespace backstory::yaml {
namespace {

constexpr std::string_view kBlanks = " \t";

bool is_break(char c) {
  return c == '\n' || c == '\r';
}

// One scalar that line breaks fold, read from left to right.
class FlowDecoder {
 public:
  explicit FlowDecoder(std::string_view written) : written_(written) {}

  bool done() const { return at_ >= written_.size(); }
  char peek() const { return written_[at_]; }
  void take() { out_ += written_[at_++]; }
  void skip(std::size_t bytes) { at_ = std::min(at_ + bytes, written_.size()); }

  // Reads the line breaks here with the white space around them.
  void fold() {
    const std::size_t last = out_.find_last_not_of(kBlanks);
    const std::size_t words_end = last == std::string::npos ? 0 : last + 1;
    out_.erase(std::max(words_end, kept_));
    const std::size_t breaks = skip_breaks();
    out_ += breaks == 1 ? " " : std::string(breaks - 1, '\n');
    kept_ = out_.size();
  }

  // After a backslash at the end of a line: the break itself is nothing, empty lines after it are line
  // breaks.
  void continue_line() {
    out_.append(skip_breaks() - 1, '\n');
    kept_ = out_.size();
  }

  // After a backslash: the character that the escape stands for. False when there is none.
  bool unescape() {
    if (done()) return false;
    const char name = written_[at_++];
    for (const auto& [letter, code_point] : kEscapes) {
      if (letter == name) return append(code_point);
    }
    if (name == 'x') return append(hexadecimal(2));
    if (name == 'u') return append(utf16());
    if (name == 'U') return append(hexadecimal(8));
    return false;
  }

  std::string finish() { return std::move(out_); }

 private:
  static constexpr std::pair<char, char32_t> kEscapes[] = {
      {'0', 0},   {'a', 7},     {'b', 8},    {'t', '\t'}, {'\t', '\t'},  {'n', '\n'},
      {'v', 11},  {'f', 12},    {'r', '\r'}, {'e', 0x1B}, {' ', ' '},    {'"', '"'},
      {'/', '/'}, {'\\', '\\'}, {'N', 0x85}, {'_', 0xA0}, {'L', 0x2028}, {'P', 0x2029}};
  static constexpr char32_t kNone = 0xFFFFFFFF;

  std::size_t skip_breaks() {
    std::size_t breaks = 0;
    while (!done() && is_break(peek())) {
      skip(written_.substr(at_).starts_with("\r\n") ? 2 : 1);
      ++breaks;
      at_ = std::min(written_.find_first_not_of(kBlanks, at_), written_.size());
    }
    return breaks;
  }

  char32_t hexadecimal(std::size_t digits) {
    std::uint32_t value = 0;
    const char* begin = written_.data() + at_;
    const char* end = begin + std::min(digits, written_.size() - at_);
    const auto [stop, error] = std::from_chars(begin, end, value, 16);
    if (error != std::errc() || stop != begin + digits) return kNone;
    at_ += digits;
    return value;
  }

  // JSON writes characters above U+FFFF as two escapes, \ud83d\ude00.
  char32_t utf16() {
    const char32_t high = hexadecimal(4);
    if (high < 0xD800 || high > 0xDBFF || !written_.substr(at_).starts_with("\\u")) return high;
    at_ += 2;
    const char32_t low = hexadecimal(4);
    if (low < 0xDC00 || low > 0xDFFF) return kNone;
    return 0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00);
  }

  bool append(char32_t code_point) {
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (surrogate || code_point > 0x10FFFF) return false;
    append_code_point(out_, code_point);
    kept_ = out_.size();
    return true;
  }

  std::string_view written_;
  std::size_t at_ = 0;
  std::string out_;
  std::size_t kept_ = 0;  // white space before this was written as an escape, or is a line break already
};

}  // namespace

std::string decode_plain(std::string_view written) {
  FlowDecoder decoder(written);
  while (!decoder.done()) {
    if (is_break(decoder.peek())) {
      decoder.fold();
    } else {
      decoder.take();
    }
  }
  return decoder.finish();
}

std::string decode_single_quoted(std::string_view between_quotes) {
  FlowDecoder decoder(between_quotes);
  while (!decoder.done()) {
    if (is_break(decoder.peek())) {
      decoder.fold();
    } else {
      const bool apostrophe = decoder.peek() == '\'';
      decoder.take();
      if (apostrophe) decoder.skip(1);
    }
  }
  return decoder.finish();
}

std::optional<std::string> decode_double_quoted(std::string_view between_quotes) {
  FlowDecoder decoder(between_quotes);
  while (!decoder.done()) {
    if (is_break(decoder.peek())) {
      decoder.fold();
    } else if (decoder.peek() != '\\') {
      decoder.take();
    } else {
      decoder.skip(1);
      if (!decoder.done() && is_break(decoder.peek())) {
        decoder.continue_line();
      } else if (!decoder.unescape()) {
        return std::nullopt;
      }
    }
  }
  return decoder.finish();
}

}  // namespace backstory::yaml
