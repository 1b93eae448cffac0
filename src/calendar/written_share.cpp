#include "calendar/written_fields.h"

namespace backstory::calendar {
namespace {

// A short number without a month is a day where the other end has one, a million where the other end counts
// millions, a year where the other end has only that.
void settle_bare(WrittenFields& fields, const WrittenFields& other) {
  if (!fields.bare) return;
  if (other.deep && !fields.part) {
    fields.deep = DeepNumber{*fields.bare, 0, std::nullopt};
  } else if (fields.part || other.has_day()) {
    if (fields.day) return;
    fields.day = fields.bare;
  } else if (!fields.has_year() && other.year) {
    fields.year = fields.bare;
    fields.year_span = fields.day_span;
    fields.year_digits = 2;
  } else {
    return;
  }
  fields.bare.reset();
}

// "541–252 million years ago"
void share_scale(WrittenFields& first, const WrittenFields& last) {
  if (!last.deep) return;
  if (first.year && !first.part && first.year_x == 0 && !first.before_christ && !first.after_christ) {
    first.deep = DeepNumber{*first.year, 0, std::nullopt};
    first.year.reset();
  }
  if (first.deep && !first.deep->zeros) first.deep->zeros = last.deep->zeros;
}

// "1914–18", "the 1960s–80s", "1960–70s"
void share_century(WrittenFields& first, WrittenFields& last) {
  const bool is_short = last.year && last.year_digits == 2 && first.year && first.year_digits >= 3;
  if (!is_short || first.before_christ || last.before_christ || last.after_christ) return;
  *last.year += *first.year / 100 * 100;
  last.year_digits = first.year_digits;
  const bool decade_too = last.year_x == 1 && first.year_x == 0 && !first.part && *first.year % 10 == 0;
  if (decade_too) first.year_x = 1;
}

// "18th–19th century": the first says only "18th", which looks like a day.
void share_unit(WrittenFields& first, const WrittenFields& last) {
  if (first.has_year() || first.part || !first.day || (!last.century && !last.millennium)) return;
  (last.century ? first.century : first.millennium) = first.day;
  first.day.reset();
}

void share_era(WrittenFields& first, WrittenFields& last) {
  const bool first_says = first.before_christ || first.after_christ;
  const bool last_says = last.before_christ || last.after_christ;
  if (!first_says && last_says) {
    first.before_christ = last.before_christ;
    first.after_christ = last.after_christ;
  }
  if (first.after_christ && !last_says) last.after_christ = true;
}

void lend_year(const WrittenFields& from, WrittenFields& to) {
  if (to.has_year() || !from.has_year()) return;
  to.year = from.year;
  to.year_digits = from.year_digits;
  to.year_x = from.year_x;
  to.year_span = from.year_span;
  to.century = from.century;
  to.millennium = from.millennium;
  to.deep = from.deep;
  to.year_unknown = from.year_unknown;
}

}  // namespace

void share_fields(WrittenFields& first, WrittenFields& last) {
  settle_bare(first, last);
  settle_bare(last, first);
  share_scale(first, last);
  share_century(first, last);
  share_unit(first, last);
  share_era(first, last);
  const bool first_lacks_year = !first.has_year();
  const bool last_lacks_year = !last.has_year();
  lend_year(last, first);
  lend_year(first, last);
  if (first.day && !first.part) first.part = last.part;
  if (last.day && !last.part) last.part = first.part;
  // "Dec. 30–Jan. 2, 2024" runs over New Year.
  const bool over_new_year = first.year && last.year && *first.year == *last.year && first.year_x == 0 &&
                             first.part && last.part && *first.part <= 12 && *last.part < *first.part;
  if (over_new_year && first_lacks_year) *first.year += first.before_christ ? 1 : -1;
  if (over_new_year && last_lacks_year) *last.year += last.before_christ ? -1 : 1;
}

}  // namespace backstory::calendar
