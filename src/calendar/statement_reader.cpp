#include "calendar/statement_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.h"
#include "base/utf8.h"
#include "calendar/instant.h"
#include "calendar/written.h"

namespace backstory::calendar {
namespace {

constexpr std::string_view kExpected =
    "write it like 2024-10-31, Oct. 31, 2024, August 2024, 1961 or c. 1961";

using Kind = Endpoint::Kind;

std::optional<std::string_view> find_nearest_month(const Token& token) {
  if (token.kind != Token::Kind::word || token.word != WordKind::unknown || token.text.size() < 4)
    return std::nullopt;
  std::array<std::string_view, 12> months;
  for (unsigned i = 0; i < 12; ++i) months[i] = month_name(i + 1);
  return find_nearest(token.text, months);
}

}  // namespace

// "winter 1978–79" is one winter.
bool StatementReader::Element::is_one_winter() const {
  return last && first.part == 24U && !last->part && first.year && last->year && !first.before_christ &&
         *last->year == *first.year + 1;
}

// "yesterday", "last week", "two days ago"
std::optional<DateFault> StatementReader::find_relative() const {
  const Token& token = fields_.peek();
  SourceSpan span = token.span;
  bool relative = token.is(WordKind::relative) || token.is(WordKind::present) || token.text == "last";
  for (std::size_t i = 0; i < 8 && !relative; ++i) {
    relative = fields_.peek(i).is(WordKind::ago);
    if (relative) span = {whole_.begin, fields_.peek(i).span.end};
  }
  if (!relative) return std::nullopt;
  return DateFault{fmt::format("'{}' depends on the day of writing: write the date itself",
                               escape_controls(span.of(text_))),
                   span};
}

ParsedDate StatementReader::refuse_here() const {
  if (fields_.fault()) return *fields_.fault();
  if (fields_.at_end()) return DateFault{fmt::format("the date is not finished: {}", kExpected), whole_};
  if (auto fault = find_relative()) return std::move(*fault);
  const Token& token = fields_.peek();
  const std::string shown = escape_controls(token.span.of(text_));
  if (const auto month = find_nearest_month(token)) {
    return DateFault{fmt::format("'{}' is not part of a date: did you mean '{}'?", shown, *month),
                     token.span};
  }
  if (token.span.begin != whole_.begin)
    return DateFault{fmt::format("'{}' is not part of a date", shown), token.span};
  return DateFault{fmt::format("'{}' is not a date: {}", shown, kExpected), token.span};
}

// What was read has no meaning while words are left over.
bool StatementReader::finish() {
  fields_.take_mark('.');  // of a sentence
  return fields_.at_end() && !fields_.fault();
}

ParsedDate StatementReader::read() {
  ParsedDate value = read_statement();
  if (fields_.fault()) return *fields_.fault();
  return value;
}

ParsedDate StatementReader::read_statement() {
  if (fields_.take(WordKind::since)) return read_open(true, false);
  if (fields_.take(WordKind::until) || fields_.take(WordKind::to)) return read_open(false, false);
  if (fields_.take(WordKind::before)) return read_open(false, true);
  if (fields_.take(WordKind::after)) return read_open(true, true);
  const bool from = fields_.take(WordKind::from);
  const bool between = !from && fields_.take(WordKind::between);
  if (!from && !between && !fields_.take(WordKind::either)) fields_.take(WordKind::both);

  if (!read_elements(between) || !finish()) return refuse_here();
  if (elements_.size() > 1 && !joined_) return DateFault{"join several dates by 'or' or 'and'", whole_};
  if (between && !elements_[0].last) return refuse_here();
  if (from && elements_.size() == 1 && elements_[0].is_single()) elements_[0].to_open = true;
  share_between_elements();
  return build();
}

ParsedDate StatementReader::read_open(bool since, bool excluding) {
  fields_.take_mark('-');      // "pre-2017"
  fields_.take(WordKind::to);  // "prior to", "up to"
  const std::optional<WrittenFields> read = fields_.read();
  if (!read || !finish()) return refuse_here();
  auto built = build_date(*read);
  if (auto* fault = std::get_if<DateFault>(&built)) return std::move(*fault);
  Date date = std::get<Date>(built);
  if (excluding) {
    if (!is_placed(date)) return DateFault{"'before' and 'after' need a date with its year", read->span};
    date = add(date, since ? 1 : -1, grain_of(date));
  }
  return since ? make_since(date) : make_until(date);
}

// What stands between several dates: commas, semicolons, and "or" or "and" before the last.
bool StatementReader::read_elements(bool between) {
  for (;;) {
    std::optional<Element> element = read_element(between);
    if (!element) return false;
    elements_.push_back(*element);
    const bool comma = fields_.take_mark(',') || fields_.take_mark(';');
    const bool or_word = fields_.take(WordKind::disjunction);
    const bool and_word = !or_word && fields_.take(WordKind::conjunction);
    if (and_word) set_kind_ = DateSet::Kind::all_of;
    joined_ = joined_ || or_word || and_word;
    if (!comma && !or_word && !and_word) return true;
  }
}

std::optional<StatementReader::Element> StatementReader::read_element(bool between) {
  Element element;
  if (fields_.peek(1).is_mark('-') && (fields_.take_mark('?') || fields_.take(WordKind::not_known))) {
    fields_.take_mark('-');
    element.from_unknown = true;
  }
  std::optional<WrittenFields> first = fields_.read();
  if (!first) return std::nullopt;
  element.first = *first;
  if (!element.from_unknown && !read_far_end(element, between)) return std::nullopt;
  return element;
}

// "… on", "… or earlier", "… – present", "… – ?", "… to Y"
bool StatementReader::read_far_end(Element& element, bool between) {
  if (fields_.peek(1).is(WordKind::onward) ||
      fields_.peek(1).is(WordKind::earlier)) {  // "or later", "and beyond"
    if (!fields_.take(WordKind::disjunction)) fields_.take(WordKind::conjunction);
  }
  if (fields_.take(WordKind::earlier)) {
    return element.from_open = true;
  }
  const bool trailing_on = fields_.peek().text == "on" && fields_.take(WordKind::filler);
  element.to_open = trailing_on || fields_.take(WordKind::onward);
  if (element.to_open) return true;

  const Token dash = fields_.peek();
  const bool joined = fields_.take_mark('-') || fields_.take_mark('/') || fields_.take(WordKind::to) ||
                      fields_.take(WordKind::until) || (between && fields_.take(WordKind::conjunction));
  if (!joined) return true;
  const bool cut_off = dash.glued && dash.span.size() == 1;  // "2024-10-" is a slip, "2006–" is not
  if (fields_.take(WordKind::present) || (fields_.at_end() && dash.is_mark('-') && !cut_off)) {
    element.to_open = true;
  } else if (fields_.take_mark('?') || fields_.take(WordKind::not_known)) {
    element.to_unknown = true;
  } else {
    element.last = fields_.read();
    return element.last.has_value();
  }
  return true;
}

// Twice from the left: "Oct. 22, 24 and 26, 2024" has its month in the first and its year in the last.
void StatementReader::share_between_elements() {
  std::vector<WrittenFields*> fields;
  for (Element& element : elements_) {
    fields.push_back(&element.first);
    if (element.last) fields.push_back(&*element.last);
  }
  for (std::size_t i = 1; i < fields.size(); ++i) share_fields(*fields[i - 1], *fields[i]);
  for (std::size_t i = fields.size(); i-- > 1;) share_fields(*fields[i - 1], *fields[i]);
  for (std::size_t i = 1; i < fields.size(); ++i) share_fields(*fields[i - 1], *fields[i]);
}

std::variant<DateRange, DateFault> StatementReader::build_element(const Element& element) {
  auto built = build_date(element.first);
  if (auto* fault = std::get_if<DateFault>(&built)) return std::move(*fault);
  const Endpoint first{Kind::date, std::get<Date>(built)};
  if (element.from_open) return DateRange{{Kind::open, {}}, first};
  if (element.from_unknown) return DateRange{{Kind::unknown, {}}, first};
  if (element.to_open) return DateRange{first, {Kind::open, {}}};
  if (element.to_unknown) return DateRange{first, {Kind::unknown, {}}};
  if (!element.last || element.is_one_winter()) return DateRange{first, first};
  built = build_date(*element.last);
  if (auto* fault = std::get_if<DateFault>(&built)) return std::move(*fault);
  const DateRange range{first, {Kind::date, std::get<Date>(built)}};
  if (!ends_before_it_starts(range)) return range;
  return DateFault{
      fmt::format("ends before it starts: {} is after {}", format_date(range.from.date, DateStyle::ap),
                  format_date(range.to.date, DateStyle::ap)),
      {element.first.span.begin, element.last->span.end}};
}

ParsedDate StatementReader::build() const {
  DateSet set;
  set.kind = set_kind_;
  for (const Element& element : elements_) {
    if (elements_.size() > 1 && (element.from_unknown || element.to_unknown)) {
      return DateFault{"one of several dates cannot have an end that is not known", element.first.span};
    }
    auto built = build_element(element);
    if (auto* fault = std::get_if<DateFault>(&built)) return std::move(*fault);
    set.members.push_back(std::get<DateRange>(built));
  }
  if (set.members.size() > 1) return set;
  const bool one_date = elements_[0].is_single() || elements_[0].is_one_winter();
  if (one_date) return set.members[0].from.date;
  return set.members[0];
}

}  // namespace backstory::calendar
