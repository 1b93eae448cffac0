#include "temporal/resolve.h"

#include <algorithm>

#include "temporal/choice.h"

namespace backstory::temporal {
namespace {

using calendar::Date;
using calendar::Grain;

constexpr double kSaid = 0.98;      // everything is in the words
constexpr double kRelative = 0.95;  // "yesterday": from the date of writing
constexpr double kByTense = 0.9;    // the tense said which
constexpr double kByFocus = 0.85;   // from a date spoken of before
constexpr double kByHabit = 0.75;   // nothing said which; what is usual in news
constexpr double kUnplaced = 0.5;

constexpr std::int64_t kYearsAgoFrom = 2000;  // as calendar/ counts "million years ago"
constexpr std::string_view kNoCreation = "there is no publication date";

class Resolver {
 public:
  Resolver(const Object& object, const Discourse& discourse, const Surroundings& around)
      : object_(object), discourse_(discourse), around_(around) {}

  std::optional<Resolved> resolve() {
    if (!find_place() || !refine(result_.place, object_) || !shift()) return std::nullopt;
    const std::int64_t doubt = object_.get(Feature::doubt);
    result_.confidence = std::max(0.05, result_.confidence - static_cast<double>(doubt) / 100);
    return result_;
  }

 private:
  bool has(Feature feature) const { return object_.has(feature); }
  std::int64_t get(Feature feature) const { return object_.get(feature); }

  bool find_place() {
    if (has(Feature::anchor)) return from_anchor();
    if (has(Feature::year) || has(Feature::short_year)) return from_year();
    if (has(Feature::decade) || has(Feature::short_decade) || has(Feature::century))
      return from_long_period();
    if (has(Feature::month) || has(Feature::easter)) return has_day() ? from_month_and_day() : from_month();
    if (has(Feature::season) || has(Feature::quarter) || has(Feature::half)) return from_part_of_year();
    if (has(Feature::weekday) || has(Feature::weekend)) return from_weekday();
    return from_day();
  }

  bool has_day() const { return has(Feature::day) || has(Feature::easter) || has(Feature::nth); }

  void settle(const Date& date, Anchor anchor, double confidence, std::string_view step) {
    result_.place.date = date;
    result_.anchor = anchor;
    result_.confidence = confidence;
    if (!step.empty()) result_.steps.emplace_back(step);
  }

  void give_up(std::string_view what, std::string_view why) {
    result_.place = unknown_place();
    result_.confidence = kUnplaced;
    result_.unresolved = std::string(what) + " and " + std::string(why);
  }

  // "last week", "two years ago", "a day later", "the quarter".
  bool from_anchor() {
    const Grain grain = object_.grain();
    const auto base = static_cast<Base>(get(Feature::anchor));
    const std::int64_t offset = get(Feature::offset);
    if (has(Feature::compared)) {
      if (const auto period = discourse_.compared_period(base != Base::creation)) {
        settle(calendar::add(*period, offset, grain), Anchor::focus_period, kByFocus, "period-compared");
        return true;
      }
    }
    if (base != Base::creation) {
      if (const auto focus = discourse_.focus(grain)) {
        const Anchor anchor = base == Base::focus ? Anchor::focus_date : Anchor::focus_period;
        settle(calendar::add(focus->date, offset, grain), anchor, kByFocus, "from-focus");
        return true;
      }
    }
    const auto creation = discourse_.creation(grain);
    if (is_deep_past(grain, offset)) {
      settle(calendar::make_year(kYearsAgoFrom + offset), Anchor::none, kSaid, "deep-past");
      result_.place.date.approximate = true;
      return true;
    }
    if (!creation) {
      give_up("it counts from the day of writing", kNoCreation);
      return unknown_of(grain);
    }
    const bool completed = base == Base::period && grain == Grain::quarter;
    settle(calendar::add(*creation, offset - (completed ? 1 : 0), grain), Anchor::creation_date,
           base == Base::creation ? kRelative : kByHabit,
           completed ? "last-completed-quarter" : "from-creation");
    return true;
  }

  // What happened ten thousand years ago is not dated from today.
  static bool is_deep_past(Grain grain, std::int64_t offset) {
    return grain == Grain::year && offset <= -10'000;
  }

  // XXXX-XX for an unknown month, XXXX-XX-XX for an unknown day.
  bool unknown_of(Grain grain) {
    Date& date = result_.place.date;
    if (grain == Grain::week) {
      result_.place.unknown_week = true;
      return true;
    }
    if (grain > Grain::month) return true;
    date.part_mask = 3;
    if (grain > Grain::day) return true;
    date.day_mask = 3;
    return true;
  }

