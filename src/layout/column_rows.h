// The rows of a timeline that is read from top to bottom: one an event, one an era that begins, each with its
// height.
#pragma once

#include <string>
#include <vector>

#include "layout/occurrence.h"
#include "layout/representation.h"
#include "layout/typesetter.h"

namespace backstory::layout {

struct ColumnStyle {
  TypeStyle date;
  TypeStyle label;
  TypeStyle small;
  double em_px = 14;
  double row_em = 1.05;      // between rows at least
  double gaps = 1;           // × the room that long gaps take
  bool has_line = true;      // vertical: a line with marks; else a list with rules
  double width_px = 328;     // of a column
  double date_px = 0;        // width of a column of dates; 0 where dates stand above their labels
  double words_left_px = 0;  // of the labels, from the left of the column
  double words_px = 0;       // room for them
  double mark_px = 9;
};

// How large and how far apart rows are set.
struct ColumnType {
  double enlarged = 1;
  double row_em = 1.05;
  double gaps = 1;  // × the room that long gaps take between rows
};

struct ColumnRow {
  enum class Kind { event, era };
  Kind kind = Kind::event;
  const Occurrence* occurrence = nullptr;  // of an event
  text::TextBlock date;
  text::TextBlock label;  // or the name of an era
  std::string gap_words;  // "56 years later": what lies before, written where the rows are apart
  double before_px = 0;   // from the row above, unless the row begins a column
  double height_px = 0;
};

ColumnStyle make_column_style(const Job& job, const std::vector<Occurrence>& rows, double width_px,
                              const ColumnType& type);
std::vector<ColumnRow> make_rows(const Job& job, const std::vector<Occurrence>& placed,
                                 const std::vector<Occurrence>& unplaced, const ColumnStyle& style);

}  // namespace backstory::layout
