#include "calendar/generate.h"

#include <algorithm>

#include "calendar/edtf.h"

namespace backstory::testing {

using calendar::Date;
using calendar::DateRange;
using calendar::DateSet;
using calendar::Edtf;
using calendar::Endpoint;
using calendar::Grain;

namespace {

bool can_be_read(const Edtf& value) {
  return std::holds_alternative<Edtf>(calendar::parse_edtf(calendar::format_edtf(value)));
}

}  // namespace

std::int64_t DateGenerator::between(std::int64_t least, std::int64_t most) {
  return std::uniform_int_distribution<std::int64_t>(least, most)(random_);
}

std::int64_t DateGenerator::year() {
  switch (between(0, 5)) {
    case 0:
      return between(-9999, 9999);
    case 1:
      return between(-20, 20);
    case 2:
      return between(-5'000'000'000, 100'000);
    case 3:
      return one_in(2) ? between(INT64_MIN, INT64_MAX) : (one_in(2) ? INT64_MIN : INT64_MAX);
    default:
      return between(1500, 2100);
  }
}

void DateGenerator::mask_year(Date& date) {
  if (date.year < -9999 || date.year > 9999) return;
  date.year_mask = one_in(3) ? 0xFU : static_cast<std::uint32_t>(between(1, 15));
  if (date.year_mask == 0xF) {
    date.year = 0;
    return;
  }
  std::int64_t digits = std::abs(date.year);
  for (std::int64_t power = 1, bit = 0; bit < 4; ++bit, power *= 10) {
    if ((date.year_mask >> bit) & 1U) digits -= digits / power % 10 * power;
  }
  date.minus_zero = date.year < 0 && digits == 0;
  date.year = date.year < 0 ? -digits : digits;
}

void DateGenerator::add_part(Date& date) {
  if (one_in(8)) {
    date.week = static_cast<std::uint8_t>(between(1, 53));
    return;
  }
  date.part = static_cast<std::uint8_t>(one_in(3) ? between(21, 41) : between(1, 12));
  if (date.part > 12 || !one_in(6)) return;
  date.part_mask = static_cast<std::uint8_t>(between(1, 3));
  if (date.part_mask & 1U) date.part = static_cast<std::uint8_t>(date.part / 10 * 10);
  if (date.part_mask & 2U) date.part = static_cast<std::uint8_t>(date.part % 10);
}

void DateGenerator::add_day(Date& date) {
  date.day = static_cast<std::uint8_t>(between(1, 31));
  if (!one_in(6)) return;
  date.day_mask = static_cast<std::uint8_t>(between(1, 3));
  if (date.day_mask & 1U) date.day = static_cast<std::uint8_t>(date.day / 10 * 10);
  if (date.day_mask & 2U) date.day = static_cast<std::uint8_t>(date.day % 10);
}

void DateGenerator::add_time(Date& date) {
  date.time_grain = static_cast<Grain>(between(0, 2));
  const std::int32_t unit = *date.time_grain == Grain::hour     ? 3600
                            : *date.time_grain == Grain::minute ? 60
                                                                : 1;
  date.second_of_day = static_cast<std::int32_t>(between(0, 86'400) / unit * unit);
  if (one_in(2)) date.offset_minutes = static_cast<std::int16_t>(between(-1439, 1439));
}

// Draws until it drew one that exists.
Date DateGenerator::date() {
  for (;;) {
    Date date;
    date.year = year();
    if (one_in(4)) mask_year(date);
    if (!one_in(3)) add_part(date);
    if (date.week == 0 && date.part <= 12 && (date.part != 0 || date.part_mask != 0) && one_in(2))
      add_day(date);
    const bool whole_day = date.day != 0 && date.day_mask == 0 && date.part_mask == 0 && date.year_mask == 0;
    if (whole_day && one_in(3)) add_time(date);
    date.approximate = one_in(5);
    date.uncertain = one_in(5);
    if (can_be_read(date)) return date;
  }
}

Date DateGenerator::placed_date() {
  for (;;) {
    const Date drawn = date();
    if (calendar::is_placed(drawn)) return drawn;
  }
}

DateRange DateGenerator::range(bool in_set) {
  for (;;) {
    const Endpoint from{Endpoint::Kind::date, date()};
    const Endpoint to{Endpoint::Kind::date, date()};
    DateRange drawn{from, to};
    if (in_set && one_in(2)) drawn.to = drawn.from;
    if (one_in(6)) drawn.from = {Endpoint::Kind::open, {}};
    if (one_in(6)) drawn.to = {Endpoint::Kind::open, {}};
    if (!in_set && one_in(12)) drawn.from = {Endpoint::Kind::unknown, {}};
    if (!in_set && one_in(12)) drawn.to = {Endpoint::Kind::unknown, {}};
    if (can_be_read(drawn)) return drawn;
  }
}

Edtf DateGenerator::value() {
  if (one_in(2)) return date();
  if (one_in(2)) return range(false);
  DateSet set;
  set.kind = one_in(2) ? DateSet::Kind::one_of : DateSet::Kind::all_of;
  for (std::int64_t n = between(1, 4); n > 0; --n) set.members.push_back(range(true));
  return set;
}

Date DateGenerator::ap_date() {
  for (;;) {
    Date date;
    const std::int64_t drawn = between(1, 9999);
    switch (between(0, 9)) {
      case 0:
        date = calendar::make_decade(drawn % 90 + 1910);
        break;
      case 1:
        date = calendar::make_century(drawn);
        break;
      case 2:
        date = calendar::make_season(drawn, static_cast<unsigned>(between(21, 32)));
        break;
      case 3:
        date = calendar::make_quarter(drawn, static_cast<unsigned>(between(1, 4)));
        break;
      case 4:
        date = calendar::make_half(drawn, static_cast<unsigned>(between(1, 2)));
        break;
      case 5:
        date = calendar::make_week(drawn, static_cast<unsigned>(between(1, 52)));
        break;
      case 6:
        date = calendar::make_month(one_in(3) ? -drawn % 7999 : drawn, static_cast<unsigned>(between(1, 12)));
        break;
      case 7:
        date = calendar::make_year(one_in(3) ? -drawn % 7999 : drawn);
        break;
      default:
        date = calendar::make_day(one_in(3) ? -drawn % 7999 : drawn, static_cast<unsigned>(between(1, 12)),
                                  static_cast<unsigned>(between(1, 31)));
    }
    if (can_be_read(date)) return date;
  }
}

Edtf DateGenerator::ap_value() {
  Date date = ap_date();
  const std::int64_t kind = between(0, 4);
  if (kind == 0) return calendar::make_since(date);
  if (kind == 1) return calendar::make_until(date);
  if (kind == 2) {
    for (;;) {
      const Edtf drawn = calendar::make_interval(
          date, one_in(2) ? calendar::add(date, between(1, 3), grain_of(date)) : ap_date());
      const auto& range = std::get<DateRange>(drawn);
      if (can_be_read(drawn) && range.from != range.to) return drawn;
      date = ap_date();
    }
  }
  date.approximate = one_in(3);
  date.uncertain = one_in(3);
  return date;
}

}  // namespace backstory::testing
