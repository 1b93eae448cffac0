// What a stretch of words means before it is set against a date: a bag of typed features. Lexicon entries
// give small bags ("May" → month=5), rules merge and change them, resolution reads them. The names of
// features and values are the words that lexicons and rules are written in.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "calendar/date.h"

namespace backstory::temporal {

enum class Feature : std::uint8_t {
  // A place in the calendar, from coarse to fine.
  era,           // -1 BC, 1 AD
  millennium,    // with `era`: "the second millennium BC"
  century,       // 20 = the twentieth
  decade,        // 1960 = the 1960s
  short_decade,  // 80 = "the '80s"
  year,
  short_year,  // 88 = "'88"
  half,
  quarter,
  season,  // EDTF: 21 spring … 24 winter
  month,
  week,
  day,
  weekday,   // 1 Monday … 7 Sunday
  weekend,   // 1
  nth,       // with weekday and month: the nth such day of the month, -1 the last
  easter,    // days from Easter Sunday
  day_part,  // see DayPart
  hour,
  minute,
  second,
  meridiem,  // 0 a.m., 1 p.m.
  zone,      // minutes from UTC
  fiscal,    // 1: of a business year
  // A length, and steps from somewhere.
  number,
  fraction,  // hundredths beside `number`: "two and a half" is 2 and 50
  ordinal,
  count,       // how many of `grain`; -1 = not said ("several")
  rest,        // hundredths beside `count`
  grain,       // calendar::Grain of a unit, of a base or of a length
  more_count,  // the second part of "two years and three months"
  more_grain,
  offset,       // with `anchor`: steps of `grain` from it ("last week": -1)
  anchor,       // see Base
  which,        // of a weekday, month, season, holiday: -1 last, 0 this, 1 next
  focus_which,  // the same, but from the date told before: "the previous", "that", "the following"
  of_event,     // 1: "the Friday before the vote": the text has to say when that was
  shift_count,  // steps from the place given ("two days after Christmas")
  shift_grain,
  // How it is said.
  kind,       // see Kind
  reference,  // -1 PAST_REF, 0 PRESENT_REF, 1 FUTURE_REF
  mod,        // see Mod
  open,       // -1 until, 1 since
  direction,  // -1 past, 1 future: the words themselves say which
  doubt,      // hundredths taken off the confidence
  ambiguous,  // 1: "03/04/2021", day and month in an order that is not known
  compared,   // 1: "a year earlier", "year-ago": in financial copy, of the period reported on; not in focus
              // then
  reported,   // 1: a stretch that business reports tell of: "the latest quarter", "the first nine months"
  runs,       // of a length: see Runs
  ancient,    // 1: a number that is a year only where years as old are told
  count_      // how many features there are
};
inline constexpr std::size_t kFeatureCount = static_cast<std::size_t>(Feature::count_);

enum class Kind : std::uint8_t { point, duration, set, reference };
// Where a base is counted from. `period`: the last mentioned stretch of that grain ("the quarter"). `told`:
// the date told before, but the day of writing where the clause looks ahead ("the next month"). `partner`:
// the other expression of a pair ("the year ended June 30").
enum class Base : std::uint8_t { creation, focus, period, told, partner };
// How a length lies to its anchor: ends with it, begins with it, is its first or its last part ("the first
// nine months of 1989").
enum class Runs : std::uint8_t { up_to, from, first_of, last_of };
enum class DayPart : std::uint8_t { morning, midday, afternoon, evening, night, midnight, day };
enum class Mod : std::uint8_t {
  none,
  before,
  after,
  on_or_before,
  on_or_after,
  less_than,
  more_than,
  equal_or_less,
  equal_or_more,
  start,
  mid,
  end,
  approx
};

class Object {
 public:
  Object() = default;
  // Of the many features few are given: only these are copied.
  Object(const Object& other) : given_(other.given_) { take_values(other, given_); }
  Object& operator=(const Object& other) {
    given_ = other.given_;
    take_values(other, given_);
    return *this;
  }

  bool has(Feature feature) const { return (given_ & bit(feature)) != 0; }
  std::int64_t get(Feature feature, std::int64_t otherwise = 0) const {
    return has(feature) ? values_[static_cast<std::size_t>(feature)] : otherwise;
  }
  // False, and nothing changes, when the value is outside the feature's range (day 45).
  bool set(Feature feature, std::int64_t value);
  void drop(Feature feature) { given_ &= ~bit(feature); }

  // Takes over what `other` has; false when both have a feature and differ.
  bool merge(const Object& other);
  // Takes over what `other` has and this has not.
  void inherit(const Object& other, Feature feature);

  Kind kind() const { return static_cast<Kind>(get(Feature::kind)); }
  calendar::Grain grain(Feature feature = Feature::grain) const {
    return static_cast<calendar::Grain>(get(feature));
  }

  friend bool operator==(const Object& a, const Object& b);

 private:
  static std::uint64_t bit(Feature feature) { return std::uint64_t{1} << static_cast<unsigned>(feature); }

  void take_values(const Object& other, std::uint64_t which) {
    for (; which != 0; which &= which - 1) {
      const auto index = static_cast<std::size_t>(__builtin_ctzll(which));
      values_[index] = other.values_[index];
    }
  }

  std::uint64_t given_ = 0;
  std::array<std::int64_t, kFeatureCount> values_;  // of what is not given, nothing is ever read
};

std::optional<Feature> find_feature(std::string_view name);
// "-3", or a name of that feature's values ("week", "creation", "start").
std::optional<std::int64_t> parse_feature_value(Feature feature, std::string_view text);

}  // namespace backstory::temporal
