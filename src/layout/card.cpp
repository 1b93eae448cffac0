// Three to five events in large type, for social media: below each other on a line that runs down, or on a
// wide canvas beside each other on a line that runs across.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "layout/callout_drawing.h"
#include "layout/frame.h"
#include "layout/mark.h"
#include "layout/representation.h"
#include "layout/selection.h"

namespace backstory::layout {
namespace {

using theme::TextStyleName;

constexpr std::size_t kMostEvents = 5;
constexpr std::size_t kLeastEvents = 3;
constexpr double kWorthAnEvent = 1.15;  // more than three events only where type is as large as this
constexpr std::array<double, 8> kEnlargements = {1.9, 1.7, 1.5, 1.35, 1.25, 1.15, 1, 0};  // 0: the smallest
constexpr double kFreeHeightEnlargement = 1.25;
constexpr double kAcrossFrom = 1.7;  // width ÷ height of the graphic
constexpr double kGutterEm = 1.6;    // from the middle of the line to words that stand right of it
constexpr double kRowGapEm = 0.9;
constexpr double kMostRowGapEm = 2.6;
constexpr double kColumnGapEm = 1.4;
constexpr double kLeastColumnEm = 8;
constexpr double kDateGapEm = 0.15;
constexpr double kDateScale = 1.12;  // × the label
constexpr double kLettersDown = 0.37;

struct CardEvent {
  const Occurrence* occurrence = nullptr;
  text::TextBlock date;
  text::TextBlock label;
  double height_px = 0;
};

// Moved, never copied: its events point to what it draws.
struct Draft {
  Draft() = default;
  Draft(Draft&&) = default;
  Draft& operator=(Draft&&) = default;

  std::vector<Occurrence> drawn;
  std::vector<CardEvent> events;
  TypeStyle date;
  TypeStyle label;
  double em_px = 14;
  double mark_px = 9;
  bool across = false;
  double column_px = 0;
  double gap_px = 0;  // between events
  double height_px = 0;
};

class Card {
 public:
  Card(const Job& job, const Occurrences& all)
      : job_(job), size_(*job.size), setter_(*job.setter), all_(all), candidates_(all.placed) {
    candidates_.insert(candidates_.end(), all.unplaced.begin(), all.unplaced.end());
  }

  scene::Scene draw() { return compose(choose()); }

 private:
  double inner_width() const { return size_.width_px - 2 * size_.margin_px; }

  FurnitureWish furniture_wish(const Draft& draft) const {
    FurnitureWish wish;
    wish.timeline = job_.timeline;
    wish.shape = job_.shape;
    wish.drawn = &draft.drawn;
    wish.unplaced = &none_;
    wish.left_out = candidates_.size() - draft.drawn.size();
    wish.total = all_.total();
    wish.draws_extents = false;
    return wish;
  }

  std::optional<Rect> plot_of(const Draft& draft) const {
    if (!size_.height_px) return std::nullopt;
    const Furniture furniture = make_furniture(furniture_wish(draft), setter_, size_);
    return Rect{size_.margin_px, furniture.top_px, inner_width(), furniture.bottom_px - furniture.top_px};
  }

  Draft choose() const {
    const std::vector<std::size_t> ranking = rank_by_importance(candidates_);
    for (std::size_t count = std::min(kMostEvents, ranking.size()); count > 0; --count) {
      const std::vector<Occurrence> drawn =
          pick(candidates_, {ranking.begin(), ranking.begin() + static_cast<std::ptrdiff_t>(count)});
      for (double enlarged : kEnlargements) {
        if (enlarged == 0) enlarged = std::min(1.0, size_.smallest_px / size_.body_px);
        if (!size_.height_px && enlarged > kFreeHeightEnlargement) continue;
        if (count > kLeastEvents && size_.height_px && enlarged < kWorthAnEvent) break;
        if (std::optional<Draft> draft = try_type(drawn, enlarged)) return std::move(*draft);
      }
    }
    return Draft{};
  }

  std::optional<Draft> try_type(const std::vector<Occurrence>& drawn, double enlarged) const {
    Draft draft;
    draft.drawn = drawn;
    draft.date = setter_.style(TextStyleName::date, enlarged * kDateScale);
    draft.label = setter_.style(TextStyleName::label, enlarged);
    draft.em_px = draft.label.font.size_px;
    draft.mark_px = 1.15 * setter_.mark_px() * std::sqrt(enlarged);
    const std::optional<Rect> plot = plot_of(draft);
    draft.across = plot && plot->width > kAcrossFrom * plot->height && drawn.size() > 1 &&
                   column_width(draft) >= kLeastColumnEm * draft.em_px;
    draft.gap_px = draft.across ? column_gap(draft) : kRowGapEm * draft.em_px;
    draft.column_px = draft.across ? column_width(draft) : inner_width() - gutter(draft);
    set_words(draft);
    if (plot && draft.height_px > plot->height) return std::nullopt;
    return draft;
  }

  static double column_gap(const Draft& draft) { return kColumnGapEm * draft.em_px; }
  static double gutter(const Draft& draft) { return draft.mark_px / 2 + kGutterEm * draft.em_px * 0.75; }

  double column_width(const Draft& draft) const {
    const double count = static_cast<double>(draft.drawn.size());
    return (inner_width() - (count - 1) * column_gap(draft)) / count;
  }

  // The line of marks lies above the words of columns.
  static double above_columns(const Draft& draft) { return draft.mark_px + 0.7 * draft.em_px; }