  bool from_year() {
    std::int64_t year = get(Feature::year);
    if (has(Feature::short_year)) {
      const auto creation = discourse_.creation(Grain::year);
      const std::int64_t latest = creation ? creation->year + 10 : 2049;
      year = latest - ((latest - get(Feature::short_year)) % 100 + 100) % 100;
    }
    if (get(Feature::era) < 0) year = 1 - year;
    settle(calendar::make_year(year), Anchor::none, kSaid, "");
    result_.full = true;
    if (has(Feature::ambiguous)) {
      result_.place.date.part_mask = 3;
      result_.place.date.day_mask = 3;
      result_.confidence = kUnplaced;
      result_.unresolved = "the order of day and month is not known";
    }
    return true;
  }

  bool from_long_period() {
    if (has(Feature::century)) {
      const std::int64_t number = get(Feature::century);
      const std::int64_t first = get(Feature::era) < 0 ? -100 * number + 1 : 100 * (number - 1);
      settle(calendar::make_century(first), Anchor::none, kSaid, "");
    } else {
      std::int64_t decade = get(Feature::decade) / 10;
      if (has(Feature::short_decade)) {
        const auto creation = discourse_.creation(Grain::year);
        const std::int64_t latest = (creation ? creation->year : 2029) / 10;
        decade = latest - ((latest - get(Feature::short_decade) / 10) % 10 + 10) % 10;
      }
      settle(calendar::make_decade(10 * decade), Anchor::none, kSaid, "");
    }
    result_.full = true;
    return true;
  }

  void settle_year(const ChosenYear& chosen) {
    const double confidence = chosen.by_habit ? kByHabit : has(Feature::which) ? kRelative : kByTense;
    settle(calendar::make_year(chosen.year), Anchor::creation_date, confidence, chosen.step);
  }

  // What the words themselves say ("the coming May") goes before the tense of the clause.
  Direction direction() const {
    if (has(Feature::direction)) return static_cast<Direction>(get(Feature::direction));
    const bool until = has(Feature::open) && get(Feature::open) < 0;  // the end lies ahead of a past verb
    return until && around_.direction == Direction::past ? Direction::unknown : around_.direction;
  }

  // True when the year was taken from a full date near by, in a story about another year; or there is nothing
  // else.
  bool take_year_of_focus() {
    const auto creation = discourse_.creation(Grain::year);
    const auto near = discourse_.near_full_date(around_.at);
    if (near && !has(Feature::which)) {
      const Date year = calendar::truncate(near->date, Grain::year);
      const bool other = !creation || creation->year != year.year;
      const bool against = creation && around_.direction == Direction::future && year.year < creation->year;
      if (calendar::grain_of(year) == Grain::year && other && !against) {
        settle(year, Anchor::focus_date, kByFocus, "year-of-focus");
        return true;
      }
    }
    if (creation) return false;
    if (const auto focus = discourse_.focus(Grain::year); focus && !has(Feature::which)) {
      settle(focus->date, Anchor::focus_date, kByHabit, "year-of-focus");
      return true;
    }
    give_up("the year is not given", kNoCreation);
    return true;
  }

  bool from_month() {
    if (take_year_of_focus()) return true;
    const auto month = discourse_.creation(Grain::month);
    if (!month) {
      give_up("the year is not given", "the publication date has no month");
      return true;
    }
    settle_year(choose_year(get(Feature::month), month->part, month->year, order_of(object_), direction()));
    return true;
  }

  bool from_part_of_year() {
    if (take_year_of_focus()) return true;
    const auto month = discourse_.creation(Grain::month);
    if (!month) {
      give_up("the year is not given", "the publication date has no month");
      return true;
    }
    const auto order = order_of(object_);
    if (has(Feature::quarter)) {
      const std::int64_t now = (month->part + 2) / 3;
      settle_year(choose_quarter_year(get(Feature::quarter), now, month->year, order, direction()));
    } else if (has(Feature::half)) {
      settle_year(choose_year(get(Feature::half), month->part <= 6 ? 1 : 2, month->year, order, direction()));
    } else {
      // Winter is named by the year in which it begins: January is still of last year's.
      const bool old_winter = month->part < 3;
      const std::int64_t now = old_winter || month->part == 12 ? 24 : 20 + month->part / 3;
      settle_year(
          choose_year(get(Feature::season), now, month->year - (old_winter ? 1 : 0), order, direction()));
    }
    return true;
  }

