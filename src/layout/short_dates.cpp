#include "layout/short_dates.h"

#include <cmath>
#include <optional>

#include "calendar/date.h"

namespace backstory::layout {
namespace {

constexpr double kLessThanAYear = 300;  // days
constexpr std::string_view kNoBreakSpace = "\u00a0";

// Of a date that is finer than a year.
std::optional<std::int64_t> year_of(const Occurrence& occurrence) {
  if (!occurrence.begin || !occurrence.end) return std::nullopt;
  if (*occurrence.end - *occurrence.begin > kLessThanAYear) return std::nullopt;
  return calendar::civil_day(static_cast<std::int64_t>(std::floor(*occurrence.begin))).year;
}

}  // namespace

std::string without_year(const Occurrence& occurrence) {
  const std::optional<std::int64_t> year = year_of(occurrence);
  const std::string digits = year ? std::to_string(*year) : "";
  std::string words = occurrence.date_words;
  if (digits.size() < 3 || !words.ends_with(digits)) return words;
  words.resize(words.size() - digits.size());
  for (bool trimmed = true; trimmed;) {
    trimmed = false;
    for (const std::string_view end : {kNoBreakSpace, std::string_view(" "), std::string_view(",")}) {
      if (!words.ends_with(end)) continue;
      words.resize(words.size() - end.size());
      trimmed = true;
    }
  }
  const bool ends_well = !words.empty() && words.back() != '-' && !words.ends_with("–");
  return ends_well ? words : occurrence.date_words;
}

void drop_repeated_years(std::vector<Occurrence>& drawn) {
  std::optional<std::int64_t> before;
  for (Occurrence& occurrence : drawn) {
    const std::optional<std::int64_t> year = year_of(occurrence);
    if (year && year == before) occurrence.date_words = without_year(occurrence);
    before = year;
  }
}

}  // namespace backstory::layout
