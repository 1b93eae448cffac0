// How a language writes days and months: ICU's names, orders and ranges, without its clockwork, so that any
// year can stand in them. Inside calendar/ only.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace backstory::calendar {

// What a pattern is filled with; of a range, both ends.
struct PatternValues {
  std::string_view year;  // in words already: "44 v. Chr."
  unsigned month = 1;
  unsigned day = 1;
  unsigned last_month = 1;
  unsigned last_day = 1;
};

enum class MonthLength { brief, whole };  // "31. Okt. 2024", "31. Oktober 2024"

class DatePatterns {
 public:
  // Cheap to ask for again. `locale` as ICU has it: "de", "en_GB".
  static const DatePatterns& of(std::string_view locale);
  explicit DatePatterns(std::string_view locale);

  std::string month_alone(unsigned month, MonthLength length) const;
  std::string day(const PatternValues& values, MonthLength length) const;
  std::string month(const PatternValues& values, MonthLength length) const;
  std::string month_day(const PatternValues& values, MonthLength length) const;
  // Of one year; what both ends share is said once.
  std::string days_of_month(const PatternValues& values, MonthLength length) const;
  std::string days_of_year(const PatternValues& values, MonthLength length) const;
  std::string months_of_year(const PatternValues& values) const;
  std::string time(unsigned hour, unsigned minute, unsigned second) const;  // no seconds where they are 0

 private:
  struct Pair {
    std::string brief;
    std::string whole;
    const std::string& of(MonthLength length) const { return length == MonthLength::brief ? brief : whole; }
  };
  using Names = std::array<std::string, 12>;

  bool has_numbered_months() const;
  std::string fill(std::string_view pattern, const PatternValues& values) const;
  std::string name_of(char letter, std::size_t count, unsigned month) const;

  Names brief_names_, whole_names_, brief_alone_, whole_alone_;
  Pair day_, month_, month_day_, days_of_month_, days_of_year_;
  std::string months_of_year_;
  std::string first_day_;
  std::string time_;
  std::array<std::string, 2> half_days_;
};

}  // namespace backstory::calendar
