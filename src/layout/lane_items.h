// An event in a row of its own lane: its mark on the axis, and its words inside the bar, right or left of it,
// or below.
#pragma once

#include "layout/mark.h"
#include "layout/occurrence.h"
#include "layout/scale.h"
#include "layout/typesetter.h"

namespace backstory::layout {

// How large and in how many lines the words of lanes are set.
struct LaneStyle {
  TypeStyle date;
  TypeStyle label;
  double em_px = 14;
  bool beside = true;  // the date stands before its label in one line, else above it
  double widest_px = 400;
  std::size_t most_lines = 1;
  double mark_px = 9;
  double bar_px = 20;
  double pad_px = 6;  // between a mark and its words, and inside a bar
};

struct LaneWords {
  text::TextBlock date;
  text::TextBlock label;
  double label_left_px = 0;  // from the left of the words
  double width_px = 0;
  double height_px = 0;
};

enum class WordsSide { inside, right, left, below };

struct LaneItem {
  const Occurrence* occurrence = nullptr;
  std::size_t index = 0;  // of the occurrence among those drawn
  MarkExtent extent;
  bool is_bar = false;  // else a dot
  LaneWords words;
  WordsSide side = WordsSide::right;
  double words_left_px = 0;
  double left_px = 0;  // of mark and words together
  double right_px = 0;

  // Of the mark's middle line: what lies above and below it.
  double above_px = 0;
  double below_px = 0;
};

struct LaneRoom {
  double left_px = 0;
  double right_px = 0;
  double point_days = 1;  // what is known this closely is a dot
  bool words_fit_inside = true;
};

LaneItem make_lane_item(const Occurrence& occurrence, const TimeScale& scale, const LaneStyle& style,
                        const LaneRoom& room, const Typesetter& setter);

// Sets words that stand right of their mark in fewer lines, where they may reach so far.
void widen_words(LaneItem& item, double right_px, const LaneStyle& style, const Typesetter& setter);

// From the top of words set in this style to the middle of the letters of their first line.
double first_line_middle(const LaneWords& words, const LaneStyle& style, const Typesetter& setter);

}  // namespace backstory::layout
