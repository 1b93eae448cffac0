// The pivot large between two lists: what came before it above, what came after it below.
#include <algorithm>
#include <cmath>

#include "layout/callout_drawing.h"
#include "layout/mark.h"
#include "layout/pivot.h"
#include "layout/pivot_panel.h"
#include "layout/selection.h"

namespace backstory::layout {
namespace {

using theme::TextStyleName;

constexpr double kMarkReach = 0.6;  // of the largest shape of a mark, in its size
constexpr double kTextEm = 1.5;     // from the line with the marks to the words
constexpr double kRowGapEm = 0.9;
constexpr double kPanelGapEm = 1.2;

struct Row {
  const Occurrence* occurrence = nullptr;
  text::TextBlock date;
  text::TextBlock label;
  double height_px() const { return date.height_px + label.height_px; }
};

class Down {
 public:
  Down(const Job& job, const Occurrences& all, std::size_t pivot)
      : job_(job),
        all_(all),
        size_(*job.size),
        setter_(*job.setter),
        pivot_(pivot),
        date_(setter_.style(TextStyleName::date)),
        label_(setter_.style(TextStyleName::label)),
        em_(label_.font.size_px) {
    panel_ = make_panel(all_.placed[pivot_], 1, job_, inner_width(), true);
    panel_.left_px = size_.margin_px;
    panel_.width_px = inner_width();
  }

  scene::Scene draw() {
    std::vector<std::size_t> ranking;
    for (const std::size_t index : rank_by_importance(all_.placed)) {
      if (index != pivot_) ranking.push_back(index);
    }
    std::vector<std::size_t> kept;
    choose_events(ranking, ranking.size(), [&](const std::vector<std::size_t>& chosen) {
      take(chosen);
      if (room_px_ > 0 && needed_height() > room_px_) return false;
      kept = chosen;
      return true;
    });
    take(kept);
    return compose();
  }

 private:
  double inner_width() const { return size_.width_px - 2 * size_.margin_px; }

  void take(std::vector<std::size_t> chosen) {
    std::sort(chosen.begin(), chosen.end());
    const auto middle = std::lower_bound(chosen.begin(), chosen.end(), pivot_);
    told_before_ = tell_from(pick(all_.placed, {chosen.begin(), middle}), all_.placed[pivot_]);
    told_after_ = tell_from(pick(all_.placed, {middle, chosen.end()}), all_.placed[pivot_]);
    before_ = set_rows(told_before_);
    after_ = set_rows(told_after_);
    chosen.push_back(pivot_);
    drawn_ = pick(all_.placed, std::move(chosen));
    room_px_ = 0;
    if (!size_.height_px) return;
    const Furniture furniture = make_furniture(furniture_wish(job_, all_, drawn_, ""), setter_, size_);
    room_px_ = furniture.bottom_px - furniture.top_px;
  }

  std::vector<Row> set_rows(const std::vector<Occurrence>& events) const {
    const double room = inner_width() - setter_.mark_px() - kTextEm * em_;
    std::vector<Row> rows;
    for (const Occurrence& occurrence : events) {
      rows.push_back({&occurrence, setter_.wrap(occurrence.date_words, date_, room),
                      setter_.wrap(occurrence.label, label_, room)});
    }
    return rows;
  }

  double rows_height(const std::vector<Row>& rows) const {
    double sum = 0;
    for (const Row& row : rows) sum += row.height_px() + kRowGapEm * em_;
    return rows.empty() ? 0 : sum - kRowGapEm * em_ + kPanelGapEm * em_;
  }

  double needed_height() const { return rows_height(before_) + panel_.height_px + rows_height(after_); }

