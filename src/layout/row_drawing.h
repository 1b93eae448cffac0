// Rows in columns as nodes: the line with its marks or the rules between, dates and labels.
#pragma once

#include <vector>

#include "layout/column_flow.h"
#include "layout/column_rows.h"
#include "scene/scene.h"

namespace backstory::layout {

struct DrawnRows {
  std::vector<scene::Node> lines;     // the line of time or the rules, words of gaps
  std::vector<scene::Node> headings;  // eras
  std::vector<scene::Node> events;
  std::vector<scene::MarkPlace> places;
};
DrawnRows draw_rows(const std::vector<ColumnRow>& rows, const Flow& flow, const ColumnStyle& style,
                    double column_gap_px, Point origin, const Job& job);

}  // namespace backstory::layout
