// Choosing the scale of a timeline: whether and where to break the axis.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "layout/occurrence.h"
#include "layout/scale.h"
#include "layout/ticks.h"
#include "theme/theme.h"

namespace backstory::layout {

struct Axis {
  TimeScale scale;
  std::vector<std::string> break_words;  // what each break skips: "56 years"
  std::vector<Tick> ticks = {};          // of a logarithmic scale; others have calendar ticks
};

struct AxisWish {
  AxisRoom room;
  double label_px = 150;  // width of a usual label
  double rows = 2;        // labels that may share a stretch of the axis: both sides, all rows
  theme::ScaleKind kind = theme::ScaleKind::automatic;
  std::function<double(const std::string&)> break_width;  // of the words of a break
};

// For 0 to 4 breaks, the fewest whose labels stand near enough to their marks; gaps are tried in the order in
// which cutting them brings labels nearest to their marks, alone or two at once around a crowd of events.
// `placed` is not empty and sorted by at().
Axis choose_axis(const std::vector<Occurrence>& placed, const AxisWish& wish);

// By the time before the last of the story, tenfold by tenfold: where the template asks for it, and in deep
// time.
bool is_log(const std::vector<Occurrence>& placed, theme::ScaleKind kind);
// Ticks count from that end: "10 years ago", "66 million years ago".
Axis make_log_axis(const std::vector<Occurrence>& placed, const AxisRoom& room, const TickRoom& ticks);

// A stretch of time in round words: "56 years", "3 months", "10 days", "65 million years".
std::string say_duration(double days);

}  // namespace backstory::layout
