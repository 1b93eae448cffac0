// What a rule does with the meanings of its elements: a few small steps, the same for every language.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "temporal/object.h"

namespace backstory::temporal {

enum class Verb : std::uint8_t {
  merge,     // all elements
  take,      // $1: this element's meaning
  assign,    // FEATURE=VALUE or FEATURE=$1
  drop,      // -FEATURE
  add,       // $1 $2: "twenty" + "one"
  multiply,  // $1 $2: "three" × "hundred"
  hundreds,  // $1 $2: "nineteen" "ninety-one"
  decimal,   // $1 $2: digits after the point
  amount,    // $1 $2: number and unit to a length; `amount $1` of a unit alone is one
  join,      // $1 $2: "two years" and "three months"
  back,      // $1: an amount becomes steps back from the anchor
  ahead,     // $1: … ahead
  before,    // $1 $2: an amount before a place in time
  after,     // $1 $2
  ends,      // $1 $2: the two expressions of a range or pair
  clock,     // $1: "0630" as hour and minute
};

std::optional<Verb> find_verb(std::string_view name);

struct Step {
  Verb verb = Verb::merge;
  Feature feature = Feature::kind;
  std::int64_t value = 0;
  std::uint8_t first = 0;  // $N, 0 = none
  std::uint8_t second = 0;
};

// A length as steps of one unit. What is not whole is counted in the next finer one: two and a half years are
// thirty months.
struct Steps {
  std::int64_t count = 0;
  calendar::Grain grain = calendar::Grain::day;
};
std::optional<Steps> steps_of(const Object& length);

// `elements[n - 1]` is the meaning of $n; null for words in quotes and elements that are missing. False: the
// elements do not go together, the rule makes nothing.
bool produce(std::span<const Step> steps, std::span<const Object* const> elements, Object& result);

}  // namespace backstory::temporal
