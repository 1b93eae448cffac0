#include "calendar/written_fields.h"

#include <fmt/format.h>

#include <array>

#include "calendar/civil.h"
#include "calendar/date_words.h"
#include "calendar/names.h"
#include "calendar/parts.h"
#include "calendar/written.h"

namespace backstory::calendar {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                       "Friday", "Saturday", "Sunday"};

// A number without a month is a day where the other end has one, else a year where the other end has only
// that.
void settle_bare(WrittenFields& fields, const WrittenFields& other) {
  if (!fields.bare) return;
  const bool other_has_day = other.day.has_value() || (other.bare && other.part);
  if (fields.part || other_has_day) {
    if (!fields.day) fields.day = static_cast<unsigned>(*fields.bare);
    fields.day_span = fields.span;
    fields.bare.reset();
    return;
  }
  if (!fields.has_year() && other.year && !other.part) {
    fields.year = fields.bare;
    fields.year_span = fields.span;
    fields.year_digits = 2;
    fields.bare.reset();
  }
}

// "1914–18", "the 1960s–80s": the century is said once.
void share_century(const WrittenFields& first, WrittenFields& last) {
  const bool short_year = last.year && last.year_digits == 2 && first.year && first.year_digits >= 3;
  if (!short_year || first.before_christ || last.before_christ || last.after_christ) return;
  *last.year += *first.year / 100 * 100;
  last.year_digits = first.year_digits;
  if (first.year_x == 1 || last.year_x == 0) return;
  if (first.year_x == 0 && last.year_x == 1) return;
}

void lend_year(const WrittenFields& from, WrittenFields& to) {
  if (to.has_year()) return;
  to.year = from.year;
  to.year_digits = from.year_digits;
  to.year_x = from.year_x;
  to.year_span = from.year_span;
  to.before_christ = from.before_christ;
  to.after_christ = from.after_christ;
  to.year_unknown = from.year_unknown;
}

std::variant<Date, DateFault> build_year(const WrittenFields& f) {
  if (f.years_ago) {
    if (*f.years_ago < kFewestYearsAgo) {
      return DateFault{"years are counted back only from 10,000 years ago on; write the year itself", f.span};
    }
    Date date = make_year(saturating_add(kYearsAgoFrom, -*f.years_ago));
    date.approximate = true;
    return date;
  }
  if (f.century || f.millennium) {
    const std::int64_t number = f.century.value_or(f.millennium.value_or(1));
    if (number < 1) return DateFault{"centuries are counted from the first", f.span};
    return block_date(f.before_christ ? -number : number - 1, f.century ? 2 : 3);
  }
  Date date;
  if (!f.year) {
    date.year_mask = kYearUnknown;
    return date;
  }
  if (f.before_christ && *f.year == 0) return DateFault{"there is no year 0 B.C.", f.year_span};
  if (f.year_x > 0) {
    if (!f.before_christ) return block_of_year(*f.year, f.year_x);
    return DateFault{"write the years of this decade as a range: 49–40 B.C.", f.year_span};
  }
  if (f.year_digits == 2 && !f.before_christ && !f.after_christ) {
    return DateFault{
        fmt::format("which century? write the year '{:02}' with four digits, or 'A.D. {}'", *f.year, *f.year),
        f.year_span};
  }
  date.year = f.before_christ ? 1 - *f.year : *f.year;
  return date;
}

std::optional<DateFault> find_wrong_weekday(const WrittenFields& f, const Date& date) {
  if (!f.weekday || date.day == 0 || date.year_mask != 0) return std::nullopt;
  const unsigned actual = iso_weekday(day_number(date.year, date.part, date.day));
  if (actual == *f.weekday) return std::nullopt;
  return DateFault{fmt::format("{} is a {}, not a {}", format_date(without_qualifiers(date), DateStyle::ap),
                               kWeekdays.at(actual - 1), kWeekdays.at(*f.weekday - 1)),
                   f.weekday_span};
}

}  // namespace

void share_fields(WrittenFields& first, WrittenFields& last) {
  settle_bare(first, last);
  settle_bare(last, first);
  share_century(first, last);
  lend_year(last, first);
  lend_year(first, last);
  if (last.before_christ && first.year && !first.after_christ) first.before_christ = true;
  if (first.day && !first.part) first.part = last.part;
  if (last.day && !last.part) last.part = first.part;
}

std::variant<Date, DateFault> build_date(const WrittenFields& f) {
  if (f.bare && !f.part) {
    return DateFault{fmt::format("'{}' alone is no date: a year has four digits", *f.bare), f.span};
  }
  auto built = build_year(f);
  if (std::holds_alternative<DateFault>(built)) return built;
  Date date = std::get<Date>(built);
  date.approximate = date.approximate || f.approximate;
  date.uncertain = f.uncertain;
  if (f.part) date.part = static_cast<std::uint8_t>(*f.part);
  if (f.week) date.week = static_cast<std::uint8_t>(*f.week);
  const std::optional<std::int64_t> day = f.day ? std::optional<std::int64_t>(*f.day) : f.bare;
  if (day) {
    if (date.part == 0 || date.part > 12) return DateFault{"a day needs its month", f.span};
    if (*day < 1 || *day > 31) return DateFault{fmt::format("there is no day {}", *day), f.day_span};
    date.day = static_cast<std::uint8_t>(*day);
  }
  if (auto message = find_impossible(date))
    return DateFault{std::move(*message), f.day ? f.day_span : f.span};
  if (auto fault = find_wrong_weekday(f, date)) return std::move(*fault);
  if (f.second_of_day) {
    if (date.day == 0 || date.year_mask != 0) return DateFault{"a time of day needs a whole date", f.span};
    date.second_of_day = f.second_of_day;
    date.time_grain = f.time_grain;
    if (f.offset_minutes) date.offset_minutes = static_cast<std::int16_t>(*f.offset_minutes);
  }
  if (f.week_of) {
    if (date.day == 0) return DateFault{"'week of' needs a day", f.span};
    const Date week = truncate(date, Grain::week);
    return week;
  }
  if (f.weekday && date.day == 0) return DateFault{"a weekday alone is no date", f.weekday_span};
  return date;
}

}  // namespace backstory::calendar
