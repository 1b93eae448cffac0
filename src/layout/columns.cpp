// Time from top to bottom: `vertical`, a line with marks, and `list`, dates and words between rules. On a
// fixed height the rows flow through columns.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <unordered_map>

#include "layout/column_flow.h"
#include "layout/column_rows.h"
#include "layout/frame.h"
#include "layout/mark.h"
#include "layout/representation.h"
#include "layout/row_drawing.h"
#include "layout/selection.h"

namespace backstory::layout {
namespace {

// From the most generous setting to the tightest; 0 is the smallest type of the canvas.
constexpr std::array<ColumnType, 8> kTypes = {{{1.45, 1.05, 1},
                                               {1.3, 1.05, 1},
                                               {1.15, 1.05, 1},
                                               {1, 1.05, 1},
                                               {1, 0.7, 1},
                                               {0, 1.05, 1},
                                               {0, 0.7, 1},
                                               {0, 0.6, 0.3}}};
constexpr std::array<double, 6> kStretches = {2.4, 2, 1.75, 1.5, 1.3, 1.15};
constexpr double kMostAligned = 1.7;  // × the distances of rows, to end with the other columns
constexpr double kAirEm = 1.2;        // more than the least above the first row, before rows are opened
constexpr double kAirShare = 0.42;    // of the height to spare: the rest stays below
constexpr std::size_t kMostColumns = 4;
constexpr double kLeastColumnEm = 17;
constexpr double kWishedColumnEm = 25;  // of a column where there is a choice
constexpr double kColumnGapEm = 2.4;
constexpr double kLeastWidth = 0.98;     // × what a larger or smaller size of type should give
constexpr std::size_t kMostRows = 2000;  // of a picture whose height is free

// Moved, never copied: its rows point to what it draws.
struct Draft {
  Draft() = default;
  Draft(Draft&&) = default;
  Draft& operator=(Draft&&) = default;

  std::vector<Occurrence> drawn;
  ColumnStyle style;
  std::vector<ColumnRow> rows;
  Flow flow;
  double column_gap_px = 0;
  double air_px = 0;  // above the first row
};

class Columns {
 public:
  Columns(const Job& job, const Occurrences& all)
      : job_(job), all_(all), size_(*job.size), setter_(*job.setter) {}

  scene::Scene draw() {
    Draft draft;
    draft.drawn = all_.placed;
    if (all_.placed.size() > kMostRows || !try_to_fit(draft)) draft = draw_the_best();
    // Where even the events of unknown date alone do not fit, nothing of them is drawn.
    if (draft.drawn.empty() && !try_to_fit(draft)) {
      has_unplaced_ = false;
      draft = Draft{};
    }
    return compose(draft);
  }

 private:
  double inner_width() const { return size_.width_px - 2 * size_.margin_px; }

  FurnitureWish furniture_wish(const Draft& draft) const {
    FurnitureWish wish;
    wish.timeline = job_.timeline;
    wish.shape = job_.shape;
    wish.drawn = &draft.drawn;
    wish.unplaced = &none_;
    wish.left_out = all_.placed.size() - draft.drawn.size() + (has_unplaced_ ? 0 : all_.unplaced.size());
    wish.total = all_.total();
    wish.draws_marks = job_.shape->representation == theme::Representation::vertical;
    wish.draws_extents = false;
    return wish;
  }

  double plot_height(const Draft& draft) const {
    if (!size_.height_px) return 1e9;
    const Furniture furniture = make_furniture(furniture_wish(draft), setter_, size_);
    return furniture.bottom_px - furniture.top_px;
  }

  // What fits is found with the tightest setting; what was chosen is then set as well as it can be.
  Draft draw_the_best() const {
    const std::vector<std::size_t> ranking = rank_by_importance(all_.placed);
    const ColumnType tightest{std::min(1.0, size_.smallest_px / size_.body_px), kTypes.back().row_em,
                              kTypes.back().gaps};
    Draft draft;
    choose_events(ranking, std::min(ranking.size(), kMostRows), [&](const std::vector<std::size_t>& chosen) {
      Draft made;
      made.drawn = pick(all_.placed, chosen);
      if (!try_type(made, tightest, plot_height(made))) return false;
      draft = std::move(made);
      return true;
    });
    Draft better;
    better.drawn = draft.drawn;
    if (try_to_fit(better)) return better;
    return draft;
  }

  bool try_to_fit(Draft& draft) const {
    const double height = plot_height(draft);
    const double smallest = size_.smallest_px / size_.body_px;
    for (ColumnType type : kTypes) {
      if (type.enlarged > 1 && !size_.height_px) continue;
      if (type.enlarged == 0) type.enlarged = smallest;
      if (try_type(draft, type, height)) return true;
    }
    return false;
  }

  // The fewest columns that fill the width well; more where the height asks for them.
  bool try_type(Draft& draft, const ColumnType& type, double height) const {
    const double em = size_.body_px * type.enlarged;
    const double gap = kColumnGapEm * em;
    const auto columns_of = [&](double column_em) {
      const double count = std::floor((inner_width() + gap) / (column_em * em + gap));
      return static_cast<std::size_t>(std::clamp(count, 1.0, static_cast<double>(kMostColumns)));
    };
    const std::size_t events = draft.drawn.size() + all_.unplaced.size();
    const std::size_t least = std::min(columns_of(kWishedColumnEm), std::max<std::size_t>(1, events / 3));
    const std::size_t most = type.enlarged > 1 ? least : std::max(least, columns_of(kLeastColumnEm));
    for (std::size_t columns = least; columns <= most; ++columns) {
      if (try_columns(draft, columns, gap, type, height)) return true;
    }
    return false;
  }

