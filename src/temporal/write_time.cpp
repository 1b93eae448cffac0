#include "temporal/write_time.h"

#include <array>

#include "temporal/timex.h"

namespace backstory::temporal {
namespace {

using calendar::Date;

// "Late Tuesday" is still that Tuesday; "late March" is no certain day of March, "nearly two years ago" no
// certain year.
bool is_vague(Mod mod, calendar::Grain grain) {
  const bool part = mod == Mod::start || mod == Mod::mid || mod == Mod::end;
  return part ? grain > calendar::Grain::day
              : mod == Mod::approx || (mod >= Mod::less_than && mod <= Mod::equal_or_more);
}

}  // namespace

void write_placeless(const Object& object, TimeExpression& time) {
  constexpr std::array<std::string_view, 3> kReferences = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
  if (object.kind() == Kind::reference) {
    time.type = TimexType::date;
    time.value = kReferences[static_cast<std::size_t>(object.get(Feature::reference) + 1)];
    time.unresolved = "the words do not say when";
    return;
  }
  time.type = object.kind() == Kind::set ? TimexType::set : TimexType::duration;
  time.value = format_timex_length(object);
}

void write_place(const Resolved& resolved, TimeExpression& time) {
  const Place& place = resolved.place;
  const bool has_time = place.date.second_of_day || place.day_part || place.unknown_clock;
  time.type = has_time ? TimexType::time : TimexType::date;
  time.value = format_timex(place);
}

calendar::Edtf edtf_of(const Resolved& resolved, const Object& object) {
  Date date = resolved.place.date;
  if (!calendar::is_placed(date)) date = calendar::without_qualifiers(date);  // EDTF has no hour of some day
  const auto mod = static_cast<Mod>(object.get(Feature::mod));
  if (is_vague(mod, resolved.place.grain()) || resolved.place.fiscal) date.approximate = true;
  if (resolved.place.weekend && date.week != 0) {
    Place saturday = resolved.place;
    Object weekday;
    weekday.set(Feature::weekday, 6);
    refine(saturday, weekday);
    return calendar::make_interval(saturday.date, date_of(day_number_of(saturday.date) + 1));
  }
  if (object.get(Feature::open) > 0) return calendar::make_since(date);
  if (object.get(Feature::open) < 0) return calendar::make_until(date);
  return date;
}

}  // namespace backstory::temporal
