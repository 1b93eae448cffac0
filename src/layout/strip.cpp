// Very many events: counted along time as bars, or as dots where they are few enough; the most important get
// words above, and all are counted in words below.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "layout/band.h"
#include "layout/band_scene.h"
#include "layout/callout_drawing.h"
#include "layout/eras.h"
#include "layout/scale_words.h"
#include "layout/strip_bins.h"
#include "layout/strip_counts.h"
#include "layout/strip_labels.h"
#include "layout/words.h"

namespace backstory::layout {
namespace {

using theme::TextStyleName;

constexpr double kBarEm = 0.65;            // width of a bar, wished
constexpr double kCountsEm = 10;           // height of the counts where the height is free
constexpr double kLeastCountsShare = 0.3;  // of the graphic's height
constexpr double kLeastWordsEm = 5;        // width of a block of words
constexpr double kGroundMarks = 1.2;       // around a mark, whatever its shape
constexpr double kLeaderEm = 1.5;          // above the counts

constexpr double kFreeHeightPx = 1e9;
constexpr int kMostTries = 4;

struct Heights {
  double eras = 0;
  double words = 0;  // of the row of words, with their leaders
  double counts = 0;
  double band = 0;
  double sum() const { return eras + words + counts + band; }
};

class Strip {
 public:
  Strip(const Job& job, const Occurrences& all)
      : job_(job),
        all_(all),
        placed_(all.placed),
        size_(*job.size),
        setter_(*job.setter),
        em_(size_.body_px) {}

  scene::Scene draw() {
    make_axis();
    // What is said around the graphic goes by what is named in it.
    double room = plot_height();
    for (int tries = 0; tries < kMostTries; ++tries) {
      fill(room);
      const double left = room_around(drawn());
      if (left >= room) break;
      room = left;
    }
    return compose();
  }

 private:
  double right() const { return size_.width_px - size_.margin_px; }

  void fill(double room) {
    for (std::size_t lines = job_.shape->max_label_lines; lines > 0; --lines) {
      name_within(lines);
      set_heights(room);
      if (!size_.height_px || named_.events.empty() || fits_) break;
      if (lines == 1) named_ = {};
    }
    set_heights(room);
  }

  void make_axis() {
    style_.pad_px = setter_.mark_px() / 2 + 2;
    style_.clear_px = 3;
    style_.ticks = job_.shape->ticks;
    style_.one_line = true;
    style_.dates = date_style(*job_.timeline);
    const double width = right() - size_.margin_px;
    step_ = choose_bins(placed_, width, kBarEm * em_);
    bins_ = count_bins(placed_, step_);
    grid_ = choose_count_grid(bins_);
    left_ = size_.margin_px + count_gutter_px(grid_, setter_);
    Axis axis;
    axis.scale.pieces.push_back(
        {bins_.front().begin_day, bins_.back().end_day, left_ + style_.pad_px, right() - style_.pad_px});
    scale_ = axis.scale;
    band_ = make_band(axis, style_, setter_);
    if (job_.shape->eras) eras_ = find_eras(*job_.timeline, scale_, {left_, 0, right() - left_, 0}, setter_);
  }

  std::vector<Occurrence> drawn() const {
    std::vector<Occurrence> named;
    for (const std::size_t index : named_.events) {
      Occurrence occurrence = placed_[index];
      // Drawn as one place, like all that are counted.
      occurrence.begin = occurrence.end = occurrence.at();
      occurrence.is_interval = false;
      named.push_back(std::move(occurrence));
    }
    return named;
  }

  FurnitureWish wish(const std::vector<Occurrence>& drawn) const {
    FurnitureWish made = furniture_wish(job_, all_, drawn, say_counts(drawn.size()));
    made.left_out = 0;  // none: all are counted
    made.draws_extents = false;
    return made;
  }

  std::string say_counts(std::size_t named) const {
    const ScaleWords& said = scale_words();
    std::string words = fmt::format(fmt::runtime(counts_.are_dots ? said.dots_count : said.bars_count),
                                    say_number(static_cast<std::int64_t>(placed_.size())), say_step(step_));
    if (named > 0) words += " " + fmt::format(fmt::runtime(said.of_them_named), named);
    return words;
  }

  // Whatever is said below the graphic in the end.
  double plot_height() {
    double least = kFreeHeightPx;
    const std::vector<Occurrence> most(
        placed_.begin(),
        placed_.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(placed_.size(), 20)));
    for (const bool are_dots : {true, false}) {
      counts_.are_dots = are_dots;
      least = std::min(least, room_around(most));
    }
    return least;
  }

  double room_around(const std::vector<Occurrence>& named) const {
    if (!size_.height_px) return kFreeHeightPx;
    const Furniture furniture = make_furniture(wish(named), setter_, size_);
    return furniture.bottom_px - furniture.top_px;
  }