  scene::Scene compose() {
    const bool fits = room_px_ <= 0 || needed_height() <= room_px_;
    if (!fits) drawn_.clear();
    const FurnitureWish wish = furniture_wish(job_, all_, drawn_, "");
    parts_.furniture = size_.height_px ? make_furniture(wish, setter_, size_)
                                       : make_furniture(wish, setter_, size_, needed_height());
    if (fits) {
      y_ = parts_.furniture.top_px;
      draw_rows(before_);
      y_ += before_.empty() ? 0 : (kPanelGapEm - kRowGapEm) * em_;
      const Rect ground{panel_.left_px, y_, panel_.width_px, panel_.height_px};
      parts_.events.emplace_back(
          draw_panel(panel_, all_.placed[pivot_], ground, y_ + panel_.height_px / 2, job_));
      y_ += panel_.height_px + kPanelGapEm * em_;
      draw_rows(after_);
    }
    scene::Scene made = finish_scene(job_, all_, drawn_, std::move(parts_), std::move(places_));
    made.time_direction = scene::Direction::down;
    return made;
  }

  void draw_rows(const std::vector<Row>& rows) {
    const double x = snap(size_.margin_px + kMarkReach * setter_.mark_px() + 1);
    const double top = y_;
    std::vector<scene::Node> events;
    double first = 0;
    double last = 0;
    for (const Row& row : rows) {
      const double centre = y_ + row.date.line_height_px / 2;
      first = events.empty() ? centre : first;
      last = centre;
      events.emplace_back(draw_row(row, x, centre));
      places_.push_back({row.occurrence->id, centre, centre});
      y_ += row.height_px() + kRowGapEm * em_;
    }
    if (rows.empty()) return;
    // The line of the marks runs towards the pivot.
    scene::Line line;
    const bool is_before = &rows == &before_;
    line.points = {{x, is_before ? first : top - kPanelGapEm * em_},
                   {x, is_before ? y_ + (kPanelGapEm - kRowGapEm) * em_ : last}};
    line.stroke = setter_.stroke("rule", setter_.theme().rule_px);
    line.stroke_class = "rule";
    line.role = scene::Role::axis;
    parts_.axis.emplace_back(line);
    for (scene::Node& event : events) parts_.events.push_back(std::move(event));
  }

  scene::Group draw_row(const Row& row, double x, double centre) const {
    scene::Group group = event_group(*row.occurrence);
    const std::size_t tracks = job_.timeline->tracks.size();
    const MarkStyle mark = mark_style(*row.occurrence, tracks, setter_.mark_px());
    const MarkFill fill = find_fill(*row.occurrence, false, mark.point_days);
    for (scene::Node& node : make_dot(fill, {x, centre}, mark, setter_))
      group.children.push_back(std::move(node));
    const double left = size_.margin_px + setter_.mark_px() + kTextEm * em_ - setter_.mark_px() / 2;
    TypeStyle date = date_;
    date.colour = date_colour(*row.occurrence, tracks);
    const double top = centre - row.date.line_height_px / 2;
    group.children.emplace_back(
        setter_.make_text(row.date, date, {left, top}, scene::Anchor::start, scene::Role::date));
    group.children.emplace_back(setter_.make_text(row.label, label_, {left, top + row.date.height_px},
                                                  scene::Anchor::start, scene::Role::label));
    return group;
  }

  const Job& job_;
  const Occurrences& all_;
  const CanvasSize& size_;
  const Typesetter& setter_;
  std::size_t pivot_;
  TypeStyle date_;
  TypeStyle label_;
  double em_;
  PanelDraft panel_;
  std::vector<Occurrence> told_before_;
  std::vector<Occurrence> told_after_;
  std::vector<Row> before_;
  std::vector<Row> after_;
  std::vector<Occurrence> drawn_;
  double room_px_ = 0;
  Parts parts_;
  std::vector<scene::MarkPlace> places_;
  double y_ = 0;
};

}  // namespace

scene::Scene layout_pivot_down(const Job& job, const Occurrences& all, std::size_t pivot) {
  return Down(job, all, pivot).draw();
}

}  // namespace backstory::layout
