#include "publish/split_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/utf8.h"
#include "calendar/edtf.h"
#include "calendar/written.h"

namespace backstory::publish {
namespace {

using calendar::Date;

constexpr std::int64_t kMostYears = 20'000'000'000;  // more than the age of the universe
constexpr int kSecondsPerHour = 3600;
constexpr int kSecondsPerMinute = 60;

std::optional<std::int64_t> parse_number(std::string_view text) {
  std::string digits(trim(text));
  std::erase(digits, ',');
  if (digits.starts_with("−")) digits.replace(0, std::string_view("−").size(), "-");
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

// 1 to 12, "3", "March" or "Mar."
std::optional<std::int64_t> parse_month(std::string_view text) {
  if (const auto number = parse_number(text)) return number;
  const calendar::ParsedDate parsed = calendar::parse_date(fmt::format("{} 2000", trim(text)));
  const auto* value = std::get_if<calendar::Edtf>(&parsed);
  const auto* date = value ? std::get_if<Date>(value) : nullptr;
  if (!date || calendar::grain_of(*date) != calendar::Grain::month) return std::nullopt;
  return date->part;
}

std::string no_number(std::string_view name, std::string_view text) {
  return fmt::format("the {} '{}' is no number", name,
                     escape_controls(text.substr(0, find_code_point(text, 40))));
}

class Joiner {
 public:
  explicit Joiner(const SplitDate& fields) : fields_(fields) {}

  std::variant<Date, std::string> join() {
    if (!year() || !month_and_day() || !time()) return fault_;
    const calendar::ParsedDate parsed = calendar::parse_edtf(calendar::format_edtf(date_));
    if (const auto* fault = std::get_if<calendar::DateFault>(&parsed)) return fault->message;
    return date_;
  }

 private:
  bool refuse(std::string why) {
    fault_ = std::move(why);
    return false;
  }

  bool year() {
    if (trim(fields_.year).empty()) return refuse("there is no year");
    const auto year = parse_number(fields_.year);
    if (!year) return refuse(no_number("year", fields_.year));
    if (*year == 0) return refuse("there is no year 0: 1 BC is the year -1, AD 1 the year 1");
    if (*year > kMostYears || *year < -kMostYears) return refuse("the year is too far away");
    date_ = calendar::make_year(*year < 0 ? *year + 1 : *year);
    return true;
  }

  bool month_and_day() {
    const bool has_day = !trim(fields_.day).empty();
    if (trim(fields_.month).empty()) return !has_day || refuse("there is a day without a month");
    const auto month = parse_month(fields_.month);
    if (!month) return refuse(fmt::format("the month '{}' is neither a number nor a name", fields_.month));
    if (*month < 1 || *month > 12) return refuse(fmt::format("there is no month {}", *month));
    date_.part = static_cast<std::uint8_t>(*month);
    if (!has_day) return true;
    const auto day = parse_number(fields_.day);
    if (!day) return refuse(no_number("day", fields_.day));
    if (*day < 1 || *day > 31) return refuse(fmt::format("there is no day {}", *day));
    date_.day = static_cast<std::uint8_t>(*day);
    return true;
  }

  bool time() {
    if (trim(fields_.hour).empty()) return true;
    if (date_.day == 0) return refuse("there is a time of day without a day");
    int seconds = 0;
    calendar::Grain grain = calendar::Grain::hour;
    if (!part("hour", fields_.hour, 23, kSecondsPerHour, seconds)) return false;
    if (!trim(fields_.minute).empty()) {
      grain = calendar::Grain::minute;
      if (!part("minute", fields_.minute, 59, kSecondsPerMinute, seconds)) return false;
    }
    if (!trim(fields_.second).empty()) {
      grain = calendar::Grain::second;
      if (!part("second", fields_.second, 59, 1, seconds)) return false;
    }
    date_.second_of_day = seconds;
    date_.time_grain = grain;
    return true;
  }

  bool part(std::string_view name, std::string_view text, std::int64_t most, int scale, int& seconds) {
    const auto value = parse_number(text);
    if (!value) return refuse(no_number(name, text));
    if (*value < 0 || *value > most) return refuse(fmt::format("there is no {} {}", name, *value));
    seconds += static_cast<int>(*value) * scale;
    return true;
  }

  const SplitDate& fields_;
  Date date_;
  std::string fault_;
};

}  // namespace

SplitDate split_date(const Date& date) {
  SplitDate out;
  out.year = fmt::format("{}", date.year <= 0 ? date.year - 1 : date.year);
  if (date.part != 0) out.month = fmt::format("{}", date.part);
  if (date.day != 0) out.day = fmt::format("{}", date.day);
  if (!date.second_of_day || !date.time_grain) return out;
  const int seconds = *date.second_of_day;
  out.hour = fmt::format("{}", seconds / kSecondsPerHour);
  if (*date.time_grain <= calendar::Grain::minute) {
    out.minute = fmt::format("{}", seconds / kSecondsPerMinute % kSecondsPerMinute);
  }
  if (*date.time_grain == calendar::Grain::second)
    out.second = fmt::format("{}", seconds % kSecondsPerMinute);
  return out;
}

std::variant<Date, std::string> join_split_date(const SplitDate& fields) {
  return Joiner(fields).join();
}

bool split_time(std::string_view text, SplitDate& fields) {
  std::string time = to_lower(collapse_space(text));
  std::erase(time, '.');
  int shift = 0;
  bool half_day = false;
  for (const std::string_view half : {"am", "pm"}) {
    if (!time.ends_with(half)) continue;
    half_day = true;
    shift = half == "pm" ? 12 : 0;
    time = trim(std::string_view(time).substr(0, time.size() - 2));
  }
  std::string* parts[] = {&fields.hour, &fields.minute, &fields.second};
  std::string_view rest = time;
  for (std::string* part : parts) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    *part = rest.substr(0, end);
    if (part->empty() && part == &fields.hour) return false;
    const bool digits = std::ranges::all_of(*part, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || part->size() > 2) return false;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (!rest.empty()) return false;
  if (half_day) {
    const auto hour = parse_number(fields.hour);
    if (!hour || *hour < 1 || *hour > 12) return false;
    fields.hour = fmt::format("{}", *hour % 12 + shift);
  }
  return true;
}

std::string time_of(const SplitDate& fields) {
  if (fields.hour.empty()) return "";
  std::string out = fmt::format("{:0>2}:{:0>2}", fields.hour, fields.minute.empty() ? "00" : fields.minute);
  if (!fields.second.empty()) out += fmt::format(":{:0>2}", fields.second);
  return out;
}

}  // namespace backstory::publish
