// What people write dates with: a text cut into words, numbers and marks, and the words the calendar knows.
// Inside calendar/ only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source_span.h"

namespace backstory::calendar {

enum class WordKind {
  unknown,
  month,     // 1-12
  weekday,   // 1 Monday
  season,    // 21-24
  ordinal,   // first … twentieth; 0 last
  number,    // one … twelve
  circa,     // about, c.
  doubtful,  // perhaps
  position,  // early, mid, late
  filler,    // the, of, in
  before_christ,
  after_christ,
  quarter,
  half,
  ordinal_third,  // the third of a year; "third" itself is an ordinal
  century,
  decade,
  millennium,
  scale,      // thousand, million, billion: how many zeros
  deep_unit,  // mya, Ma: the same with "years ago"
  year,
  week,
  date_word,  // date
  not_known,  // unknown
  ago,
  relative,  // yesterday
  since,
  from,
  until,
  before,
  after,
  onward,   // onward, or later
  earlier,  // or earlier
  to,
  between,
  conjunction,  // and
  disjunction,  // or
  either,
  both,
  present,
  half_day,  // 0 a.m., 12 p.m.
  noon,
  zone,            // minutes from UTC
  seasonal_zone,   // ET
  hemisphere,      // 0 northern, 1 southern
  ordinal_suffix,  // st, nd, rd, th
  plural_suffix,   // the s of 1960s
};

struct Token {
  enum class Kind { word, number, mark, end };
  Kind kind = Kind::end;
  std::string
      text;  // lower case; words without their full stops, marks as one ASCII character where there is one
  WordKind word = WordKind::unknown;
  int value = 0;       // of a known word
  bool glued = false;  // no space before it
  SourceSpan span;

  bool is(WordKind wanted) const { return kind == Kind::word && word == wanted; }
  bool is_mark(char c) const { return kind == Kind::mark && text.size() == 1 && text[0] == c; }
  bool is_number() const { return kind == Kind::number; }
};

// The kind and value of a word in lower case.
struct WordMeaning {
  WordKind kind = WordKind::unknown;
  int value = 0;
};
WordMeaning look_up_word(std::string_view word);

// Ends with a token of kind `end`.
std::vector<Token> cut_words(std::string_view text, SourceSpan span);

}  // namespace backstory::calendar
