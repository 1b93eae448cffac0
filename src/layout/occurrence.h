// An event made ready to be drawn: where its date lies in time, and its words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "timeline/timeline.h"

namespace backstory::layout {

struct Occurrence {
  std::string id;  // of its group in the scene: the event's own where it has one, unique
  std::string
      date_words;  // as at the beginning of a label: "Week of Oct. 21, 2024"; no-break spaces in place
  std::string date_inside;  // as inside a sentence: "week of Oct. 21, 2024"
  std::string label;
  std::string spoken;  // "Oct. 31, 2024: Ferry sails again"
  std::string link;
  int importance = 50;
  std::size_t track = 0;  // index into Timeline::tracks; tracks.size() for none
  // Days since 1970. Open and unknown ends have none.
  std::optional<double> begin;
  std::optional<double> end;
  bool is_interval = false;  // a stretch of time, not one date given roughly
  bool goes_on = false;      // its end has not come yet: `2006/..`; one that nobody knows is no end either
  bool is_approximate = false;
  bool is_uncertain = false;

  double first() const;  // begin, or the end where there is no begin
  double last() const;
  // The day that the mark stands for: the middle of a date, the beginning of an interval, the known end of a
  // half-open one.
  double at() const;
  bool is_point(double longest_days) const;  // known to so short a time that it is drawn as a dot
};

// What counts as a point beside these: a day, but where times of day are told, an hour.
double longest_point_days(const std::vector<Occurrence>& occurrences);

struct Occurrences {
  std::vector<Occurrence> placed;    // in the order of a timeline
  std::vector<Occurrence> unplaced;  // XXXX-08: drawn in words only
  std::size_t total() const { return placed.size() + unplaced.size(); }
};

Occurrences find_occurrences(const timeline::Timeline& timeline);

// By at(), then in the order of a timeline: as the marks stand on an axis.
void order_by_place(std::vector<Occurrence>& placed);

// Letters a-z, digits and single hyphens, a letter first; "" when nothing is left.
std::string make_slug(std::string_view text, std::size_t longest);

}  // namespace backstory::layout
