#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "calendar/civil.h"
#include "calendar/edtf.h"
#include "calendar/edtf_scanner.h"
#include "calendar/instant.h"

namespace backstory::calendar {
namespace {

template <typename T>
using Parsed = std::variant<T, DateFault>;

std::optional<DateFault> find_wrong_order(const DateRange& range, SourceSpan span) {
  if (!ends_before_it_starts(range)) return std::nullopt;
  return DateFault{fmt::format("ends before it starts: {} is after {}", format_edtf(range.from.date),
                               format_edtf(range.to.date)),
                   span};
}

Parsed<Endpoint> parse_endpoint(std::string_view text, SourceSpan span) {
  const std::string_view piece = span.of(text);
  if (piece.empty()) return Endpoint{Endpoint::Kind::unknown, {}};
  if (piece == "..") return Endpoint{Endpoint::Kind::open, {}};
  auto date = EdtfScanner(text, span).scan();
  if (auto* fault = std::get_if<DateFault>(&date)) return std::move(*fault);
  return Endpoint{Endpoint::Kind::date, std::get<Date>(date)};
}

ParsedDate parse_interval(std::string_view text, SourceSpan span, std::size_t slash) {
  if (const std::size_t second = span.of(text).find('/', slash - span.begin + 1);
      second != std::string_view::npos) {
    const std::size_t at = span.begin + second;
    return DateFault{"an interval has two ends, with one '/' between them", {at, at + 1}};
  }
  auto from = parse_endpoint(text, {span.begin, slash});
  if (auto* fault = std::get_if<DateFault>(&from)) return std::move(*fault);
  auto to = parse_endpoint(text, {slash + 1, span.end});
  if (auto* fault = std::get_if<DateFault>(&to)) return std::move(*fault);
  DateRange range{std::get<Endpoint>(from), std::get<Endpoint>(to)};
  if (range.from.kind != Endpoint::Kind::date && range.to.kind != Endpoint::Kind::date) {
    return DateFault{"neither end of the interval is known", span};
  }
  if (auto fault = find_wrong_order(range, span)) return std::move(*fault);
  return range;
}

Parsed<DateRange> parse_member(std::string_view text, SourceSpan span) {
  const std::string_view piece = span.of(text);
  if (piece.empty()) return DateFault{"a date is missing between the commas", {span.begin, span.begin}};
  if (const std::size_t slash = piece.find('/'); slash != std::string_view::npos) {
    const std::size_t at = span.begin + slash;
    return DateFault{"a range inside a set is written with '..', not '/'", {at, at + 1}};
  }
  const std::size_t dots = piece.find("..");
  if (dots == std::string_view::npos) {
    auto end = parse_endpoint(text, span);
    if (auto* fault = std::get_if<DateFault>(&end)) return std::move(*fault);
    return DateRange{std::get<Endpoint>(end), std::get<Endpoint>(end)};
  }
  const auto one_end = [&](SourceSpan part) -> Parsed<Endpoint> {
    if (part.empty()) return Endpoint{Endpoint::Kind::open, {}};
    return parse_endpoint(text, part);
  };
  auto from = one_end({span.begin, span.begin + dots});
  if (auto* fault = std::get_if<DateFault>(&from)) return std::move(*fault);
  auto to = one_end({span.begin + dots + 2, span.end});
  if (auto* fault = std::get_if<DateFault>(&to)) return std::move(*fault);
  DateRange range{std::get<Endpoint>(from), std::get<Endpoint>(to)};
  if (range.from.kind == Endpoint::Kind::open && range.to.kind == Endpoint::Kind::open) {
    return DateFault{"neither end of the range is known", span};
  }
  if (auto fault = find_wrong_order(range, span)) return std::move(*fault);
  return range;
}

ParsedDate parse_set(std::string_view text, SourceSpan span) {
  const bool one_of = text[span.begin] == '[';
  const char close = one_of ? ']' : '}';
  if (span.size() < 2 || text[span.end - 1] != close) {
    return DateFault{fmt::format("the set is not closed: '{}' is missing", close),
                     {span.begin, span.begin + 1}};
  }
  DateSet set;
  set.kind = one_of ? DateSet::Kind::one_of : DateSet::Kind::all_of;
  const std::size_t last = span.end - 1;
  if (trim(text.substr(span.begin + 1, span.size() - 2)).empty()) return DateFault{"the set is empty", span};
  for (std::size_t begin = span.begin + 1; begin <= last;) {
    const std::size_t end = std::min(text.find(',', begin), last);
    const SourceSpan member_span = trim_span(text, {begin, end});
    auto member = parse_member(text, member_span);
    if (auto* fault = std::get_if<DateFault>(&member)) return std::move(*fault);
    set.members.push_back(std::get<DateRange>(member));
    begin = end + 1;
  }
  return set;
}

}  // namespace

ParsedDate parse_edtf(std::string_view text) {
  const SourceSpan span = trim_span(text, {0, text.size()});
  if (span.empty()) return DateFault{"a date is missing", span};
  if (text[span.begin] == '[' || text[span.begin] == '{') return parse_set(text, span);
  if (const std::size_t slash = span.of(text).find('/'); slash != std::string_view::npos) {
    return parse_interval(text, span, span.begin + slash);
  }
  auto date = EdtfScanner(text, span).scan();
  if (auto* fault = std::get_if<DateFault>(&date)) return std::move(*fault);
  return std::get<Date>(date);
}

}  // namespace backstory::calendar
