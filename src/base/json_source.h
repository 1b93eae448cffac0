// JSON that others wrote, read so that every value still knows where it stands in the text. For the rooms
// that read foreign JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_span.h"

namespace backstory {

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };
std::string_view json_kind_name(JsonKind kind);  // with its article: "a number", "an object", "null"

// A value of a JsonSource, which must outlive it.
class JsonValue {
 public:
  JsonKind kind() const;
  // In the text; of strings with their quotes.
  SourceSpan span() const;
  // What a string says, \u escapes undone (a lone surrogate becomes U+FFFD); of other values their bytes.
  std::string text() const;

  // Of an array its values, of an object the values of its members, in order; else nothing.
  std::vector<JsonValue> children() const;
  // The name of the member that this value belongs to; "" for what is no member.
  std::string key() const;
  // The member of that name; of several the first.
  std::optional<JsonValue> find(std::string_view key) const;

 private:
  friend class JsonSource;
  JsonValue(const class JsonSource& source, std::uint32_t index) : source_(&source), index_(index) {}
  const JsonSource* source_;
  std::uint32_t index_;
};

// A text of RFC 8259: UTF-8, at most kMaxBytes, kMaxDepth levels and kMaxValues values.
class JsonSource {
 public:
  static constexpr std::size_t kMaxBytes = std::size_t{16} << 20;
  static constexpr std::size_t kMaxDepth = 64;
  static constexpr std::size_t kMaxValues = 1'000'000;

  // Refers to `text`, which must outlive it. The first fault is an error `json` at its place.
  static std::optional<JsonSource> read(std::string_view text, Diagnostics& diagnostics);

  JsonValue root() const { return {*this, 0}; }

 private:
  friend class JsonValue;
  friend class JsonReader;
  struct Slot {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t key_begin = 0;  // of the member's name with its quotes; empty for none
    std::uint32_t key_end = 0;
    std::uint32_t next = 0;  // the slot after this value and all in it
    JsonKind kind = JsonKind::null;
  };

  std::string_view text_;
  std::vector<Slot> slots_;
};

}  // namespace backstory