  void set_words(Draft& draft) const {
    double sum = 0;
    double highest = 0;
    for (const Occurrence& occurrence : draft.drawn) {
      CardEvent event;
      event.occurrence = &occurrence;
      event.date = setter_.wrap(occurrence.date_words, draft.date, draft.column_px);
      event.label = setter_.wrap(occurrence.label, draft.label, draft.column_px);
      event.height_px = event.date.height_px + kDateGapEm * draft.em_px + event.label.height_px;
      sum += event.height_px;
      highest = std::max(highest, event.height_px);
      draft.events.push_back(std::move(event));
    }
    const double gaps = draft.gap_px * static_cast<double>(draft.events.size() - 1);
    draft.height_px = draft.across ? above_columns(draft) + highest : sum + gaps;
  }

  scene::Scene compose(Draft draft) const {
    Parts parts;
    const FurnitureWish wish = furniture_wish(draft);
    parts.furniture = size_.height_px ? make_furniture(wish, setter_, size_)
                                      : make_furniture(wish, setter_, size_, draft.height_px);
    const double top = parts.furniture.top_px;
    const double spare = parts.furniture.bottom_px - top - draft.height_px;
    std::vector<scene::MarkPlace> places;
    if (draft.across) {
      draw_across(draft, top + 0.45 * spare, parts, places);
    } else if (!draft.events.empty()) {
      const double gaps = static_cast<double>(draft.events.size() - 1);
      const double most = (kMostRowGapEm - kRowGapEm) * draft.em_px;
      const double more = gaps > 0 ? std::clamp(0.8 * spare / gaps, 0.0, most) : 0;
      draft.gap_px += more;
      draw_down(draft, top + 0.45 * (spare - gaps * more), parts, places);
    }
    std::vector<std::string> left_out = ids_left_out(candidates_, draft.drawn);
    const double height = size_.height_px.value_or(parts.furniture.height_px);
    scene::Scene made = make_scene(*job_.timeline, all_, std::move(parts), setter_, size_, height);
    made.time_direction = draft.across ? scene::Direction::right : scene::Direction::down;
    made.places = std::move(places);
    made.events_left_out = std::move(left_out);
    return made;
  }

  void draw_line(Point from, Point to, Parts& parts) const {
    parts.axis.emplace_back(
        scene::Line{{from, to},
                    setter_.stroke("rule", 1.4 * setter_.mark_px() / 9 * setter_.theme().axis_px),
                    "rule",
                    scene::Role::axis});
  }

  void draw_across(const Draft& draft, double top, Parts& parts,
                   std::vector<scene::MarkPlace>& places) const {
    const double y = snap(top + draft.mark_px / 2);
    const auto left_of = [&](std::size_t i) {
      return size_.margin_px + static_cast<double>(i) * (draft.column_px + draft.gap_px);
    };
    const auto mark_x = [&](std::size_t i) { return left_of(i) + mark_reach_px(draft.mark_px); };
    draw_line({mark_x(0), y}, {size_.width_px - size_.margin_px - setter_.mark_px() / 2, y}, parts);
    for (std::size_t i = 0; i < draft.events.size(); ++i) {
      draw_event(draft, draft.events[i], {left_of(i), top + above_columns(draft)}, {mark_x(i), y}, parts);
      if (is_placed(*draft.events[i].occurrence))
        places.push_back({draft.events[i].occurrence->id, mark_x(i), mark_x(i)});
    }
  }

  void draw_down(const Draft& draft, double top, Parts& parts, std::vector<scene::MarkPlace>& places) const {
    const double x = snap(size_.margin_px + mark_reach_px(draft.mark_px));
    std::vector<double> marks;
    for (const CardEvent& event : draft.events) {
      const double y = top + event.date.ascent_px - setter_.ascent(draft.date) * kLettersDown;
      if (is_placed(*event.occurrence)) {
        places.push_back({event.occurrence->id, y, y});
        marks.push_back(y);
      }
      draw_event(draft, event, {size_.margin_px + gutter(draft), top}, {x, y}, parts);
      top += event.height_px + draft.gap_px;
    }
    if (marks.size() > 1) draw_line({x, marks.front()}, {x, marks.back()}, parts);
  }

  static bool is_placed(const Occurrence& occurrence) { return occurrence.begin || occurrence.end; }

  void draw_event(const Draft& draft, const CardEvent& event, Point words, Point mark, Parts& parts) const {
    const Occurrence& occurrence = *event.occurrence;
    const std::size_t tracks = job_.timeline->tracks.size();
    scene::Group group = event_group(occurrence);
    TypeStyle date = draft.date;
    if (is_placed(occurrence)) {
      const MarkFill fill = find_fill(occurrence, is_rough(occurrence, usual_date_days(draft.drawn)), 0);
      for (scene::Node& node : make_dot(fill, mark, mark_style(occurrence, tracks, draft.mark_px), setter_))
        group.children.push_back(std::move(node));
      date.colour = date_colour(occurrence, tracks);
    } else {
      date.colour = "muted";
    }
    group.children.emplace_back(
        setter_.make_text(event.date, date, words, scene::Anchor::start, scene::Role::date));
    const Point label{words.x, words.y + event.date.height_px + kDateGapEm * draft.em_px};
    group.children.emplace_back(
        setter_.make_text(event.label, draft.label, label, scene::Anchor::start, scene::Role::label));
    parts.events.emplace_back(std::move(group));
  }

  const Job& job_;
  const CanvasSize& size_;
  const Typesetter& setter_;
  const Occurrences& all_;
  std::vector<Occurrence> candidates_;  // the placed ones and those that have no place
  const std::vector<Occurrence> none_;
};

}  // namespace

scene::Scene layout_card(const Job& job, const Occurrences& all) {
  return Card(job, all).draw();
}

}  // namespace backstory::layout
