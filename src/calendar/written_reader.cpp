#include "calendar/written_reader.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "calendar/edtf_scanner.h"
#include "calendar/parts.h"

namespace backstory::calendar {
namespace {

bool is_dash(const Token& token) {
  return token.is_mark('-');
}

}  // namespace

WrittenReader::WrittenReader(std::string_view text)
    : text_(text), whole_(trim_span(text, {0, text.size()})), tokens_(cut_words(text, whole_)) {}

const Token& WrittenReader::peek(std::size_t ahead) const {
  return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
}

bool WrittenReader::take(WordKind kind) {
  if (!peek().is(kind)) return false;
  ++at_;
  return true;
}

bool WrittenReader::take_mark(char c) {
  if (!peek().is_mark(c)) return false;
  ++at_;
  return true;
}

void WrittenReader::refuse(SourceSpan span, std::string message) {
  knows_better_ = true;
  if (!fault_) fault_ = DateFault{std::move(message), span};
}

ParsedDate WrittenReader::refuse_here() {
  if (fault_) return *fault_;
  const Token& token = peek();
  if (token.kind == Token::Kind::end) return DateFault{"the date is not finished", {whole_.end, whole_.end}};
  return DateFault{fmt::format("'{}' is not part of a date", escape_controls(token.span.of(text_))),
                   token.span};
}

ParsedDate WrittenReader::read() {
  if (whole_.empty()) return DateFault{"a date is missing", whole_};
  if (tokens_.size() > 2 && tokens_[tokens_.size() - 2].is_mark('.')) tokens_.erase(tokens_.end() - 2);
  ParsedDate value = read_value();
  if (std::holds_alternative<DateFault>(value)) return fault_ ? ParsedDate(*fault_) : value;
  if (fault_) return *fault_;
  if (peek().kind != Token::Kind::end) return refuse_here();
  return value;
}

ParsedDate WrittenReader::read_value() {
  if (take(WordKind::since)) return read_open(true, false);
  if (take(WordKind::until)) return read_open(false, false);
  if (take(WordKind::before)) return read_open(false, true);
  if (take(WordKind::after)) return read_open(true, true);
  const bool from = take(WordKind::from);
  const bool between = !from && take(WordKind::between);
  if (!from && !between) take(WordKind::either);
  std::optional<WrittenFields> first = read_fields();
  if (!first) return refuse_here();
  const auto one = [&](auto make) -> ParsedDate {
    auto date = build_date(*first);
    if (auto* fault = std::get_if<DateFault>(&date)) {
      knows_better_ = true;
      return std::move(*fault);
    }
    return make(std::get<Date>(date));
  };
  if (peek().kind == Token::Kind::end && !from) return one([](const Date& d) { return Edtf(d); });
  if (take(WordKind::onward) || (peek().is(WordKind::filler) && peek().text == "on" && (++at_, true))) {
    return one([](const Date& d) { return make_since(d); });
  }
  const bool joined = take_mark('-') || take(WordKind::to) || take(WordKind::until) || take_mark('/') ||
                      (between && take(WordKind::conjunction));
  if (!joined) return read_list({*first}, between);
  if (peek().kind == Token::Kind::end || take(WordKind::present))
    return one([](const Date& d) { return make_since(d); });
  if (take_mark('?') || take(WordKind::not_known)) {
    return one([](const Date& d) {
      return Edtf(DateRange{{Endpoint::Kind::date, d}, {Endpoint::Kind::unknown, {}}});
    });
  }
  std::optional<WrittenFields> last = read_fields();
  if (!last) return refuse_here();
  return finish_range(*first, *last);
}

ParsedDate WrittenReader::finish_range(WrittenFields first, WrittenFields last) {
  share_fields(first, last);
  auto from = build_date(first);
  if (auto* fault = std::get_if<DateFault>(&from)) return std::move(*fault);
  auto to = build_date(last);
  if (auto* fault = std::get_if<DateFault>(&to)) return std::move(*fault);
  const Edtf value = make_interval(std::get<Date>(from), std::get<Date>(to));
  ParsedDate checked = parse_edtf(format_edtf(value));
  if (auto* fault = std::get_if<DateFault>(&checked)) refuse(whole_, fault->message);
  return value;
}

ParsedDate WrittenReader::read_open(bool since, bool excluding) {
  std::optional<WrittenFields> fields = read_fields();
  if (!fields) return refuse_here();
  auto built = build_date(*fields);
  if (auto* fault = std::get_if<DateFault>(&built)) return std::move(*fault);
  Date date = std::get<Date>(built);
  if (excluding) date = add(date, since ? 1 : -1, grain_of(date));
  return since ? make_since(date) : make_until(date);
}

ParsedDate WrittenReader::read_list(std::vector<WrittenFields> fields, bool between) {
  if (between) return refuse_here();
  std::optional<DateSet::Kind> kind;
  while (peek().kind != Token::Kind::end) {
    take_mark(',');
    take_mark(';');
    if (take(WordKind::disjunction)) kind = DateSet::Kind::one_of;
    if (take(WordKind::conjunction)) kind = DateSet::Kind::all_of;
    std::optional<WrittenFields> next = read_fields();
    if (!next) return refuse_here();
    fields.push_back(*next);
  }
  if (!kind || fields.size() < 2) return refuse_here();
  DateSet set;
  set.kind = *kind;
  for (std::size_t i = 0; i + 1 < fields.size(); ++i) share_fields(fields[i], fields.back());
  for (const WrittenFields& member : fields) {
    auto date = build_date(member);
    if (auto* fault = std::get_if<DateFault>(&date)) return std::move(*fault);
    const Endpoint end{Endpoint::Kind::date, std::get<Date>(date)};
    set.members.push_back({end, end});
  }
  return set;
}

std::optional<WrittenFields> WrittenReader::read_fields() {
  WrittenFields fields;
  const std::size_t begin = at_;
  while (peek().kind != Token::Kind::end && read_item(fields)) {
  }
  if (at_ == begin || fault_) return std::nullopt;
  fields.span = {tokens_[begin].span.begin, tokens_[at_ - 1].span.end};
  return fields;
}

bool WrittenReader::read_item(WrittenFields& fields) {
  const Token& token = peek();
  if (token.is_number()) return read_number(fields);
  if (token.kind == Token::Kind::word) return read_word(fields);
  if (token.is_mark(',') &&
      !(fields.has_year() && !fields.bare && peek(1).is_number() && peek(1).text.size() > 2)) {
    ++at_;
    return peek().kind != Token::Kind::end || (--at_, false);
  }
  if (token.is_mark('~')) {
    fields.approximate = true;
    ++at_;
    return true;
  }
  if (token.is_mark('?')) {
    fields.uncertain = true;
    ++at_;
    return true;
  }
  return false;
}

bool WrittenReader::read_word(WrittenFields& fields) {
  const Token& token = peek();
  switch (token.word) {
    case WordKind::month:
      if (fields.part) return false;
      fields.part = static_cast<unsigned>(token.value);
      break;
    case WordKind::weekday:
      fields.weekday = static_cast<unsigned>(token.value);
      fields.weekday_span = token.span;
      break;
    case WordKind::season:
      if (fields.part) return false;
      fields.part = static_cast<unsigned>(token.value);
      break;
    case WordKind::circa:
      fields.approximate = true;
      break;
    case WordKind::doubtful:
      fields.uncertain = true;
      break;
    case WordKind::position:
      fields.approximate = true;
      if (is_dash(peek(1))) ++at_;
      break;
    case WordKind::filler:
      if (token.text == "on" && peek(1).kind == Token::Kind::end) return false;
      break;
    case WordKind::year:
      break;
    case WordKind::before_christ:
      fields.before_christ = true;
      break;
    case WordKind::after_christ:
      fields.after_christ = true;
      break;
    case WordKind::week:
      fields.week_of = true;
      break;
    case WordKind::ordinal:
      return read_ordinal(fields, token.value);
    default:
      return false;
  }
  ++at_;
  return true;
}

bool WrittenReader::read_ordinal(WrittenFields& fields, std::int64_t number) {
  std::size_t next = 1;
  const Token& unit = peek(next);
  if (unit.is(WordKind::century)) {
    fields.century = number;
  } else if (unit.is(WordKind::millennium)) {
    fields.millennium = number;
  } else if (unit.is(WordKind::quarter) && number >= 1 && number <= 4) {
    fields.part = static_cast<unsigned>(32 + number);
  } else if (unit.is(WordKind::half) && number >= 1 && number <= 2) {
    fields.part = static_cast<unsigned>(39 + number);
  } else if (!fields.day) {
    fields.day = static_cast<unsigned>(number);
    fields.day_span = peek().span;
    next = 0;
  } else {
    return false;
  }
  at_ += next + 1;
  return true;
}

bool WrittenReader::read_number(WrittenFields& fields) {
  const Token& token = peek();
  if (token.text.size() > 15) {
    refuse(token.span, "the number is too large");
    return false;
  }
  std::int64_t number = 0;
  for (const char c : token.text) number = number * 10 + (c - '0');
  const bool suffixed = peek(1).glued;
  if (suffixed && peek(1).is(WordKind::ordinal_suffix)) {
    ++at_;
    return read_ordinal(fields, number);
  }
  if (suffixed && peek(1).is(WordKind::plural_suffix) && !fields.has_year()) {
    fields.year = number;
    fields.year_digits = static_cast<unsigned>(token.text.size());
    fields.year_x = 1;
    fields.year_span = token.span;
    at_ += 2;
    return true;
  }
  if (token.text.size() >= 3 || fields.after_christ || peek(1).is(WordKind::before_christ)) {
    if (fields.has_year()) return false;
    fields.year = number;
    fields.year_digits = static_cast<unsigned>(token.text.size());
    fields.year_span = token.span;
  } else {
    if (fields.bare || fields.day) return false;
    fields.bare = number;
    fields.day_span = token.span;
  }
  ++at_;
  return true;
}

}  // namespace backstory::calendar
