// The eighteen numbers of docs/metrics.md: how good a picture is, measured on its Scene. What checker.h finds
// is right or wrong; here everything is a number with what it must reach and what it should.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scene/scene.h"

namespace backstory::scene {

enum class Verdict {
  good,    // reaches the aim
  enough,  // what must hold
  fails,   // does not hold
  none     // there is nothing to measure: the picture has no words, no leaders, one event
};
std::string_view verdict_name(Verdict verdict);

struct Value {
  std::string_view name;  // "mean", "largest"; "" for the only one
  double value = 0;
};

struct Measurement {
  int number = 0;  // 1 to 18
  std::string_view name;
  std::vector<Value> values;
  std::string must;  // "at most 1.5 mean, 4 largest"
  std::string aim;
  Verdict verdict = Verdict::none;
};

// Numbers 1 to 17, in order. `label` is a Text of role label, with words; an event's box is that around its
// labels and its date; the plot is the canvas less its margin and less the furniture above and below
// everything else.
//
//  1  findings of overlap                     5  findings of truncated words
//  2  findings outside the canvas             10 findings of order
//  3  findings of leaders                     17 findings of tracks
//  4  findings of lost events
//  6  px of the smallest words, less what the size asks for
//  7  the least contrast of words; 3 is enough for large type. With dark colours the lesser of the two.
//  8  the least contrast of marks and rules
//  9  how far words stand from their mark along time, in widths of the event's box (heights where time runs
//     down): of an event with a leader the way that the leader goes along time; else the gap between mark and
//     box, 0 when they overlap. Mean over all events that have a mark and words, and the largest.
//  11 the largest distance of a mark from its place, px
//  12 sum of the boxes of labels and dates ÷ the plot; of pictures with three events or more
//  13 area of words above ÷ below the marks (where marks stand on more than one level: in the upper ÷ the
//     lower half of the plot; not where time runs down, nor where one side has no words and less than a third
//     of the plot), and in the first ÷ the last third of the plot along time; the larger over the smaller, of
//     pictures with four events or more
//  14 share of labels whose last line is shorter than a quarter of the widest, or one word of up to three
//     letters
//  15 mean of (widest line − line) ÷ widest line over the lines of labels, the last line of each left out
//  16 distinct sizes and weights of type, and hues: colours that are no grey, 15 degrees apart or more
std::vector<Measurement> measure_scene(const Scene& scene);

// Number 18: whether two drawings of one timeline are the same, to the last hundredth of a px.
Measurement compare_scenes(const Scene& first, const Scene& second);

}  // namespace backstory::scene
