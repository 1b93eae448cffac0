#include "temporal/ends.h"

#include "temporal/place.h"

namespace backstory::temporal {

using calendar::Date;

namespace {

// "November 2023 to January": the partner's year is the one before or after when the order of months asks
// for it.
std::int64_t years_across(const Object& one, const Object& other, bool one_is_later) {
  if (!one.has(Feature::month) || !other.has(Feature::month)) return 0;
  const std::int64_t apart = one.get(Feature::month) - other.get(Feature::month);
  if (one_is_later) return apart < 0 ? 1 : 0;
  return apart > 0 ? -1 : 0;
}

void share_base(Object& one, const Object& other, bool one_is_later) {
  const bool below_year = one.has(Feature::month) || one.has(Feature::quarter) || one.has(Feature::season);
  if (other.kind() == Kind::duration) return;  // "the year ended March 31"
  if (!below_year || one.has(Feature::year) || one.has(Feature::anchor) || one.has(Feature::which)) return;
  const bool both_below =
      other.has(Feature::month) || other.has(Feature::quarter) || other.has(Feature::season);
  if (other.has(Feature::year)) {
    if (!both_below) return;  // "from 2011 until March"
    one.set(Feature::year, other.get(Feature::year) + years_across(one, other, one_is_later));
    return;
  }
  if (other.has(Feature::anchor) && other.grain() >= calendar::Grain::year) {
    one.inherit(other, Feature::anchor);
    one.inherit(other, Feature::grain);
    one.inherit(other, Feature::offset);
  }
}

void collect_into(std::vector<std::uint32_t>& ends, const Chart& chart, std::uint32_t index) {
  const Item& item = chart.items()[index];
  const Rule* rule = item.rule == kNone ? nullptr : &chart.grammar().rules()[item.rule];
  if (rule == nullptr || rule->first_end == 0) {
    ends.push_back(index);
    return;
  }
  for (const std::uint8_t end : {rule->first_end, rule->second_end}) {
    const std::uint32_t child = end == 0 ? kNone : item.children[end - 1U];
    if (child != kNone) collect_into(ends, chart, child);
  }
}

}  // namespace

std::vector<std::uint32_t> collect_ends(const Chart& chart, std::uint32_t item) {
  std::vector<std::uint32_t> ends;
  collect_into(ends, chart, item);
  return ends;
}

// "May 3-5", "May to July 2024", "2018-19": each end takes the coarser parts that only the other names.
void share_parts(Object& left, Object& right) {
  if (right.has(Feature::short_year) && left.has(Feature::year)) {
    const std::int64_t year = left.get(Feature::year);
    std::int64_t end = year - year % 100 + right.get(Feature::short_year);
    if (end < year) end += 100;
    right.drop(Feature::short_year);
    right.set(Feature::year, end);
  }
  if (right.has(Feature::short_decade) && left.has(Feature::decade)) {
    const std::int64_t decade = left.get(Feature::decade);
    right.set(Feature::decade, decade - decade % 100 + right.get(Feature::short_decade));
    right.drop(Feature::short_decade);
  }
  if (right.kind() == Kind::set && left.has(Feature::weekday)) {  // "Monday and Tuesday nights"
    left.inherit(right, Feature::kind);
    left.inherit(right, Feature::day_part);
  }
  const bool has_era = left.has(Feature::year) || left.has(Feature::century);
  if (right.has(Feature::era) && has_era) left.inherit(right, Feature::era);
  for (Object* one : {&left, &right}) {
    const Object& other = one == &left ? right : left;
    if (one->has(Feature::day) && !one->has(Feature::month)) one->inherit(other, Feature::month);
    if (one->has(Feature::hour)) one->inherit(other, Feature::meridiem);
  }
  share_base(left, right, false);
  share_base(right, left, true);
}

// The second end of a range or pair does not come before the first: "November to January", "Friday to
// Monday".
void follow_partner(const Object& object, const calendar::Edtf& first, Resolved& second) {
  const auto* from = std::get_if<Date>(&first);
  Date& to = second.place.date;
  const bool own_year = object.has(Feature::year) || object.has(Feature::which);
  if (from == nullptr || own_year || !calendar::is_placed(*from) || !calendar::is_placed(to)) return;
  if (calendar::grain_of(*from) >= calendar::Grain::year) return;
  const bool below_year = to.week == 0 && to.part != 0;
  if (below_year &&
      (object.has(Feature::month) || object.has(Feature::season) || object.has(Feature::quarter))) {
    Date moved = to;
    moved.year = from->year;
    if (calendar::comes_before(moved, *from)) ++moved.year;
    if (moved.day != 0 && moved.day > calendar::days_in_month(moved.year, moved.part)) return;
    to = moved;
  } else if (object.has(Feature::weekday) && from->day != 0) {
    if (!calendar::comes_before(to, *from)) return;  // "from Sept. 14 to Thursday"
    const std::int64_t steps = (day_number_of(to) - day_number_of(*from)) % 7;
    to = date_of(day_number_of(*from) + (steps + 7) % 7);
  } else {
    return;
  }
  second.anchor = Anchor::range_partner;
  second.steps.emplace_back("after-partner");
}

bool are_of_one_month(const Object& one, const Object& other) {
  const auto is_day = [](const Object& object) {
    return object.has(Feature::month) && object.has(Feature::day) && !object.has(Feature::year);
  };
  return is_day(one) && is_day(other) && one.get(Feature::month) == other.get(Feature::month);
}

}  // namespace backstory::temporal