  void name_within(std::size_t lines) {
    room_.style.date = setter_.style(TextStyleName::date);
    room_.style.label = setter_.style(TextStyleName::label);
    room_.style.widest_px = std::min(job_.shape->label_width_em * em_, right() - size_.margin_px);
    room_.style.most_lines = job_.shape->max_label_lines;
    room_.most_lines = lines;
    room_.gap_px = em_;
    room_.least_px = kLeastWordsEm * em_;
    room_.apart_px = setter_.mark_px();
    room_.left_px = size_.margin_px;
    room_.right_px = right();
    named_ = name_events(placed_, scale_, room_, setter_);
  }

  void set_heights(double room) {
    heights_ = {};
    heights_.eras = eras_.names_px;
    heights_.band = band_.height_px;
    if (!named_.events.empty())
      heights_.words = named_.height_px + kRowRuleToWordsPx + kLeaderEm * em_ + setter_.mark_px() + 2;
    const double most = size_.height_px ? room - heights_.sum() - 1 : kCountsEm * em_;
    fits_ = most >= kLeastCountsShare * room;
    counts_ = measure_counts(bins_, scale_, std::max(0.0, most));
    heights_.counts = counts_.height_px;
  }

  scene::Scene compose() {
    const std::vector<Occurrence> named = drawn();
    Parts parts;
    parts.furniture = size_.height_px ? make_furniture(wish(named), setter_, size_)
                                      : make_furniture(wish(named), setter_, size_, heights_.sum() + 1);
    std::vector<scene::MarkPlace> places;
    const double height = parts.furniture.bottom_px - parts.furniture.top_px;
    const double top = parts.furniture.top_px + std::max(0.0, height - heights_.sum() - 1) / 2;
    if (heights_.counts > 0) {
      const double counts_top = std::round(top + heights_.eras + heights_.words);
      const Rect room{left_, counts_top, right() - left_, heights_.counts};
      parts.ground = draw_eras(eras_, {left_, top, right() - left_, room.bottom() - top}, setter_);
      parts.axis = draw_counts(bins_, grid_, counts_, scale_, room, setter_);
      for (scene::Node& node : draw_band(band_, room.bottom(), style_, setter_))
        parts.axis.push_back(std::move(node));
      draw_named(named, room, parts, places);
    }
    return finish_scene(job_, all_, heights_.counts > 0 ? named : std::vector<Occurrence>{}, std::move(parts),
                        std::move(places));
  }

  // Each mark sits on its bar; its leader runs upright past the bars beside it.
  void draw_named(const std::vector<Occurrence>& named, const Rect& room, Parts& parts,
                  std::vector<scene::MarkPlace>& places) const {
    RowStyle style;
    style.type = room_.style;
    style.mark_px = setter_.mark_px();
    style.tracks = job_.timeline->tracks.size();
    style.point_days = 1e15;  // every named event is a dot
    for (std::size_t i = 0; i < named.size(); ++i) {
      RowItem item;
      item.occurrence = &named[i];
      item.words = &named_.words[i];
      item.shape = named_.shapes[i];
      item.anchor_px = scale_.at(named[i].at());
      item.middle_px = named_.middles_px[i];
      const double bar = count_top(bins_, grid_, named[i].at(), room);
      RowHeights heights;
      heights.above = true;
      heights.edge_px = bar - style.mark_px / 2 - 1;
      heights.bend_px = room.y - style.mark_px;
      heights.words_px = snap(room.y - heights_.words + named_.height_px + kRowRuleToWordsPx);
      parts.axis.emplace_back(ground_of_mark(item.anchor_px, heights.edge_px));
      parts.events.emplace_back(draw_row_item(item, heights, scale_, style, setter_));
      places.push_back({named[i].id, item.anchor_px, snap(item.anchor_px)});
    }
  }

  // Keeps a mark apart from the bars beside its own.
  scene::Shape ground_of_mark(double x, double y) const {
    const double size = kGroundMarks * setter_.mark_px() + 4;
    scene::Shape shape;
    shape.rect = {snap(x) - size / 2, y - size / 2, size, size};
    shape.radius_px = size / 2;
    shape.fill = setter_.colour("background");
    shape.fill_class = "background";
    shape.role = scene::Role::decoration;
    return shape;
  }

  const Job& job_;
  const Occurrences& all_;
  const std::vector<Occurrence>& placed_;
  const CanvasSize& size_;
  const Typesetter& setter_;
  double em_;
  double left_ = 0;  // of the axis
  BandStyle style_;
  BinStep step_;
  std::vector<Bin> bins_;
  CountGrid grid_;
  Counts counts_;
  bool fits_ = false;
  TimeScale scale_;
  Band band_;
  EraBands eras_;
  NamingRoom room_;
  NamedEvents named_;
  Heights heights_;
};

}  // namespace

scene::Scene layout_strip(const Job& job, const Occurrences& all) {
  if (all.placed.empty()) return layout_horizontal(job, all);
  return Strip(job, all).draw();
}

}  // namespace backstory::layout
