#include "base/json_source.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace backstory {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_digit_byte(char c) {
  return c >= '0' && c <= '9';
}

// The four digits after \u; the reader has seen that they are there.
char32_t read_unit(std::string_view text, std::size_t at) {
  char32_t unit = 0;
  for (std::size_t i = 0; i < 4; ++i) unit = unit * 16 + static_cast<char32_t>(hex_value(text[at + i]));
  return unit;
}

bool is_high_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low_surrogate(char32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

// `at` is behind "\u"; moves behind what was read.
char32_t read_escaped(std::string_view text, std::size_t& at) {
  constexpr char32_t kReplacement = 0xFFFD;
  const char32_t unit = read_unit(text, at);
  at += 4;
  if (is_low_surrogate(unit)) return kReplacement;
  if (!is_high_surrogate(unit)) return unit;
  if (text.substr(at, 2) != "\\u") return kReplacement;
  const char32_t low = read_unit(text, at + 2);
  if (!is_low_surrogate(low)) return kReplacement;
  at += 6;
  return 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
}

// `quoted` with its quotes.
std::string unescape(std::string_view quoted) {
  constexpr std::string_view kNames = "bfnrt";
  constexpr std::string_view kMeanings = "\b\f\n\r\t";
  const std::string_view text = quoted.substr(1, quoted.size() - 2);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '\\') {
      out += text[at++];
      continue;
    }
    const char name = text[at + 1];
    at += 2;
    if (name == 'u') {
      append_code_point(out, read_escaped(text, at));
    } else {
      const std::size_t known = kNames.find(name);
      out += known == std::string_view::npos ? name : kMeanings[known];
    }
  }
  return out;
}

}  // namespace

class JsonReader {
 public:
  JsonReader(std::string_view text, Diagnostics& diagnostics) : text_(text), diagnostics_(diagnostics) {}

  std::optional<JsonSource> read() {
    source_.text_ = text_;
    if (text_.size() > JsonSource::kMaxBytes) {
      refuse(0, fmt::format("the file is larger than {} MB", JsonSource::kMaxBytes >> 20));
      return std::nullopt;
    }
    if (const auto bad = find_invalid_utf8(text_)) {
      refuse(*bad, "the file is not UTF-8");
      return std::nullopt;
    }
    skip_space();
    if (!value({0, 0}, 0)) return std::nullopt;
    skip_space();
    if (at_ < text_.size()) {
      refuse(at_, "something follows the end of the JSON value");
      return std::nullopt;
    }
    return std::move(source_);
  }

 private:
  bool refuse(std::size_t at, std::string message) {
    diagnostics_.error("json", {at, std::min(at + 1, text_.size())}, std::move(message));
    return false;
  }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_space() {
    while (at_ < text_.size() && std::string_view(" \t\n\r").find(text_[at_]) != std::string_view::npos)
      ++at_;
  }

  std::uint32_t open(SourceSpan key, JsonKind kind) {
    source_.slots_.push_back({static_cast<std::uint32_t>(at_), 0, static_cast<std::uint32_t>(key.begin),
                              static_cast<std::uint32_t>(key.end), 0, kind});
    return static_cast<std::uint32_t>(source_.slots_.size() - 1);
  }
  void close(std::uint32_t slot) {
    source_.slots_[slot].end = static_cast<std::uint32_t>(at_);
    source_.slots_[slot].next = static_cast<std::uint32_t>(source_.slots_.size());
  }

  // `at_` is at the first byte of a value, and behind its last one afterwards.
  bool value(SourceSpan key, std::size_t depth) {
    if (source_.slots_.size() >= JsonSource::kMaxValues)
      return refuse(at_, "the file has over a million values");
    if (depth > JsonSource::kMaxDepth) {
      return refuse(at_, fmt::format("the file nests deeper than {} levels", JsonSource::kMaxDepth));
    }
    switch (peek()) {
      case '{':
        return group(key, depth, JsonKind::object, '}');
      case '[':
        return group(key, depth, JsonKind::array, ']');
      case '"':
        return scalar(key, JsonKind::string, [this] { return string(); });
      case 't':
        return scalar(key, JsonKind::boolean, [this] { return word("true"); });
      case 'f':
        return scalar(key, JsonKind::boolean, [this] { return word("false"); });
      case 'n':
        return scalar(key, JsonKind::null, [this] { return word("null"); });
      default:
        break;
    }
    if (peek() == '-' || is_digit_byte(peek()))
      return scalar(key, JsonKind::number, [this] { return number(); });
    if (at_ >= text_.size()) return refuse(at_, "the file ends where a value should stand");
    return refuse(at_, "a value should stand here: a text in \"quotes\", a number, { or [");
  }

  bool scalar(SourceSpan key, JsonKind kind, auto read) {
    const std::uint32_t slot = open(key, kind);
    if (!read()) return false;
    close(slot);
    return true;
  }

