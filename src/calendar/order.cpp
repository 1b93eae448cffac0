#include <algorithm>
#include <limits>
#include <tuple>

#include "calendar/edtf.h"
#include "calendar/instant.h"

namespace backstory::calendar {
namespace {

constexpr Instant kForever{std::numeric_limits<std::int64_t>::max(), 0};
constexpr Instant kBeforeAll{std::numeric_limits<std::int64_t>::min(), 0};

using Key = std::tuple<Instant, int, Instant>;

Key order_key(const Reach& reach, Grain grain) {
  const Instant end = reach.end.value_or(kForever);
  return {reach.begin ? *reach.begin : reach.end.value_or(kBeforeAll), -static_cast<int>(grain), end};
}

bool nests(const Reach& inner, const Reach& outer) {
  return inner.begin.value_or(kBeforeAll) >= outer.begin.value_or(kBeforeAll) &&
         inner.end.value_or(kForever) <= outer.end.value_or(kForever);
}

// A value as the stretches it is made of.
std::vector<DateRange> stretches(const Edtf& value) {
  if (const auto* date = std::get_if<Date>(&value)) {
    const Endpoint end{Endpoint::Kind::date, *date};
    return {DateRange{end, end}};
  }
  if (const auto* range = std::get_if<DateRange>(&value)) return {*range};
  return std::get<DateSet>(value).members;
}

bool is_within(const DateRange& inner, const DateRange& outer) {
  if (inner == outer) return true;
  const std::optional<Reach> a = find_reach(inner);
  const std::optional<Reach> b = find_reach(outer);
  return a && b && nests(*a, *b);
}

}  // namespace

bool ends_before_it_starts(const DateRange& range) {
  if (range.from.kind != Endpoint::Kind::date || range.to.kind != Endpoint::Kind::date) return false;
  const std::optional<Reach> from = find_reach(range.from.date);
  const std::optional<Reach> to = find_reach(range.to.date);
  return from && to && *from->begin >= *to->end;
}

bool comes_before(const Edtf& a, const Edtf& b) {
  const std::optional<Reach> reach_a = find_reach(a);
  const std::optional<Reach> reach_b = find_reach(b);
  if (reach_a.has_value() != reach_b.has_value()) return reach_a.has_value();
  if (!reach_a) return format_edtf(a) < format_edtf(b);
  return order_key(*reach_a, grain_of(a)) < order_key(*reach_b, grain_of(b));
}

bool is_within(const Edtf& inner, const Edtf& outer) {
  const std::vector<DateRange> parts = stretches(inner);
  const std::vector<DateRange> wholes = stretches(outer);
  return std::all_of(parts.begin(), parts.end(), [&](const DateRange& part) {
    return std::any_of(wholes.begin(), wholes.end(),
                       [&](const DateRange& whole) { return is_within(part, whole); });
  });
}

}  // namespace backstory::calendar
