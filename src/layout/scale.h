// Where a day lies on the axis: one stretch of constant rate, or several with breaks between.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace backstory::layout {

// A stretch of the axis: days [begin, end) lie evenly on [left, right]. The axis is drawn a little beyond
// both.
struct Piece {
  double begin_day = 0;
  double end_day = 0;
  double left_px = 0;
  double right_px = 0;

  double px_per_day() const { return (right_px - left_px) / (end_day - begin_day); }
  double at(double day) const { return left_px + (day - begin_day) * px_per_day(); }
  double day_at(double px) const { return begin_day + (px - left_px) / px_per_day(); }
};

// Away from one day, each tenfold distance is as long on the axis as the one before, but that what lies
// within about `unit_days` of it is drawn evenly: x grows with log(1 + distance ÷ unit).
struct LogTime {
  double origin_day = 0;
  double unit_days = 1;
};

struct TimeScale {
  std::vector<Piece> pieces;   // in order of time, never touching; one where the scale is logarithmic
  bool one_rate = true;        // a day is as long in every piece
  std::optional<LogTime> log;  // the origin is one of the piece's ends

  // Monotone. A day inside a break lies between its neighbours; one beyond the axis, on its end.
  double at(double day) const;
};

// A stretch of time that holds something to draw.
struct Span {
  double begin_day = 0;
  double end_day = 0;
  std::size_t events = 1;
};

// From the origin, at one end of the axis, to the other.
TimeScale make_log_scale(double begin_day, double end_day, const LogTime& log, double left_px,
                         double right_px);

// Sorted, those that touch or overlap united.
std::vector<Span> unite_spans(std::vector<Span> spans);

struct AxisRoom {
  double left_px = 0;
  double right_px = 0;
  double pad_px = 0;  // of axis drawn before and after what a piece holds
  double least_piece_px = 0;
};

// The scale with breaks after the spans `cuts` (ascending), each `break_px` wide. With `one_rate` a day has
// the same length everywhere; else a piece gets room by the number of events in it.
TimeScale make_scale(std::span<const Span> spans, std::span<const std::size_t> cuts,
                     std::span<const double> break_px, bool one_rate, const AxisRoom& room);

}  // namespace backstory::layout