  bool word(std::string_view expected) {
    if (text_.substr(at_, expected.size()) != expected) return refuse(at_, "words go in \"quotes\"");
    at_ += expected.size();
    return true;
  }

  bool digits() {
    if (!is_digit_byte(peek())) return refuse(at_, "a digit should stand here");
    while (is_digit_byte(peek())) ++at_;
    return true;
  }

  bool number() {
    if (peek() == '-') ++at_;
    if (peek() == '0' && at_ + 1 < text_.size() && is_digit_byte(text_[at_ + 1])) {
      return refuse(at_, "a number does not begin with 0");
    }
    if (!digits()) return false;
    if (peek() == '.') {
      ++at_;
      if (!digits()) return false;
    }
    if (peek() == 'e' || peek() == 'E') {
      ++at_;
      if (peek() == '+' || peek() == '-') ++at_;
      if (!digits()) return false;
    }
    return true;
  }

  bool string() {
    const std::size_t begin = at_++;
    while (at_ < text_.size() && text_[at_] != '"') {
      if (static_cast<unsigned char>(text_[at_]) < 0x20) {
        return refuse(at_, "a line break or control character in a text must be written as an escape");
      }
      if (text_[at_] == '\\' && !escape()) return false;
      ++at_;
    }
    if (at_ >= text_.size()) return refuse(begin, "the quote that begins here has no end");
    ++at_;
    return true;
  }

  // Stops on the last byte of the escape.
  bool escape() {
    const std::size_t begin = at_++;
    if (std::string_view("\"\\/bfnrtu").find(peek()) == std::string_view::npos || at_ >= text_.size()) {
      return refuse(begin, "there is no such escape");
    }
    if (peek() != 'u') return true;
    for (int i = 0; i < 4; ++i) {
      ++at_;
      if (hex_value(peek()) < 0) return refuse(begin, "\\u takes four hexadecimal digits");
    }
    return true;
  }

  bool group(SourceSpan key, std::size_t depth, JsonKind kind, char end) {
    const std::size_t begin = at_;
    const std::uint32_t slot = open(key, kind);
    ++at_;
    skip_space();
    while (peek() != end) {
      if (!member(depth, kind)) return false;
      skip_space();
      if (peek() == end) break;
      if (at_ >= text_.size())
        return refuse(begin, fmt::format("the {} that begins here has no end", text_[begin]));
      if (peek() != ',') return refuse(at_, fmt::format("a comma or {} should stand here", end));
      ++at_;
      skip_space();
      if (peek() == end) return refuse(at_, fmt::format("no comma stands before {}", end));
    }
    ++at_;
    close(slot);
    return true;
  }

  bool member(std::size_t depth, JsonKind kind) {
    SourceSpan key;
    if (kind == JsonKind::object && at_ < text_.size()) {
      if (peek() != '"') return refuse(at_, "the name of a member should stand here, in \"quotes\"");
      key.begin = at_;
      if (!string()) return false;
      key.end = at_;
      skip_space();
      if (peek() != ':') return refuse(at_, "a colon should stand after the name of a member");
      ++at_;
      skip_space();
    }
    return value(key, depth + 1);
  }

  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  JsonSource source_;
};

std::optional<JsonSource> JsonSource::read(std::string_view text, Diagnostics& diagnostics) {
  return JsonReader(text, diagnostics).read();
}

std::string_view json_kind_name(JsonKind kind) {
  constexpr std::string_view kNames[] = {"null",   "true or false", "a number",
                                         "a text", "a list",        "an object"};
  return kNames[static_cast<std::size_t>(kind)];
}

JsonKind JsonValue::kind() const {
  return source_->slots_[index_].kind;
}

SourceSpan JsonValue::span() const {
  const JsonSource::Slot& slot = source_->slots_[index_];
  return {slot.begin, slot.end};
}

std::string JsonValue::text() const {
  const std::string_view bytes = span().of(source_->text_);
  return kind() == JsonKind::string ? unescape(bytes) : std::string(bytes);
}

std::vector<JsonValue> JsonValue::children() const {
  std::vector<JsonValue> all;
  const auto& slots = source_->slots_;
  for (std::uint32_t i = index_ + 1; i < slots[index_].next; i = slots[i].next) all.push_back({*source_, i});
  return all;
}

std::string JsonValue::key() const {
  const JsonSource::Slot& slot = source_->slots_[index_];
  const SourceSpan span{slot.key_begin, slot.key_end};
  return span.empty() ? "" : unescape(span.of(source_->text_));
}

std::optional<JsonValue> JsonValue::find(std::string_view key) const {
  if (kind() != JsonKind::object) return std::nullopt;
  const auto& slots = source_->slots_;
  for (std::uint32_t i = index_ + 1; i < slots[index_].next; i = slots[i].next) {
    const JsonValue member{*source_, i};
    if (member.key() == key) return member;
  }
  return std::nullopt;
}

}  // namespace backstory