  double label_width(const Occurrence& occurrence, const TypeStyle& style) const {
    const auto [found, is_new] = label_widths_px_.try_emplace(occurrence.id, 0);
    if (is_new) found->second = setter_.width(occurrence.label, style);
    return found->second;
  }

  // The height of all rows, one below the other, is never less: from the lengths of the labels, without
  // setting them.
  double least_height(const Draft& draft, double width, const ColumnType& type) const {
    const TypeStyle label = setter_.style(theme::TextStyleName::label, type.enlarged);
    const TypeStyle usual = setter_.style(theme::TextStyleName::label);
    const double em = label.font.size_px;
    const double room = std::min(width, job_.shape->label_width_em * em);
    const double enlarged = kLeastWidth * em / usual.font.size_px;
    double lines = 0;
    for (const std::vector<Occurrence>* list : {&draft.drawn, &all_.unplaced}) {
      for (const Occurrence& occurrence : *list)
        lines += std::max(1.0, std::ceil(enlarged * label_width(occurrence, usual) / room));
    }
    const double rows = static_cast<double>(draft.drawn.size() + all_.unplaced.size());
    const double before = type.row_em * em * (job_.timeline->eras.empty() ? 1 : 0.5);
    return lines * setter_.line_height(label) + rows * before;
  }

  bool try_columns(Draft& draft, std::size_t columns, double gap, const ColumnType& type,
                   double height) const {
    const double count = static_cast<double>(columns);
    const double width = (inner_width() - gap * (count - 1)) / count;
    const double first_rows = count * type.row_em * size_.body_px * type.enlarged;
    if (size_.height_px && least_height(draft, width, type) > count * height + first_rows) return false;
    std::vector<Occurrence> dated = draft.drawn;
    dated.insert(dated.end(), all_.unplaced.begin(), all_.unplaced.end());
    draft.style = make_column_style(job_, dated, width, type);
    draft.column_gap_px = gap;
    draft.rows = make_rows(job_, draft.drawn, all_.unplaced, draft.style);
    std::vector<FlowItem> items;
    for (const ColumnRow& row : draft.rows)
      items.push_back({row.before_px, row.height_px, row.kind == ColumnRow::Kind::era});
    // Larger type is worth nothing without air above it.
    const double air = type.enlarged > 1 ? kAirEm * draft.style.em_px : 0;
    std::optional<Flow> flow = flow_columns(items, columns, height - air);
    if (!flow) return false;
    draft.flow = std::move(*flow);
    if (size_.height_px) balance(draft, std::move(items), columns, height);
    return true;
  }

  // Where the height allows it, rows stand further apart, columns end together, and there is air above them.
  void balance(Draft& draft, std::vector<FlowItem> items, std::size_t columns, double height) const {
    const double room = height - kAirEm * draft.style.em_px;
    for (const double by : kStretches) {
      std::vector<FlowItem> apart = items;
      for (FlowItem& item : apart) item.before_px *= by;
      std::optional<Flow> flow = flow_columns(apart, columns, room);
      if (!flow) continue;
      draft.flow = std::move(*flow);
      items = std::move(apart);
      break;
    }
    align_ends(draft.flow, items, kMostAligned);
    for (std::size_t i = 0; i < items.size(); ++i) draft.rows[i].before_px = items[i].before_px;
    const double spare = height - draft.flow.height_px;
    draft.air_px = std::max(std::min(spare, kAirEm * draft.style.em_px), kAirShare * spare);
  }

  scene::Scene compose(const Draft& draft) const {
    Parts parts;
    const FurnitureWish wish = furniture_wish(draft);
    parts.furniture = size_.height_px ? make_furniture(wish, setter_, size_)
                                      : make_furniture(wish, setter_, size_, draft.flow.height_px);
    const Point origin{size_.margin_px, parts.furniture.top_px + draft.air_px};
    DrawnRows drawn = draw_rows(draft.rows, draft.flow, draft.style, draft.column_gap_px, origin, job_);
    parts.axis = std::move(drawn.lines);
    parts.events = std::move(drawn.events);
    parts.ground = std::move(drawn.headings);
    const double height = size_.height_px.value_or(parts.furniture.height_px);

    scene::Scene made = make_scene(*job_.timeline, all_, std::move(parts), setter_, size_, height);
    made.time_direction = scene::Direction::down;
    made.places = std::move(drawn.places);
    made.events_left_out = ids_left_out(all_.placed, draft.drawn);
    if (!has_unplaced_) {
      for (const Occurrence& occurrence : all_.unplaced) made.events_left_out.push_back(occurrence.id);
    }
    return made;
  }

  const Job& job_;
  const Occurrences& all_;
  const CanvasSize& size_;
  const Typesetter& setter_;
  const std::vector<Occurrence> none_;
  mutable std::unordered_map<std::string, double> label_widths_px_;  // of one line, at the usual size
  bool has_unplaced_ = true;
};

}  // namespace

scene::Scene layout_columns(const Job& job, const Occurrences& all) {
  return Columns(job, all).draw();
}

}  // namespace backstory::layout
