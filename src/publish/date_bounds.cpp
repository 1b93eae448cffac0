#include "publish/date_bounds.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <variant>

#include "calendar/edtf.h"
#include "calendar/written.h"

namespace backstory::publish {
namespace {

using calendar::Date;
using calendar::DateRange;
using calendar::DateSet;
using calendar::Edtf;
using calendar::Endpoint;

constexpr unsigned kLastMonth = 12;

// A year, month or day, with or without a time.
bool is_plain(const Date& date) {
  return date.year_mask == 0 && date.part_mask == 0 && date.day_mask == 0 && date.week == 0 &&
         date.part <= kLastMonth && !date.minus_zero;
}

Date without_doubt(Date date) {
  date.approximate = false;
  date.uncertain = false;
  return date;
}

// The first or last date of a stretch of whole days, as coarse as the stretch allows.
Date date_at(const calendar::CivilDay& day, calendar::Grain grain) {
  if (grain == calendar::Grain::year) return calendar::make_year(day.year);
  if (grain == calendar::Grain::month) return calendar::make_month(day.year, day.month);
  return calendar::make_day(day.year, day.month, day.day);
}

std::optional<DateBounds> bounds_of_days(const calendar::Extent& extent) {
  if (!extent.begin || !extent.end) return std::nullopt;
  const auto begin = static_cast<std::int64_t>(std::floor(*extent.begin));
  const auto end = static_cast<std::int64_t>(std::ceil(*extent.end));
  const calendar::CivilDay first = calendar::civil_day(begin);
  const calendar::CivilDay after = calendar::civil_day(end);
  calendar::Grain grain = calendar::Grain::day;
  if (first.day == 1 && after.day == 1) {
    grain = first.month == 1 && after.month == 1 ? calendar::Grain::year : calendar::Grain::month;
  }
  DateBounds bounds{date_at(first, grain), date_at(calendar::civil_day(end - 1), grain)};
  if (bounds.to == bounds.from) bounds.to.reset();
  return bounds;
}

std::optional<DateBounds> bounds_of(const Date& date) {
  if (!calendar::is_placed(date)) return std::nullopt;
  if (is_plain(date)) return DateBounds{without_doubt(date), std::nullopt};
  const auto extent = calendar::find_extent(date);
  return extent ? bounds_of_days(*extent) : std::nullopt;
}

std::optional<DateBounds> bounds_of(const DateRange& range) {
  const bool has_from = range.from.kind == Endpoint::Kind::date;
  const bool has_to = range.to.kind == Endpoint::Kind::date;
  if (!has_from && !has_to) return std::nullopt;
  const auto from = bounds_of(has_from ? range.from.date : range.to.date);
  const auto to = bounds_of(has_to ? range.to.date : range.from.date);
  if (!from || !to) return std::nullopt;
  DateBounds bounds{from->from, to->to ? to->to : std::optional(to->from)};
  if (bounds.to == bounds.from) bounds.to.reset();
  return bounds;
}

std::optional<DateBounds> bounds_of(const DateSet& set) {
  const auto extent = calendar::find_extent(Edtf(set));
  return extent ? bounds_of_days(*extent) : std::nullopt;
}

class Losses {
 public:
  void add(std::string name) {
    if (std::ranges::find(names_, name) == names_.end()) names_.push_back(std::move(name));
  }
  void add(const Date& date) {
    if (date.approximate) add("approximate dates");
    if (date.uncertain) add("uncertain dates");
    if (date.offset_minutes) add("time zones");
    if (is_plain(date)) return;
    if (date.part_mask != 0 || date.day_mask != 0) {
      add("unknown parts of dates");
    } else {
      add(plural(calendar::grain_of(date)));
    }
  }
  void add(const Endpoint& end) {
    if (end.kind == Endpoint::Kind::date) {
      add(end.date);
    } else {
      add(end.kind == Endpoint::Kind::open ? "open ends" : "unknown ends");
    }
  }
  std::vector<std::string> take() { return std::move(names_); }

 private:
  static std::string plural(calendar::Grain grain) {
    if (grain == calendar::Grain::century) return "centuries";
    if (grain == calendar::Grain::millennium) return "millennia";
    if (grain == calendar::Grain::half) return "half-years";
    return std::string(calendar::grain_name(grain)) + "s";
  }

  std::vector<std::string> names_;
};

calendar::CivilDay day_of(const Date& date, bool last) {
  const unsigned month = date.part != 0 ? date.part : (last ? kLastMonth : 1);
  const unsigned day = date.day != 0 ? date.day : (last ? calendar::days_in_month(date.year, month) : 1);
  return {date.year, month, day};
}

}  // namespace

std::optional<DateBounds> find_bounds(const Edtf& value) {
  return std::visit([](const auto& one) { return bounds_of(one); }, value);
}

std::vector<std::string> lost_in_bounds(const Edtf& value) {
  Losses losses;
  if (const auto* date = std::get_if<Date>(&value)) {
    losses.add(*date);
  } else if (const auto* range = std::get_if<DateRange>(&value)) {
    losses.add(range->from);
    losses.add(range->to);
    if (range->from == range->to) losses.add("ranges of one date");
  } else {
    losses.add("sets of dates");
  }
  return losses.take();
}

std::optional<Edtf> find_exact(std::string_view words, const DateBounds& bounds) {
  calendar::ParsedDate parsed = calendar::parse_date(words);
  const auto* value = std::get_if<Edtf>(&parsed);
  if (!value || find_bounds(*value) != bounds) return std::nullopt;
  return *value;
}

timeline::WrittenDate written_date(const Edtf& value) {
  return {calendar::format_edtf(value), value, {}};
}

void report_lost_date(const Edtf& value, SourceSpan place, std::string_view title, ExchangeReport& report) {
  if (!find_bounds(value)) {
    report.warning("left-out", place,
                   fmt::format("{} cannot place '{}'; it is left out", title, calendar::format_edtf(value)));
    return;
  }
  const std::vector<std::string> lost = lost_in_bounds(value);
  if (lost.empty()) return;
  const Edtf written = join_bounds(*find_bounds(value));
  report.warning("inexact-date", place,
                 fmt::format("{} has no {}; '{}' is written as {}", title, enumerate(lost, "or"),
                             calendar::format_edtf(value), calendar::format_edtf(written)));
}

Edtf join_bounds(const DateBounds& bounds) {
  return bounds.to ? calendar::make_interval(bounds.from, *bounds.to) : Edtf(bounds.from);
}

calendar::CivilDay first_day(const DateBounds& bounds) {
  return day_of(bounds.from, false);
}

calendar::CivilDay last_day(const DateBounds& bounds) {
  return day_of(bounds.to.value_or(bounds.from), true);
}

}  // namespace backstory::publish
