// The time of day in EDTF: Thh, Thh:mm, Thh:mm:ss, with Z or an offset.
#include <fmt/format.h>

#include "calendar/edtf_scanner.h"

namespace backstory::calendar {

bool EdtfScanner::read_time() {
  const std::size_t begin = at_;
  ++at_;
  if (date_.year_mask != 0 || date_.part_mask != 0 || date_.day_mask != 0) {
    return refuse({begin, end_}, "a time of day needs a day without X");
  }
  const std::optional<unsigned> hour = take_number(2);
  if (!hour) return refuse({begin, end_}, "a time is written T14:30 or T14:30:00");
  Grain grain = Grain::hour;
  unsigned minute = 0;
  unsigned second = 0;
  for (unsigned* field : {&minute, &second}) {
    if (!take(':')) break;
    const std::optional<unsigned> value = take_number(2);
    if (!value) return refuse({begin, end_}, "a time is written T14:30 or T14:30:00");
    *field = *value;
    grain = field == &minute ? Grain::minute : Grain::second;
  }
  const bool end_of_day = *hour == 24 && minute == 0 && second == 0;
  if ((*hour > 23 && !end_of_day) || minute > 59 || second > 59) {
    return refuse({begin, at_}, fmt::format("there is no time {}", SourceSpan{begin + 1, at_}.of(text_)));
  }
  date_.second_of_day = static_cast<std::int32_t>(*hour * 3600 + minute * 60 + second);
  date_.time_grain = grain;
  if ((peek() == '.' || peek() == ',') && grain == Grain::second && !read_fraction()) return false;
  return read_zone();
}

// Content systems write milliseconds; a timeline does not keep them.
bool EdtfScanner::read_fraction() {
  const std::size_t begin = at_;
  ++at_;
  while (peek() >= '0' && peek() <= '9') ++at_;
  if (at_ == begin + 1) return refuse({begin, at_}, "digits follow the point of a second");
  return true;
}

bool EdtfScanner::read_zone() {
  if (take('Z')) {
    date_.offset_minutes = 0;
    return true;
  }
  if (peek() != '+' && peek() != '-') return true;
  const std::size_t begin = at_;
  const int sign = peek() == '-' ? -1 : 1;
  ++at_;
  const std::optional<unsigned> hours = take_number(2);
  std::optional<unsigned> minutes = 0;
  if (take(':')) minutes = take_number(2);
  if (!hours || !minutes || *hours > 23 || *minutes > 59) {
    return refuse({begin, end_}, "an offset is written Z, +05 or +05:30");
  }
  date_.offset_minutes = static_cast<std::int16_t>(sign * static_cast<int>(*hours * 60 + *minutes));
  return true;
}

}  // namespace backstory::calendar
