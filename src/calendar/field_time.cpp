// The time of day in a written date: "2:30 p.m. EST", "14:30 UTC+2", "10.30am", "noon".
#include <fmt/format.h>

#include "calendar/field_reader.h"

namespace backstory::calendar {

// A number of at most two digits, then ":30" or ".30" or nothing, then "a.m." or "p.m." or nothing.
bool FieldReader::read_time() {
  if (fields_.second_of_day || peek().text.size() > 2) return false;
  std::int64_t values[3] = {*token_number(peek()), 0, 0};
  std::size_t tokens = 1;
  std::size_t count = 1;
  const char mark = peek(1).is_mark('.') ? '.' : ':';
  while (count < 3 && peek(tokens).is_mark(mark) && peek(tokens).glued && peek(tokens + 1).is_number() &&
         peek(tokens + 1).glued && peek(tokens + 1).text.size() == 2) {
    values[count++] = *token_number(peek(tokens + 1));
    tokens += 2;
  }
  const bool has_half_day = read_half_day(tokens, values[0]);
  if (has_half_day) ++tokens;
  if (fault_) return false;
  if (!has_half_day && (count == 1 || mark == '.')) return false;
  const Grain grain = count == 1 ? Grain::hour : count == 2 ? Grain::minute : Grain::second;
  return put_time(values[0], values[1], values[2], grain, tokens);
}

// "a.m." or "p.m." at that token turns the hour into one of 24.
bool FieldReader::read_half_day(std::size_t at, std::int64_t& hour) {
  if (!peek(at).is(WordKind::half_day)) return false;
  if (hour < 1 || hour > 12) return refuse(span_of_next(at + 1), fmt::format("there is no {} o'clock", hour));
  hour = hour % 12 + peek(at).value;
  return true;
}

bool FieldReader::read_noon() {
  return !fields_.second_of_day && put_time(12, 0, 0, Grain::hour, 1);
}

bool FieldReader::put_time(std::int64_t hour, std::int64_t minute, std::int64_t second, Grain grain,
                           std::size_t tokens) {
  const bool end_of_day = hour == 24 && minute == 0 && second == 0;
  if ((hour > 23 && !end_of_day) || minute > 59 || second > 59) {
    return refuse(span_of_next(tokens), fmt::format("there is no time {}:{:02}", hour, minute));
  }
  fields_.second_of_day = static_cast<int>(hour * 3600 + minute * 60 + second);
  fields_.time_grain = grain;
  at_ += tokens;
  read_zone();
  return true;
}

// "UTC", "UTC-5", "GMT+05:30", "EST"
void FieldReader::read_zone() {
  if (peek().is(WordKind::seasonal_zone)) {
    refuse(peek().span, "this zone has summer and winter time: write EST or EDT, or UTC-5 or UTC-4");
    return;
  }
  if (!peek().is(WordKind::zone)) return;
  fields_.offset_minutes = peek().value;
  const bool is_utc = peek().value == 0;
  ++at_;
  const bool plus = peek().is_mark('+');
  if (!is_utc || (!plus && !peek().is_mark('-')) || !peek().glued || !peek(1).is_number() || !peek(1).glued)
    return;
  std::int64_t hours = token_number(peek(1)).value_or(99);
  std::int64_t minutes = 0;
  std::size_t tokens = 2;
  if (peek(2).is_mark(':') && peek(2).glued && peek(3).is_number()) {
    minutes = token_number(peek(3)).value_or(99);
    tokens = 4;
  }
  if (hours > 23 || minutes > 59) {
    refuse(span_of_next(tokens), "an offset is written UTC+5 or UTC+5:30");
    return;
  }
  fields_.offset_minutes = static_cast<int>((plus ? 1 : -1) * (hours * 60 + minutes));
  at_ += tokens;
}

}  // namespace backstory::calendar
