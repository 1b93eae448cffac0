#include "layout/row_drawing.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/frame.h"
#include "layout/mark.h"

namespace backstory::layout {
namespace {

class Drawing {
 public:
  Drawing(const std::vector<ColumnRow>& rows, const Flow& flow, const ColumnStyle& style, double column_gap,
          Point origin, const Job& job)
      : rows_(rows),
        flow_(flow),
        style_(style),
        column_gap_(column_gap),
        origin_(origin),
        setter_(*job.setter),
        tracks_(job.timeline->tracks.size()) {
    std::vector<Occurrence> drawn;
    for (const ColumnRow& row : rows) {
      if (row.occurrence) drawn.push_back(*row.occurrence);
    }
    usual_days_ = usual_date_days(drawn);
  }

  DrawnRows draw() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (style_.has_line)
        draw_line_to(i);
      else
        draw_rule_above(i);
      rows_[i].kind == ColumnRow::Kind::era ? draw_era(i) : draw_event(i);
    }
    return std::move(made_);
  }

 private:
  double column_left(std::size_t i) const {
    return origin_.x + static_cast<double>(flow_.places[i].column) * (style_.width_px + column_gap_);
  }
  double top(std::size_t i) const { return origin_.y + flow_.places[i].top_px; }
  double words_left(std::size_t i) const { return column_left(i) + style_.words_left_px; }

  double line_x(std::size_t i) const {
    const double gutter = style_.words_left_px - style_.date_px;
    const double from_left = style_.date_px > 0 ? style_.date_px + gutter / 2 : mark_reach_px(style_.mark_px);
    return std::floor(column_left(i) + from_left) + 0.5;
  }

  // Of the mark of an event: the middle of the letters in the first line of its date.
  double mark_y(std::size_t i) const {
    const double ascent = setter_.ascent(style_.date);
    return top(i) + rows_[i].date.ascent_px - ascent * 0.37;
  }

  bool has_mark(std::size_t i) const {
    const Occurrence* occurrence = rows_[i].occurrence;
    return occurrence && (occurrence->begin || occurrence->end);
  }

  // The event before this one in its column.
  std::optional<std::size_t> event_above(std::size_t i) const {
    for (std::size_t above = i; above-- > 0 && flow_.places[above].column == flow_.places[i].column;) {
      if (rows_[above].kind == ColumnRow::Kind::event) return above;
    }
    return std::nullopt;
  }

  // From the mark above to this one; between columns the line breaks off.
  void draw_line_to(std::size_t i) {
    if (!has_mark(i)) return;
    const std::optional<std::size_t> above = event_above(i);
    if (!above) return;
    scene::Line line{{{line_x(i), mark_y(*above)}, {line_x(i), mark_y(i)}},
                     setter_.stroke("rule", setter_.theme().axis_px),
                     "rule",
                     scene::Role::axis};
    if (!rows_[i].gap_words.empty()) {
      line.stroke.dashes_px = {2, 4};
      const double line_height = setter_.line_height(style_.small);
      const double between = top(i) - rows_[i].before_px / 2;
      TypeStyle said = style_.small;
      said.font.italic = true;
      made_.lines.emplace_back(setter_.make_line(rows_[i].gap_words, said,
                                                 {words_left(i), between - line_height / 2},
                                                 scene::Anchor::start, scene::Role::axis));
    }
    made_.lines.emplace_back(std::move(line));
  }

  void draw_rule_above(std::size_t i) {
    if (flow_.places[i].begins_column || (i > 0 && rows_[i - 1].kind == ColumnRow::Kind::era)) return;
    const double y = std::floor(top(i) - rows_[i].before_px / 2) + 0.5;
    scene::Stroke stroke = setter_.stroke("band", setter_.theme().rule_px);
    made_.lines.emplace_back(scene::Line{{{column_left(i), y}, {column_left(i) + style_.width_px, y}},
                                         stroke,
                                         "band",
                                         scene::Role::decoration});
  }

  void draw_era(std::size_t i) {
    TypeStyle style = style_.small;
    style.font.weight = text::Weight::bold;
    made_.headings.emplace_back(setter_.make_text(rows_[i].label, style, {words_left(i), top(i)},
                                                  scene::Anchor::start, scene::Role::furniture));
  }

  void draw_event(std::size_t i) {
    const ColumnRow& row = rows_[i];
    const Occurrence& occurrence = *row.occurrence;
    scene::Group group = event_group(occurrence);
    const bool placed = occurrence.begin || occurrence.end;
    if (style_.has_line && placed) {
      const MarkStyle mark = mark_style(occurrence, tracks_, style_.mark_px);
      const MarkFill fill = find_fill(occurrence, is_rough(occurrence, usual_days_), 0);
      for (scene::Node& node : make_dot(fill, {line_x(i), mark_y(i)}, mark, setter_))
        group.children.push_back(std::move(node));
      made_.places.push_back({occurrence.id, mark_y(i), mark_y(i)});
    }
    TypeStyle date = style_.date;
    date.colour = placed ? date_colour(occurrence, tracks_) : "muted";
    const bool beside = style_.date_px > 0;
    const bool right = beside && style_.has_line;
    const double date_x = right ? column_left(i) + style_.date_px : (beside ? column_left(i) : words_left(i));
    group.children.emplace_back(setter_.make_text(row.date, date, {date_x, top(i)},
                                                  right ? scene::Anchor::end : scene::Anchor::start,
                                                  scene::Role::date));
    if (placed && !style_.has_line) add_track_sign(group, i, date_x, beside);
    const double label_top =
        beside ? top(i) + row.date.ascent_px - row.label.ascent_px : top(i) + row.date.height_px;
    group.children.emplace_back(setter_.make_text(row.label, style_.label, {words_left(i), label_top},
                                                  scene::Anchor::start, scene::Role::label));
    made_.events.emplace_back(std::move(group));
  }

  // A list has no marks: the dot of an event's track stands behind its date, where there is room.
  void add_track_sign(scene::Group& group, std::size_t i, double date_x, bool beside) const {
    const ColumnRow& row = rows_[i];
    const MarkStyle mark = mark_style(*row.occurrence, tracks_, style_.mark_px);
    if (!mark.colour.starts_with("track-") || row.date.lines.empty()) return;
    const double left = date_x + row.date.lines.front().width_px * kWidthSlack + 0.5 * style_.mark_px;
    const double end = beside ? words_left(i) : column_left(i) + style_.width_px;
    if (left + 1.2 * style_.mark_px > end) return;
    const Point centre{left + 0.5 * style_.mark_px,
                       top(i) + row.date.ascent_px - 0.36 * style_.date.font.size_px};
    for (scene::Node& node : make_dot(MarkFill::solid, centre, mark, setter_))
      group.children.push_back(std::move(node));
  }

  const std::vector<ColumnRow>& rows_;
  const Flow& flow_;
  const ColumnStyle& style_;
  double column_gap_;
  Point origin_;
  const Typesetter& setter_;
  std::size_t tracks_;
  double usual_days_ = 1;
  DrawnRows made_;
};

}  // namespace

DrawnRows draw_rows(const std::vector<ColumnRow>& rows, const Flow& flow, const ColumnStyle& style,
                    double column_gap_px, Point origin, const Job& job) {
  return Drawing(rows, flow, style, column_gap_px, origin, job).draw();
}

}  // namespace backstory::layout
