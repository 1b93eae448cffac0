#include "temporal/resolution.h"

namespace backstory::temporal {
namespace {

using calendar::Date;
using calendar::Grain;

constexpr std::int64_t kYearsAgoFrom = 2000;  // as calendar/ counts "million years ago"

// What happened ten thousand years ago is not dated from today.
bool is_deep_past(Grain grain, std::int64_t offset) {
  return grain == Grain::year && offset <= -10'000;
}

bool place_compared(Resolution& r) {
  const bool months_too = r.get(Feature::anchor) != static_cast<std::int64_t>(Base::creation);
  const auto period = r.object.grain() == Grain::quarter
                          ? r.discourse.reported_quarter()
                          : r.discourse.compared_period(months_too, r.around.at);
  if (!period) return false;
  r.settle(calendar::add(*period, r.get(Feature::offset), r.object.grain()), Anchor::focus_period, kByFocus,
           "period-compared");
  r.count_from(*period);
  return true;
}

// "The quarter" is the one spoken of, and no quarter that a month spoken of lies in; "the latest" is the one
// reported on.
std::optional<Date> quarter_told(const Resolution& r) {
  if (r.has(Feature::reported)) return r.discourse.reported_quarter();
  const auto told = r.discourse.last_such(Grain::quarter);
  if (!told) return std::nullopt;
  return told->date;
}

// News that looks ahead, or that has left a date behind some paragraphs ago, means the running week, month or
// year: "it will be launched by the end of the month".
bool looks_away(const Resolution& r) {
  if (r.discourse.mode() == Mode::narrative || !r.discourse.creation(r.object.grain())) return false;
  if (r.direction() == Direction::future) return true;
  const auto focus = r.discourse.focus(r.object.grain());
  return focus && focus->at.passage + 1 < r.around.at.passage;
}

// "The next month" is the one after the month told of, or, looking ahead, after that of writing.
bool is_from_focus(const Resolution& r, Base base) {
  if (base == Base::creation) return false;
  if (base == Base::period && looks_away(r)) return false;
  return base != Base::told || r.direction() != Direction::future;
}

// A history that has gone on to another year since has left the days of this one.
bool has_moved_on(const Resolution& r, const Mention& focus) {
  if (r.discourse.mode() != Mode::narrative) return false;
  const auto full = r.discourse.near_full_date(r.around.at);
  return full && full->order > focus.order && full->date.year != focus.date.year;
}

// "By then": whatever date was told last.
bool place_then(Resolution& r) {
  const auto& said = r.discourse.recent();
  if (said.empty()) {
    r.give_up("it points at a date told before", "no such date is near");
    return true;
  }
  r.settle(said.back().date, Anchor::focus_date, kByFocus, "from-focus");
  r.count_from(said.back().date);
  return true;
}

bool needs_focus(const Resolution& r, Base base) {
  if (r.has(Feature::compared)) return false;  // reports compare with a period that they need not name
  return base == Base::focus || (base == Base::told && r.direction() == Direction::past);
}

// The day that so many hours before the day of writing are in; nothing where they may reach back to either of
// two days.
std::optional<std::int64_t> days_back(Grain grain, std::int64_t offset) {
  constexpr std::int64_t kHoursOfDay = 24;
  constexpr std::int64_t kSameDayHours = 12;
  if (offset > 0) return std::nullopt;
  if (grain == Grain::hour && offset % kHoursOfDay == 0) return offset / kHoursOfDay;
  if (grain == Grain::hour && -offset > kSameDayHours) return std::nullopt;
  return 0;
}

// "Seventeen minutes later", "two hours ago": of the day told of, or of writing, at a time that is not known.
bool place_on_day(Resolution& r, Base base) {
  const Grain grain = r.object.grain();
  if (grain >= Grain::day || (base != Base::creation && base != Base::focus)) return false;
  if (base == Base::focus) {
    const auto told = r.discourse.focus(Grain::day);
    if (!told) return false;
    const bool near = grain < Grain::hour && told->at.passage == r.around.at.passage;
    r.settle(told->date, Anchor::focus_date, near ? kByFocus : kGuessed, "day-of-focus");
    r.count_from(told->date);
  } else {
    const auto today = r.discourse.creation(Grain::day);
    const auto days = days_back(grain, r.get(Feature::offset));
    if (!today || !days) return false;
    const bool sure = grain < Grain::hour || *days < 0;
    r.settle(calendar::add(*today, *days, Grain::day), Anchor::creation_date, sure ? kByFocus : kGuessed,
             "day-of-writing");
  }
  r.result.place.unknown_clock = true;
  return true;
}

}  // namespace

bool place_from_anchor(Resolution& r) {
  if (!r.has(Feature::grain)) return place_then(r);
  const Grain grain = r.object.grain();
  const auto base = static_cast<Base>(r.get(Feature::anchor));
  const std::int64_t offset = r.get(Feature::offset);
  if (r.has(Feature::compared) && place_compared(r)) return true;
  if (base == Base::period && grain == Grain::quarter) {
    if (const auto quarter = quarter_told(r)) {
      r.settle(calendar::add(*quarter, offset, grain), Anchor::focus_period, kByFocus, "from-focus");
      r.count_from(*quarter);
      return true;
    }
  } else if (is_from_focus(r, base)) {
    if (const auto focus = r.discourse.focus(grain); focus && !has_moved_on(r, *focus)) {
      const Anchor anchor = base == Base::period ? Anchor::focus_period : Anchor::focus_date;
      r.settle(calendar::add(focus->date, offset, grain), anchor, kByFocus, "from-focus");
      r.count_from(focus->date);
      return true;
    }
  }
  if (place_on_day(r, base)) return true;
  if (is_deep_past(grain, offset)) {
    r.settle(calendar::make_year(kYearsAgoFrom + offset), Anchor::none, kSaid, "deep-past");
    r.result.place.date.approximate = true;
    return true;
  }
  // "The previous year", with no other told, is compared with the running one; an editor must look.
  const bool compares = grain >= Grain::month && base == Base::focus && offset < 0;
  if (needs_focus(r, base) && !(compares && r.discourse.creation(grain))) {
    r.give_up_on(grain, "it counts from a date told before", "no such date is near");
    return true;
  }
  const auto creation = r.discourse.creation(grain);
  if (!creation) {
    r.give_up_on(grain, "it counts from the day of writing", kNoCreation);
    return true;
  }
  const bool completed = base == Base::period && grain == Grain::quarter;
  r.settle(calendar::add(*creation, offset - (completed ? 1 : 0), grain), Anchor::creation_date,
           base == Base::creation ? kRelative
           : needs_focus(r, base) ? kGuessed
                                  : kByHabit,
           completed ? "last-completed-quarter" : "from-creation");
  return true;
}

}  // namespace backstory::temporal
