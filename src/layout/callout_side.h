// What the search for callouts knows of one side of the axis: how far its rows are filled.
#pragma once

#include <array>
#include <cstddef>

#include "layout/callouts.h"
#include "layout/stems.h"

namespace backstory::layout {

inline constexpr std::size_t kMostCalloutRows = 8;

class CalloutSide {
 public:
  // The leftmost place for the stem of a callout with this reach on this row.
  double least_stem(std::size_t row, const Reach& reach) const;
  // How much higher the side becomes with words of this height on this row.
  double growth(std::size_t row, double height_px, const CalloutRoom& room) const;
  void put(std::size_t row, double stem_px, const Reach& reach, double height_px, const CalloutRoom& room);

  double height_px() const { return height_px_; }  // of the rows, with a gap for each
  int count() const { return count_; }
  double row_height(std::size_t row) const { return rows_[row].height_px; }
  double row_end(std::size_t row) const { return rows_[row].right_px; }
  double row_stem(std::size_t row) const { return rows_[row].stem_px; }

 private:
  static constexpr double kNowhere = -1e9;

  struct Row {
    double right_px = kNowhere;  // end of the last words
    double stem_px = kNowhere;   // of the last callout
    double height_px = 0;
    double stem_from_px = kNowhere;   // a stem that ends on this row stands here or further right,
    double words_from_px = kNowhere;  // and words that hang left of it begin here or further right
  };

  std::array<Row, kMostCalloutRows> rows_;
  double height_px_ = 0;
  int count_ = 0;
};

}  // namespace backstory::layout
