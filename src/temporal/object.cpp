#include "temporal/object.h"

#include <charconv>
#include <span>

namespace backstory::temporal {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::string_view kGrains[] = {"second", "minute",  "hour",    "day",       "week",
                                        "month",  "quarter", "third",   "season",    "half",
                                        "year",   "decade",  "century", "millennium"};
constexpr std::string_view kKinds[] = {"point", "duration", "set", "reference"};
constexpr std::string_view kBases[] = {"creation", "focus", "period", "told", "partner"};
constexpr std::string_view kRuns[] = {"up-to", "from", "first-of", "last-of"};
constexpr std::string_view kDayParts[] = {"morning", "midday",   "afternoon", "evening",
                                          "night",   "midnight", "day"};
constexpr std::string_view kMods[] = {
    "none",          "before",        "after", "on-or-before", "on-or-after", "less-than", "more-than",
    "equal-or-less", "equal-or-more", "start", "mid",          "end",         "approx"};

struct FeatureInfo {
  std::string_view name;
  std::int64_t lowest;
  std::int64_t highest;
  Names values;
};

constexpr std::int64_t kHuge = 1'000'000'000'000'000;

const std::array<FeatureInfo, kFeatureCount>& feature_table() {
  static const std::array<FeatureInfo, kFeatureCount> table = {{
      {"era", -1, 1, {}},
      {"millennium", 1, 9, {}},
      {"century", 1, 99, {}},
      {"decade", 0, 2999, {}},
      {"short-decade", 0, 99, {}},
      {"year", -kHuge, kHuge, {}},
      {"short-year", 0, 99, {}},
      {"half", 1, 2, {}},
      {"quarter", 1, 4, {}},
      {"season", 21, 24, {}},
      {"month", 1, 12, {}},
      {"week", 1, 53, {}},
      {"day", 1, 31, {}},
      {"weekday", 1, 7, {}},
      {"weekend", 1, 1, {}},
      {"nth", -1, 5, {}},
      {"easter", -100, 100, {}},
      {"day-part", 0, 6, kDayParts},
      {"hour", 0, 24, {}},
      {"minute", 0, 59, {}},
      {"second", 0, 60, {}},
      {"meridiem", 0, 1, {}},
      {"zone", -840, 840, {}},
      {"fiscal", 1, 1, {}},
      {"number", 0, kHuge, {}},
      {"fraction", 1, 99, {}},
      {"ordinal", 1, 366, {}},
      {"count", -1, kHuge, {}},
      {"rest", 1, 99, {}},
      {"grain", 0, 13, kGrains},
      {"more-count", 1, kHuge, {}},
      {"more-grain", 0, 13, kGrains},
      {"offset", -kHuge, kHuge, {}},
      {"anchor", 0, 4, kBases},
      {"which", -1, 1, {}},
      {"focus-which", -1, 1, {}},
      {"of-event", 1, 1, {}},
      {"shift-count", -kHuge, kHuge, {}},
      {"shift-grain", 0, 13, kGrains},
      {"kind", 0, 3, kKinds},
      {"reference", -1, 1, {}},
      {"mod", 0, 12, kMods},
      {"open", -1, 1, {}},
      {"direction", -1, 1, {}},
      {"doubt", 0, 99, {}},
      {"ambiguous", 1, 1, {}},
      {"compared", 1, 1, {}},
      {"reported", 1, 1, {}},
      {"runs", 0, 3, kRuns},
      {"ancient", 1, 1, {}},
  }};
  return table;
}

}  // namespace

bool Object::set(Feature feature, std::int64_t value) {
  const FeatureInfo& info = feature_table()[static_cast<std::size_t>(feature)];
  if (value < info.lowest || value > info.highest) return false;
  given_ |= bit(feature);
  values_[static_cast<std::size_t>(feature)] = value;
  return true;
}

bool Object::merge(const Object& other) {
  for (std::uint64_t both = given_ & other.given_; both != 0; both &= both - 1) {
    const auto index = static_cast<std::size_t>(__builtin_ctzll(both));
    if (values_[index] != other.values_[index]) return false;
  }
  take_values(other, other.given_ & ~given_);
  given_ |= other.given_;
  return true;
}

void Object::inherit(const Object& other, Feature feature) {
  if (!has(feature) && other.has(feature)) set(feature, other.get(feature));
}

bool operator==(const Object& a, const Object& b) {
  if (a.given_ != b.given_) return false;
  for (std::uint64_t left = a.given_; left != 0; left &= left - 1) {
    const auto index = static_cast<std::size_t>(__builtin_ctzll(left));
    if (a.values_[index] != b.values_[index]) return false;
  }
  return true;
}

std::optional<Feature> find_feature(std::string_view name) {
  const auto& table = feature_table();
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].name == name) return static_cast<Feature>(i);
  }
  return std::nullopt;
}

std::optional<std::int64_t> parse_feature_value(Feature feature, std::string_view text) {
  const Names names = feature_table()[static_cast<std::size_t>(feature)].values;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == text) return static_cast<std::int64_t>(i);
  }
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace backstory::temporal
