#include "calendar/names.h"

#include <fmt/format.h>

#include <array>

#include "calendar/civil.h"
#include "calendar/edtf.h"
#include "calendar/parts.h"
#include "calendar/written.h"

namespace backstory::calendar {
namespace {

constexpr std::array<std::string_view, 12> kMonthNames = {"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 12> kMonthAbbreviations = {
    "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."};

constexpr std::array<std::string_view, 7> kWeekdayNames = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                           "Friday", "Saturday", "Sunday"};

// Some year that the digits allow is a leap year. Four digits decide it.
bool can_be_leap_year(const Date& date) {
  if (date.year_mask == 0) return is_leap_year(date.year);
  for (unsigned n = 0; n < 10'000; n += 4) {
    bool fits = true;
    for (unsigned i = 0; i < 4; ++i) {
      const std::int64_t digit = std::abs(date.year / power_of_ten(i) % 10);
      fits = fits && (((date.year_mask >> i) & 1U) != 0 || digit == n / power_of_ten(i) % 10);
    }
    if (fits && is_leap_year(n)) return true;
  }
  return false;
}

std::string bare_year_text(const Date& date) {
  Date year;
  year.year = date.year;
  year.year_mask = date.year_mask;
  year.minus_zero = date.minus_zero;
  if (date.year_mask != 0) return format_edtf(year);
  if (date.year <= 0) return fmt::format("{} B.C.", std::uint64_t{1} - static_cast<std::uint64_t>(date.year));
  return date.year < 1000 ? fmt::format("A.D. {}", date.year) : fmt::format("{}", date.year);
}

}  // namespace

std::string_view month_name(unsigned month) {
  return kMonthNames.at(month - 1);
}
std::string_view month_abbreviation(unsigned month) {
  return kMonthAbbreviations.at(month - 1);
}

std::string_view weekday_name(unsigned iso_weekday) {
  return kWeekdayNames.at(iso_weekday - 1);
}

std::string year_text(const Date& date) {
  return bare_year_text(date);
}

std::optional<std::string> find_impossible(const Date& date) {
  if (date.week != 0) {
    if (date.year_mask != 0 || date.week <= weeks_in_year(date.year)) return std::nullopt;
    return fmt::format("{} has {} weeks", year_text(date), weeks_in_year(date.year));
  }
  if (date.part == 0 || date.part_mask != 0 || date.part > 12) return std::nullopt;
  const unsigned most = date.part != 2 ? days_in_month(0, date.part) : can_be_leap_year(date) ? 29 : 28;
  if ((date.day == 0 && date.day_mask == 0) || field_range(date.day, date.day_mask, most))
    return std::nullopt;
  const bool year_matters = date.part == 2 && date.year_mask != kYearUnknown;
  return year_matters ? fmt::format("February {} has {} days", year_text(date), most)
                      : fmt::format("{} has {} days", month_name(date.part), most);
}

}  // namespace backstory::calendar
