#include <fmt/format.h>

#include <array>

#include "calendar/civil.h"
#include "calendar/date_words.h"
#include "calendar/names.h"
#include "calendar/parts.h"
#include "calendar/written.h"
#include "calendar/written_fields.h"

namespace backstory::calendar {
namespace {

using Built = std::variant<Date, DateFault>;

Built build_deep(const WrittenFields& f) {
  const DeepNumber& n = *f.deep;
  const unsigned zeros = n.zeros.value_or(0);
  if (n.decimals > zeros) return DateFault{"years are counted whole", f.span};
  const std::int64_t years = saturating_multiply(n.digits, power_of_ten(zeros - n.decimals));
  if (years < kFewestYearsAgo) {
    return DateFault{"years are counted back only from 10,000 years ago on: write the year itself", f.span};
  }
  if (years > kLastYear) return DateFault{"that is longer ago than the calendar reaches", f.span};
  Date date = make_year(kYearsAgoFrom - years);
  date.approximate = true;
  return date;
}

Built build_century(const WrittenFields& f) {
  const std::int64_t number = f.century ? *f.century : *f.millennium;
  if (number < 1 || number > kLastYear / 1000)
    return DateFault{"centuries are counted from the first", f.span};
  const std::int64_t block = f.before_christ ? -number : number - 1;
  if (!f.decade_of_century) return block_date(block, f.century ? 2 : 3);
  if (!f.century || f.before_christ || *f.decade_of_century < 1 || *f.decade_of_century > 10) {
    return DateFault{"write the years of this decade as a range", f.span};
  }
  return block_date(block * 10 + *f.decade_of_century - 1, 1);
}

Built build_block(const WrittenFields& f) {
  if (f.before_christ) return DateFault{"write the years of this decade as a range: 49–40 B.C.", f.year_span};
  if (f.year_x == 1 && *f.year % 10 != 0) {
    return DateFault{fmt::format("a decade begins with a year that ends in 0: {}s", *f.year / 10 * 10),
                     f.year_span};
  }
  if (f.year_x == 2 && *f.year == 1900) {
    return DateFault{"the 1900s can be the decade or the century: write 190X or 19XX", f.year_span};
  }
  return block_of_year(*f.year, f.year_x);
}

Built build_year(const WrittenFields& f) {
  if (f.deep) return build_deep(f);
  if (f.century || f.millennium) return build_century(f);
  Date date;
  if (!f.year) {
    date.year_mask = kYearUnknown;
    return date;
  }
  if (f.year_digits <= 2 && !f.before_christ && !f.after_christ) {
    return DateFault{fmt::format("which century? write the year {:02} with four digits", *f.year),
                     f.year_span};
  }
  if (f.year_x > 0) return build_block(f);
  if (f.year_digits > 4 && !f.before_christ) {
    return DateFault{fmt::format("a year of more than four digits begins with Y: write Y{}", *f.year),
                     f.year_span};
  }
  if (*f.year == 0 && (f.before_christ || f.after_christ)) {
    return DateFault{"there is no year 0: 1 B.C. comes before A.D. 1", f.year_span};
  }
  date.year = f.before_christ ? 1 - *f.year : *f.year;
  return date;
}

std::optional<DateFault> put_day(const WrittenFields& f, Date& date) {
  const std::optional<std::int64_t> day = f.day ? f.day : f.bare;
  if (!day) return std::nullopt;
  if (date.part == 0) {
    return f.bare ? DateFault{fmt::format("'{}' alone is no date: a year has four digits", *day), f.day_span}
                  : DateFault{"a day needs its month", f.day_span};
  }
  if (date.part > 12)
    return DateFault{fmt::format("a {} has no days", grain_name(part_grain(date.part))), f.day_span};
  if (*day < 1 || *day > 31) return DateFault{fmt::format("there is no day {}", *day), f.day_span};
  date.day = static_cast<std::uint8_t>(*day);
  return std::nullopt;
}

std::optional<DateFault> find_wrong_weekday(const WrittenFields& f, const Date& date) {
  if (!f.weekday) return std::nullopt;
  if (date.day == 0) return DateFault{"a weekday needs its date", f.weekday_span};
  if (date.year_mask != 0) return std::nullopt;
  const unsigned actual = iso_weekday(day_number(date.year, date.part, date.day));
  if (actual == *f.weekday) return std::nullopt;
  return DateFault{
      fmt::format("{} is a {}, not a {}", ap_words(date), weekday_name(actual), weekday_name(*f.weekday)),
      f.weekday_span};
}

std::optional<DateFault> put_time(const WrittenFields& f, Date& date) {
  if (!f.second_of_day) return std::nullopt;
  if (date.day == 0 || date.year_mask != 0) return DateFault{"a time of day needs a whole date", f.span};
  date.second_of_day = f.second_of_day;
  date.time_grain = f.time_grain;
  if (f.offset_minutes) date.offset_minutes = static_cast<std::int16_t>(*f.offset_minutes);
  return std::nullopt;
}

}  // namespace

Built build_date(const WrittenFields& f) {
  Built built = build_year(f);
  if (std::holds_alternative<DateFault>(built)) return built;
  Date date = std::get<Date>(built);
  date.approximate = date.approximate || f.approximate;
  date.uncertain = f.uncertain;
  date.part = static_cast<std::uint8_t>(f.part.value_or(0));
  date.week = static_cast<std::uint8_t>(f.week.value_or(0));
  if (date.week != 0 && date.part != 0) return DateFault{"a week is of a year, not of a month", f.span};
  if (auto fault = put_day(f, date)) return std::move(*fault);
  if (auto message = find_impossible(date)) {
    return DateFault{std::move(*message), date.day != 0 ? f.day_span : f.span};
  }
  if (auto fault = find_wrong_weekday(f, date)) return std::move(*fault);
  if (auto fault = put_time(f, date)) return std::move(*fault);
  if (!f.week_of) return date;
  if (date.day == 0 || date.year_mask != 0) return DateFault{"'week of' needs a whole date", f.span};
  return truncate(date, Grain::week);
}

}  // namespace backstory::calendar
