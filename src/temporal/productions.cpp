#include "temporal/productions.h"

#include <algorithm>

namespace backstory::temporal {
namespace {

constexpr std::string_view kVerbs[] = {"merge",    "take",    "assign", "drop", "add",  "multiply",
                                       "hundreds", "decimal", "amount", "join", "back", "ahead",
                                       "before",   "after",   "ends",   "clock"};

using Elements = std::span<const Object* const>;

constexpr std::int64_t kRoundYears = 1000;  // nobody counts so many one by one
constexpr std::int64_t kLargest = 1'000'000'000'000;

const Object* element(Elements elements, std::uint8_t number) {
  return number >= 1 && number <= elements.size() ? elements[number - 1] : nullptr;
}

// The whole number that an element stands for.
std::optional<std::int64_t> number_of(const Object& object, Feature wanted) {
  if (object.has(wanted)) return object.get(wanted);
  if (object.has(Feature::number)) {
    if (object.has(Feature::fraction)) return std::nullopt;
    return object.get(Feature::number);
  }
  if (object.has(Feature::ordinal)) return object.get(Feature::ordinal);
  return std::nullopt;
}

bool assign(const Step& step, Elements elements, Object& result) {
  if (step.first == 0) return result.set(step.feature, step.value);
  const Object* source = element(elements, step.first);
  if (source == nullptr) return true;
  const auto value = number_of(*source, step.feature);
  return value && result.set(step.feature, *value);
}

bool add(const Object& a, const Object& b, Object& result) {
  result = a;
  if (b.has(Feature::fraction) && a.has(Feature::fraction)) return false;
  result.inherit(b, Feature::fraction);
  return result.set(Feature::number, a.get(Feature::number) + b.get(Feature::number));
}

bool multiply(const Object& a, const Object& b, Object& result) {
  const std::int64_t factor = b.get(Feature::number, 1);
  if (a.get(Feature::number) > kLargest / std::max<std::int64_t>(factor, 1)) return false;
  return result.set(Feature::number,
                    a.get(Feature::number) * factor + a.get(Feature::fraction) * factor / 100);
}

bool decimal(const Object& whole, const Object& digits, Object& result) {
  const std::int64_t after = digits.get(Feature::number);
  if (after > 99 || whole.has(Feature::fraction)) return false;
  result = whole;
  return after == 0 || result.set(Feature::fraction, after < 10 ? after * 10 : after);
}

bool amount(const Object* number, const Object& unit, Object& result) {
  if (!result.set(Feature::kind, static_cast<std::int64_t>(Kind::duration))) return false;
  if (!result.merge(unit)) return false;
  if (number == nullptr) return result.has(Feature::count) || result.set(Feature::count, 1);
  result.inherit(*number, Feature::mod);
  if (number->has(Feature::count)) return result.set(Feature::count, number->get(Feature::count));
  if (number->has(Feature::fraction) && !result.set(Feature::rest, number->get(Feature::fraction)))
    return false;
  return result.set(Feature::count, number->get(Feature::number) * unit.get(Feature::count, 1));
}

// How many of the finer unit make a coarser one, where that is a number.
std::int64_t units_in(calendar::Grain coarse, calendar::Grain fine) {
  using calendar::Grain;
  const auto is = [&](Grain a, Grain b) { return coarse == a && fine == b; };
  return is(Grain::year, Grain::month)      ? 12
         : is(Grain::year, Grain::week)     ? 52
         : is(Grain::year, Grain::day)      ? 365
         : is(Grain::month, Grain::week)    ? 4
         : is(Grain::month, Grain::day)     ? 30
         : is(Grain::week, Grain::day)      ? 7
         : is(Grain::day, Grain::hour)      ? 24
         : is(Grain::hour, Grain::minute)   ? 60
         : is(Grain::minute, Grain::second) ? 60
                                            : 0;
}

// "A year and two months", but not "seven days a week, 365 days a year".
bool join(const Object& a, const Object& b, Object& result) {
  result = a;
  const std::int64_t whole = units_in(a.grain(), b.grain());
  const bool finer = b.grain() < a.grain() && (whole == 0 || b.get(Feature::count) <= whole);
  const bool joined = a.has(Feature::more_count) || b.has(Feature::more_count);
  if (!finer || joined || b.get(Feature::count) <= 0) return false;
  return result.set(Feature::more_count, b.get(Feature::count)) &&
         result.set(Feature::more_grain, b.get(Feature::grain));
}

// Decades and centuries ago are counted in years: a decade ago is no decade of the calendar.
std::optional<Steps> years_of(const Object& length) {
  auto steps = steps_of(length);
  if (!steps || steps->grain < calendar::Grain::decade) return steps;
  if (steps->grain == calendar::Grain::decade) return Steps{steps->count * 10, calendar::Grain::year};
  if (steps->grain == calendar::Grain::century) return Steps{steps->count * 100, calendar::Grain::year};
  return Steps{steps->count * 1000, calendar::Grain::year};
}

bool step_from_anchor(const Object& length, std::int64_t sign, Object& result) {
  result.inherit(length, Feature::mod);
  result.inherit(length, Feature::doubt);
  if (length.get(Feature::count) < 0) {  // "several years ago": how many is not said
    return result.set(Feature::kind, static_cast<std::int64_t>(Kind::reference)) &&
           result.set(Feature::reference, sign);
  }
  const auto steps = years_of(length);
  if (!steps) return false;
  // "A decade ago" was about ten years ago.
  const bool round = steps->grain == calendar::Grain::year && steps->count >= kRoundYears;
  const bool halved = length.has(Feature::rest);  // nobody says "six and a half months ago" of a day
  if ((length.grain() >= calendar::Grain::decade || round || halved) && !result.has(Feature::mod))
    result.set(Feature::mod, static_cast<std::int64_t>(Mod::approx));
  return result.set(Feature::kind, static_cast<std::int64_t>(Kind::point)) &&
         result.set(Feature::grain, static_cast<std::int64_t>(steps->grain)) &&
         result.set(Feature::offset, sign * steps->count);
}

bool step_from_place(const Object& length, const Object& place, std::int64_t sign, Object& result) {
  if (place.kind() != Kind::point || place.has(Feature::shift_count) || length.get(Feature::count) < 0)
    return false;
  const auto steps = steps_of(length);
  if (!steps) return false;
  result = place;
  result.inherit(length, Feature::mod);
  return result.set(Feature::shift_count, sign * steps->count) &&
         result.set(Feature::shift_grain, static_cast<std::int64_t>(steps->grain));
}

bool run(const Step& step, Elements elements, Object& result) {
  const Object* first = element(elements, step.first);
  const Object* second = element(elements, step.second);
  switch (step.verb) {
    case Verb::merge:
      return std::all_of(elements.begin(), elements.end(),
                         [&](const Object* object) { return object == nullptr || result.merge(*object); });
    case Verb::take:
      return first == nullptr || result.merge(*first);
    case Verb::assign:
      return assign(step, elements, result);
    case Verb::drop:
      result.drop(step.feature);
      return true;
    case Verb::add:
      return first != nullptr && second != nullptr && add(*first, *second, result);
    case Verb::multiply:
      return first != nullptr && second != nullptr && multiply(*first, *second, result);
    case Verb::hundreds:
      return first != nullptr && second != nullptr &&
             result.set(Feature::number, 100 * first->get(Feature::number) + second->get(Feature::number));
    case Verb::decimal:
      return first != nullptr && second != nullptr && decimal(*first, *second, result);
    case Verb::amount:
      if (step.second == 0) return first != nullptr && amount(nullptr, *first, result);
      return second != nullptr && amount(first, *second, result);
    case Verb::join:
      return first != nullptr && second != nullptr && join(*first, *second, result);
    case Verb::back:
      return first != nullptr && step_from_anchor(*first, -1, result);
    case Verb::ahead:
      return first != nullptr && step_from_anchor(*first, 1, result);
    case Verb::before:
      return first != nullptr && second != nullptr && step_from_place(*first, *second, -1, result);
    case Verb::after:
      return first != nullptr && second != nullptr && step_from_place(*first, *second, 1, result);
    case Verb::ends:
      return true;
    case Verb::clock:
      return first != nullptr && result.set(Feature::hour, first->get(Feature::number) / 100) &&
             result.set(Feature::minute, first->get(Feature::number) % 100);
  }
  return false;
}

}  // namespace

std::optional<Verb> find_verb(std::string_view name) {
  for (std::size_t i = 0; i < std::size(kVerbs); ++i) {
    if (kVerbs[i] == name) return static_cast<Verb>(i);
  }
  return std::nullopt;
}

namespace {

// "Two years and three months": in the finer unit.
std::optional<Steps> joined_steps(const Object& length) {
  const calendar::Grain coarse = length.grain();
  const calendar::Grain fine = length.grain(Feature::more_grain);
  const std::int64_t factor = units_in(coarse, fine);
  if (factor == 0) return Steps{length.get(Feature::count), coarse};
  return Steps{length.get(Feature::count) * factor + length.get(Feature::more_count), fine};
}

}  // namespace

std::optional<Steps> steps_of(const Object& length) {
  using calendar::Grain;
  Steps steps{length.get(Feature::count), length.grain()};
  if (length.has(Feature::more_count)) return joined_steps(length);
  const std::int64_t rest = length.get(Feature::rest);
  if (rest == 0) return steps;
  switch (steps.grain) {
    case Grain::hour:
      return Steps{steps.count * 60 + rest * 60 / 100, Grain::minute};
    case Grain::day:
      return Steps{steps.count * 24 + rest * 24 / 100, Grain::hour};
    case Grain::week:
      return Steps{steps.count * 7 + rest * 7 / 100, Grain::day};
    case Grain::month:
      return Steps{steps.count * 30 + rest * 30 / 100, Grain::day};
    case Grain::year:
      return Steps{steps.count * 12 + rest * 12 / 100, Grain::month};
    case Grain::decade:
      return Steps{steps.count * 10 + rest * 10 / 100, Grain::year};
    case Grain::century:
      return Steps{steps.count * 100 + rest, Grain::year};
    default:
      return std::nullopt;
  }
}

bool produce(std::span<const Step> steps, std::span<const Object* const> elements, Object& result) {
  return std::all_of(steps.begin(), steps.end(),
                     [&](const Step& step) { return run(step, elements, result); });
}

}  // namespace backstory::temporal