  Place place_in_year(std::int64_t year) const {
    Place place;
    place.date = calendar::make_year(year);
    return place;
  }

  bool from_month_and_day() {
    if (take_year_of_focus()) return true;
    const auto today = discourse_.creation(Grain::day);
    if (!today) return from_month();
    const std::int64_t now = day_number_of(*today);
    std::optional<std::int64_t> best;
    std::int64_t best_year = today->year;
    for (const std::int64_t year : {today->year, today->year - 1, today->year + 1}) {
      Place place = place_in_year(year);
      if (!refine(place, object_) || place.date.day == 0) continue;
      const auto cost = day_cost(day_number_of(place.date) - now, order_of(object_), direction());
      if (!cost || (best && *best <= *cost)) continue;
      best = cost;
      best_year = year;
    }
    settle(calendar::make_year(best_year), Anchor::creation_date, kByTense, "nearest-year");
    return best.has_value();
  }

  // Weekdays of a story about another week follow that week's date.
  std::optional<Date> other_week() const {
    if (has(Feature::which)) return std::nullopt;
    const auto today = discourse_.creation(Grain::day);
    const auto near = today ? discourse_.near_full_date(around_.at) : discourse_.focus(Grain::day);
    if (!near || calendar::grain_of(near->date) > Grain::day) return std::nullopt;
    constexpr std::int64_t kSameStoryDays = 8;
    if (today && std::abs(day_number_of(near->date) - day_number_of(*today)) <= kSameStoryDays)
      return std::nullopt;
    return calendar::truncate(near->date, Grain::day);
  }

  bool from_weekday() {
    const auto focus = other_week();
    const auto today = focus ? focus : discourse_.creation(Grain::day);
    if (!today) {
      give_up(has(Feature::weekend) ? "which weekend is not given" : "which week is not given", kNoCreation);
      if (has(Feature::weekday)) result_.place.weekday = get(Feature::weekday);
      if (has(Feature::weekend)) result_.place.weekend = true;
      return finish_without_week();
    }
    const std::int64_t now = day_number_of(*today);
    const std::int64_t wanted = has(Feature::weekend) ? 6 : get(Feature::weekday);
    const std::int64_t steps =
        focus ? steps_forward(wanted, now) : steps_to_weekday(wanted, now, order_of(object_), direction());
    settle(date_of(now + steps), focus ? Anchor::focus_date : Anchor::creation_date,
           focus                                     ? kByFocus
           : around_.direction == Direction::unknown ? kByHabit
                                                     : kByTense,
           focus        ? "weekday-of-focus"
           : steps == 0 ? "same-weekday"
           : steps < 0  ? "past-weekday"
                        : "coming-weekday");
    return true;
  }

  bool finish_without_week() {
    object_.drop(Feature::weekday);
    object_.drop(Feature::weekend);
    return true;
  }

  // "the 15th", "at 9 a.m.", "in the morning": the day or month in focus, else of writing.
  bool from_day() {
    const Grain grain = has(Feature::day) ? Grain::month : Grain::day;
    if (const auto focus = discourse_.focus(grain)) {
      settle(focus->date, Anchor::focus_date, kByFocus, "from-focus");
      return true;
    }
    if (const auto creation = discourse_.creation(grain)) {
      settle(*creation, Anchor::creation_date, kByHabit, "from-creation");
      return true;
    }
    give_up(grain == Grain::month ? "the month is not given" : "the day is not given", kNoCreation);
    result_.place.date.part_mask = 3;
    if (grain == Grain::day) result_.place.date.day_mask = 3;
    if (has(Feature::day)) {
      result_.place.date.day = static_cast<std::uint8_t>(get(Feature::day));
      object_.drop(Feature::day);
    }
    return true;
  }

  bool shift() {
    if (!has(Feature::shift_count)) return true;
    const Grain grain = object_.grain(Feature::shift_grain);
    if (result_.place.date.year_mask != 0 || result_.place.grain() > grain) return false;
    const std::int64_t count = get(Feature::shift_count);
    // No step at all only widens the place: "the week of May 3".
    result_.place.date = count == 0 ? calendar::truncate(result_.place.date, grain)
                                    : calendar::add(result_.place.date, count, grain);
    result_.steps.emplace_back("shifted");
    return true;
  }

  Object object_;
  const Discourse& discourse_;
  const Surroundings& around_;
  Resolved result_;
};

}  // namespace

std::optional<Resolved> resolve_point(const Object& object, const Discourse& discourse,
                                      const Surroundings& around) {
  return Resolver(object, discourse, around).resolve();
}

}  // namespace backstory::temporal
