#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.h"
#include "base/utf8.h"
#include "calendar/edtf_scanner.h"
#include "calendar/field_reader.h"
#include "calendar/instant.h"
#include "calendar/written.h"

namespace backstory::calendar {
namespace {

constexpr std::size_t kLongestPhrase = 400;
constexpr std::string_view kExpected =
    "write it like 2024-10-31, Oct. 31, 2024, August 2024, 1961 or c. 1961";

using Kind = Endpoint::Kind;

// One date, or two with what stands between them.
struct Element {
  WrittenFields first;
  std::optional<WrittenFields> last;
  bool from_unknown = false;
  bool goes_on = false;     // "2006–present"
  bool to_unknown = false;  // "2006–?"
};

// Statements: "since X", "from X to Y", "X or Y". The words inside a date are FieldReader's.
class StatementReader {
 public:
  StatementReader(std::string_view text, SourceSpan whole)
      : text_(text), whole_(whole), fields_(cut_words(text, whole)) {}

  ParsedDate read();
  bool has_numeric_date() const { return fields_.has_numeric_date(); }

 private:
  ParsedDate read_statement();
  ParsedDate read_open(bool since, bool excluding);
  std::optional<Element> read_element(bool between);
  ParsedDate build(std::vector<Element>& elements, DateSet::Kind kind);
  std::variant<DateRange, DateFault> build_element(const Element& element);
  ParsedDate refuse_here() const;
  bool finish();

