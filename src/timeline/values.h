// Single values of the file: what is wrong with one, and what it means.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_span.h"
#include "timeline/keys.h"

namespace backstory::timeline {

struct Problem {
  std::string code;
  std::string message;
  SourceSpan part;  // the bytes of the value that are to blame
  std::vector<std::string> hints = {};
};

// What is wrong with a value of this key, of any kind but offsets and section; nothing when it can be used.
std::optional<Problem> check_value(const Key& key, std::string_view value);

// Digits only.
std::optional<std::uint64_t> parse_whole_number(std::string_view text);
// 0, 0.5, 1.0: digits and at most one point; at most 1.
std::optional<double> parse_fraction(std::string_view text);
// The EDTF of a date that names one day, with its time left off; nothing for anything else.
std::optional<std::string> parse_day(std::string_view text);

}  // namespace backstory::timeline
