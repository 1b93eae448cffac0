#include <fmt/format.h>

#include <cstdlib>

#include "calendar/edtf.h"
#include "calendar/parts.h"

namespace backstory::calendar {
namespace {

std::string format_year(const Date& date) {
  const bool minus = date.year < 0 || date.minus_zero;
  std::string digits = fmt::format("{:04}", date.year);
  if (date.year < 0) digits = fmt::format("{:04}", std::uint64_t{0} - static_cast<std::uint64_t>(date.year));
  for (std::size_t i = 0; i < digits.size() && i < 32; ++i) {
    if ((date.year_mask >> i) & 1U) digits[digits.size() - 1 - i] = 'X';
  }
  return fmt::format("{}{}{}", digits.size() > 4 ? "Y" : "", minus ? "-" : "", digits);
}

std::string format_field(unsigned value, unsigned mask) {
  std::string digits = fmt::format("{:02}", value);
  if (mask & 2U) digits[0] = 'X';
  if (mask & 1U) digits[1] = 'X';
  return digits;
}

std::string format_part(const Date& date) {
  if (date.week != 0) return fmt::format("-W{:02}", date.week);
  if (date.part == 0 && date.part_mask == 0) return "";
  if (date.part >= 33 && date.part <= 36) return fmt::format("-Q{}", date.part - 32);
  std::string out = "-" + format_field(date.part, date.part_mask);
  if (date.day != 0 || date.day_mask != 0) out += "-" + format_field(date.day, date.day_mask);
  return out;
}

std::string format_time(const Date& date) {
  if (!date.second_of_day) return "";
  const int second = *date.second_of_day;
  const Grain grain = date.time_grain.value_or(Grain::second);
  std::string out = fmt::format("T{:02}", second / 3600);
  if (grain <= Grain::minute) out += fmt::format(":{:02}", second / 60 % 60);
  if (grain <= Grain::second) out += fmt::format(":{:02}", second % 60);
  if (!date.offset_minutes) return out;
  const int offset = *date.offset_minutes;
  if (offset == 0) return out + "Z";
  return out +
         fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', std::abs(offset) / 60, std::abs(offset) % 60);
}

std::string_view qualifier(const Date& date) {
  if (date.approximate) return date.uncertain ? "%" : "~";
  return date.uncertain ? "?" : "";
}

std::string format_end(const Endpoint& end) {
  if (end.kind == Endpoint::Kind::date) return format_edtf(end.date);
  return end.kind == Endpoint::Kind::open ? ".." : "";
}

std::string format_member(const DateRange& member) {
  if (member.from == member.to) return format_end(member.from);
  const auto text = [](const Endpoint& end) {
    return end.kind == Endpoint::Kind::date ? format_edtf(end.date) : std::string();
  };
  return text(member.from) + ".." + text(member.to);
}

std::string format_set(const DateSet& set) {
  const bool one_of = set.kind == DateSet::Kind::one_of;
  std::string out = one_of ? "[" : "{";
  for (std::size_t i = 0; i < set.members.size(); ++i)
    out += (i > 0 ? "," : "") + format_member(set.members[i]);
  return out + (one_of ? "]" : "}");
}

}  // namespace

std::string format_edtf(const Date& date) {
  return format_year(date) + format_part(date) + format_time(date) + std::string(qualifier(date));
}

std::string format_edtf(const Edtf& value) {
  if (const auto* date = std::get_if<Date>(&value)) return format_edtf(*date);
  if (const auto* range = std::get_if<DateRange>(&value))
    return format_end(range->from) + "/" + format_end(range->to);
  return format_set(std::get<DateSet>(value));
}

}  // namespace backstory::calendar