  std::string_view text_;
  SourceSpan whole_;
  FieldReader fields_;
};

ParsedDate StatementReader::refuse_here() const {
  if (fields_.fault()) return *fields_.fault();
  const Token& token = fields_.peek();
  if (token.kind == Token::Kind::end)
    return DateFault{fmt::format("the date is not finished: {}", kExpected), whole_};
  const std::string shown = escape_controls(token.span.of(text_));
  const bool counts_back = fields_.peek(2).is(WordKind::ago);  // "two days ago"
  if (token.is(WordKind::relative) || token.is(WordKind::present) || token.text == "last" || counts_back) {
    const SourceSpan span{token.span.begin, counts_back ? fields_.peek(2).span.end : token.span.end};
    return DateFault{fmt::format("'{}' depends on the day of writing: write the date itself",
                                 escape_controls(span.of(text_))),
                     span};
  }
  if (token.kind == Token::Kind::word && token.word == WordKind::unknown && token.text.size() > 3) {
    std::array<std::string_view, 12> months;
    for (unsigned i = 0; i < 12; ++i) months[i] = month_name(i + 1);
    if (const auto nearest = find_nearest(token.text, months)) {
      return DateFault{fmt::format("'{}' is not part of a date: did you mean '{}'?", shown, *nearest),
                       token.span};
    }
  }
  const bool at_begin = token.span.begin == whole_.begin;
  return DateFault{at_begin ? fmt::format("'{}' is not a date: {}", shown, kExpected)
                            : fmt::format("'{}' is not part of a date", shown),
                   token.span};
}

// What was read has no meaning while words are left over.
bool StatementReader::finish() {
  fields_.take_mark('.');  // of a sentence
  return fields_.at_end() && !fields_.fault();
}

ParsedDate StatementReader::read() {
  ParsedDate value = read_statement();
  if (fields_.fault()) return *fields_.fault();
  if (std::holds_alternative<DateFault>(value)) return value;
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

  std::vector<Element> elements;
  DateSet::Kind kind = DateSet::Kind::one_of;
  bool joined = false;
  for (;;) {
    std::optional<Element> element = read_element(between);
    if (!element) return refuse_here();
    elements.push_back(*element);
    const bool comma = fields_.take_mark(',') || fields_.take_mark(';');
    const bool or_word = fields_.take(WordKind::disjunction);
    const bool and_word = !or_word && fields_.take(WordKind::conjunction);
    if (and_word) kind = DateSet::Kind::all_of;
    joined = joined || or_word || and_word;
    if (!comma && !or_word && !and_word) break;
  }
  if (!finish()) return refuse_here();
  if (elements.size() > 1 && !joined) {
    return DateFault{"join several dates by 'or' or 'and'", whole_};
  }
  if (from && elements.size() == 1 && !elements[0].last && !elements[0].to_unknown)
    elements[0].goes_on = true;
  if (between && !elements[0].last) return refuse_here();
  return build(elements, kind);
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

std::optional<Element> StatementReader::read_element(bool between) {
  Element element;
  if ((fields_.peek().is_mark('?') || fields_.peek().is(WordKind::not_known)) &&
      fields_.peek(1).is_mark('-')) {
    fields_.take_mark('?');
    fields_.take(WordKind::not_known);
    fields_.take_mark('-');
    element.from_unknown = true;
  }
  std::optional<WrittenFields> first = fields_.read();
  if (!first) return std::nullopt;
  element.first = *first;
  if (element.from_unknown) return element;
  const Token& next = fields_.peek();
  const bool trailing_on = next.is(WordKind::filler) && next.text == "on" && fields_.take(WordKind::filler);
  if (trailing_on || fields_.take(WordKind::onward)) {
    element.goes_on = true;
    return element;
  }
  const bool joined = fields_.take_mark('-') || fields_.take(WordKind::to) || fields_.take(WordKind::until) ||
                      fields_.take_mark('/') || (between && fields_.take(WordKind::conjunction));
  if (!joined) return element;
  if (fields_.at_end() || fields_.take(WordKind::present)) {
    element.goes_on = true;
  } else if (fields_.take_mark('?') || fields_.take(WordKind::not_known)) {
    element.to_unknown = true;
  } else {
    element.last = fields_.read();
    if (!element.last) return std::nullopt;
  }
  return element;
}

// "winter 1978–79" is one winter.
bool is_one_winter(const Element& e) {
  return e.last && e.first.part == 24U && !e.last->part && e.first.year && e.last->year &&
         !e.first.before_christ && *e.last->year == *e.first.year + 1;
}

std::variant<DateRange, DateFault> StatementReader::build_element(const Element& element) {
  auto from = build_date(element.first);
  if (auto* fault = std::get_if<DateFault>(&from)) return std::move(*fault);
  const Endpoint first{Kind::date, std::get<Date>(from)};
  if (element.from_unknown) return DateRange{{Kind::unknown, {}}, first};
  if (element.goes_on) return DateRange{first, {Kind::open, {}}};
  if (element.to_unknown) return DateRange{first, {Kind::unknown, {}}};
  if (!element.last || is_one_winter(element)) return DateRange{first, first};
  auto to = build_date(*element.last);
  if (auto* fault = std::get_if<DateFault>(&to)) return std::move(*fault);
  const DateRange range{first, {Kind::date, std::get<Date>(to)}};
  if (ends_before_it_starts(range)) {
    return DateFault{
        fmt::format("ends before it starts: {} is after {}", format_date(range.from.date, DateStyle::ap),
                    format_date(range.to.date, DateStyle::ap)),
        {element.first.span.begin, element.last->span.end}};
  }
  return range;
}

ParsedDate StatementReader::build(std::vector<Element>& elements, DateSet::Kind kind) {
  std::vector<WrittenFields*> fields;
  for (Element& element : elements) {
    fields.push_back(&element.first);
    if (element.last) fields.push_back(&*element.last);
  }
  // Twice from the left: "Oct. 22, 24 and 26, 2024" has its month in the first and its year in the last.
  for (std::size_t i = 1; i < fields.size(); ++i) share_fields(*fields[i - 1], *fields[i]);
  for (std::size_t i = fields.size(); i-- > 1;) share_fields(*fields[i - 1], *fields[i]);
  for (std::size_t i = 1; i < fields.size(); ++i) share_fields(*fields[i - 1], *fields[i]);
  const bool has_unknown_end = std::any_of(elements.begin(), elements.end(),
                                           [](const Element& e) { return e.from_unknown || e.to_unknown; });
  if (elements.size() > 1 && has_unknown_end) {
    return DateFault{"one of several dates cannot have an end that is not known", whole_};
  }
  DateSet set;
  set.kind = kind;
  for (const Element& element : elements) {
    auto built = build_element(element);
    if (auto* fault = std::get_if<DateFault>(&built)) return std::move(*fault);
    set.members.push_back(std::get<DateRange>(built));
  }
  if (set.members.size() > 1) return set;
  const DateRange& only = set.members[0];
  const bool one_date = !elements[0].last || is_one_winter(elements[0]);
  if (one_date && only.from == only.to) return only.from.date;
  return only;
}

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_digit(static_cast<unsigned char>(text[at]));
}

// Meant as EDTF, so that EDTF says what is wrong with it: nothing but its characters, and neither "1989-1961"
// nor "12:30" nor "1.2.2024".
bool looks_like_edtf(std::string_view text) {
  const bool is_set = text.front() == '[' || text.front() == '{';
  if (text.find_first_not_of(is_set ? "0123456789XYWQTZESe:~?%./-+[]{}, " : "0123456789XYWQTZESe:~?%./-+") !=
      std::string_view::npos) {
    return false;
  }
  const bool has_time = text.find('T') != std::string_view::npos;
  if (!has_time && text.find(':') != std::string_view::npos) return false;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool after_digit = is_digit_at(text, i - 1);
    if (text[i] == '.' && after_digit && is_digit_at(text, i + 1)) return false;
    const std::size_t digits = text.substr(i + 1).find_first_not_of("0123456789");
    if (text[i] == '-' && after_digit && std::min(digits, text.size() - i - 1) >= 4) return false;
  }
  return true;
}

std::string upper_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

}  // namespace

ParsedDate parse_date(std::string_view text) {
  ParsedDate edtf = parse_edtf(text);
  if (std::holds_alternative<Edtf>(edtf)) return edtf;
  const std::string upper = upper_ascii(text);
  if (ParsedDate loud = parse_edtf(upper); std::holds_alternative<Edtf>(loud)) return loud;
  const SourceSpan whole = trim_span(text, {0, text.size()});
  if (whole.empty()) return edtf;
  if (whole.size() > kLongestPhrase) {
    return looks_like_edtf(whole.of(text)) ? edtf : DateFault{"this is too long for a date", whole};
  }
  StatementReader reader(text, whole);
  ParsedDate written = reader.read();
  if (std::holds_alternative<Edtf>(written)) return written;
  return looks_like_edtf(whole.of(text)) && !reader.has_numeric_date() ? edtf : written;
}

}  // namespace backstory::calendar
