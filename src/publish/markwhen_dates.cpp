#include "publish/markwhen_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "calendar/edtf.h"
#include "calendar/written.h"
#include "publish/exchange.h"
#include "publish/formats.h"

namespace backstory::publish {
namespace {

using calendar::Date;
using calendar::Edtf;

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "12/2012" → "2012-12"
std::string month_first(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::string(text);
  const std::string_view month = text.substr(0, slash);
  const std::string_view year = text.substr(slash + 1);
  if (!is_digits(month) || month.size() > 2 || !is_digits(year) || year.size() != 4) return std::string(text);
  return fmt::format("{}-{:0>2}", year, month);
}

std::optional<Edtf> parse_one(std::string_view text, bool day_first) {
  using Order = ImportOptions::SlashOrder;
  const std::string ordered =
      in_order(month_first(trim(text)), day_first ? Order::day_first : Order::month_first);
  calendar::ParsedDate parsed = calendar::parse_date(ordered);
  if (auto* value = std::get_if<Edtf>(&parsed)) return std::move(*value);
  return std::nullopt;
}

// Days at the finest, and only the years that markwhen writes with four digits.
std::optional<Date> plain_day(Date date) {
  if (date.year < 0 || date.year > 9999) return std::nullopt;
  date.second_of_day.reset();
  date.time_grain.reset();
  date.offset_minutes.reset();
  return date;
}

}  // namespace

std::optional<Edtf> parse_markwhen_date(std::string_view text, bool day_first) {
  constexpr std::size_t kLongest = 100;
  if (text.size() > kLongest) return std::nullopt;
  if (auto whole = parse_one(text, day_first)) return whole;
  for (const std::string_view between : {" - ", " to ", "-", " / ", "/"}) {
    const std::size_t at = text.find(between);
    if (at == std::string_view::npos) continue;
    const auto from = parse_one(text.substr(0, at), day_first);
    const auto to = parse_one(text.substr(at + between.size()), day_first);
    const auto* first = from ? std::get_if<Date>(&*from) : nullptr;
    const auto* last = to ? std::get_if<Date>(&*to) : nullptr;
    if (!first || !last) continue;
    calendar::ParsedDate joined =
        calendar::parse_edtf(calendar::format_edtf(calendar::make_interval(*first, *last)));
    if (auto* value = std::get_if<Edtf>(&joined)) return std::move(*value);
  }
  return std::nullopt;
}

std::optional<std::string> refuse_markwhen_date(std::string_view text) {
  constexpr std::array<std::string_view, 4> kRelative{"after ", "before ", "by ", "!"};
  const std::string lower = to_lower(trim(text));
  if (lower.find("every ") != std::string::npos) return "recurring dates are not taken";
  const bool has_number = lower.find_first_of("0123456789") == 0;
  if (lower == "now" || (has_number && lower.ends_with("now"))) return "'now' depends on the day of reading";
  const bool relative =
      std::ranges::any_of(kRelative, [&](std::string_view word) { return lower.starts_with(word); });
  if (relative && lower.find('!') != std::string::npos) return "dates relative to other events are not taken";
  if (!has_number) return std::nullopt;
  for (const std::string_view unit : {"day", "week", "month", "year", "hour", "minute"}) {
    if (lower.find(unit) != std::string::npos) return "relative dates are not taken";
  }
  return fmt::format("'{}' is no date", lower.substr(0, find_code_point(lower, 40)));
}

std::optional<std::string> markwhen_date(const DateBounds& bounds) {
  const auto from = plain_day(bounds.from);
  const auto to = plain_day(bounds.to.value_or(bounds.from));
  if (!from || !to) return std::nullopt;
  if (*from == *to) return calendar::format_edtf(*from);
  return fmt::format("{}/{}", calendar::format_edtf(*from), calendar::format_edtf(*to));
}

}  // namespace backstory::publish
