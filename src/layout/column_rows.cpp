#include "layout/column_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "calendar/written.h"
#include "layout/axis.h"
#include "layout/words.h"

namespace backstory::layout {
namespace {

using theme::TextStyleName;

constexpr double kDatesBesideEm = 27;    // from this width of a column, dates have a column of their own
constexpr double kMostDateShare = 0.34;  // of the column
constexpr double kLineGutterEm = 1.7;    // from the middle of the line to the words
constexpr double kStretchEm = 0.3;       // more for each doubling of the gap over the usual one
constexpr double kMostStretchEm = 1.4;
constexpr double kLongGap = 6;  // × the usual gap: said in words
constexpr double kLeastSaidDays = 300;

double usual_gap(const std::vector<Occurrence>& placed) {
  std::vector<double> gaps;
  for (std::size_t i = 1; i < placed.size(); ++i) gaps.push_back(placed[i].first() - placed[i - 1].last());
  if (gaps.empty()) return 1;
  std::sort(gaps.begin(), gaps.end());
  return std::max(1.0, gaps[gaps.size() / 2]);
}

void set_gap(ColumnRow& row, const Occurrence& before, const Occurrence& after, double usual,
             const ColumnStyle& style, const Typesetter& setter) {
  const double gap = std::max(0.0, after.first() - before.last());
  if (!style.has_line) return;
  row.before_px +=
      style.gaps * style.em_px * std::min(kMostStretchEm, kStretchEm * std::log2(1 + gap / usual));
  if (gap < kLeastSaidDays || gap < kLongGap * usual) return;
  const double said = before.is_interval ? gap : after.at() - before.at();
  row.gap_words = fmt::format(fmt::runtime(words().later), say_duration(said));
  row.before_px = std::max(row.before_px, 1.4 * style.em_px) + setter.line_height(style.small);
}

std::string era_words(const timeline::Era& era, const Job& job) {
  const std::string dates = calendar::format_date(
      era.date.value, calendar::find_date_style(job.timeline->look.dates, job.timeline->language));
  return fmt::format("{}, {}", collapse_space(era.label), dates);
}

bool lies_in(const Occurrence& occurrence, const timeline::Era& era) {
  const auto extent = calendar::find_extent(era.date.value);
  if (!extent) return false;
  return (!extent->begin || occurrence.at() >= *extent->begin) &&
         (!extent->end || occurrence.at() < *extent->end);
}

class Rows {
 public:
  Rows(const Job& job, const ColumnStyle& style)
      : job_(job), style_(style), setter_(*job.setter), named_(job.timeline->eras.size(), false) {}

  void add_eras_of(const Occurrence& occurrence) {
    for (std::size_t e = 0; e < named_.size(); ++e) {
      if (named_[e] || !lies_in(occurrence, job_.timeline->eras[e])) continue;
      named_[e] = true;
      ColumnRow row;
      row.kind = ColumnRow::Kind::era;
      row.label = setter_.wrap(era_words(job_.timeline->eras[e], job_), style_.small, style_.words_px);
      row.before_px = 1.3 * style_.row_em * style_.em_px;
      row.height_px = row.label.height_px;
      rows.push_back(std::move(row));
    }
  }

  ColumnRow& add_event(const Occurrence& occurrence) {
    ColumnRow row;
    row.occurrence = &occurrence;
    const bool beside = style_.date_px > 0;
    row.date = setter_.wrap(occurrence.date_words, style_.date, beside ? style_.date_px : style_.words_px);
    row.label = setter_.wrap(occurrence.label, style_.label, style_.words_px);
    row.before_px = style_.row_em * style_.em_px;
    row.height_px =
        beside ? std::max(row.date.height_px, row.label.height_px) : row.date.height_px + row.label.height_px;
    rows.push_back(std::move(row));
    return rows.back();
  }

  std::vector<ColumnRow> rows;

 private:
  const Job& job_;
  const ColumnStyle& style_;
  const Typesetter& setter_;
  std::vector<bool> named_;
};

}  // namespace

ColumnStyle make_column_style(const Job& job, const std::vector<Occurrence>& rows, double width_px,
                              const ColumnType& type) {
  const Typesetter& setter = *job.setter;
  ColumnStyle style;
  style.date = setter.style(TextStyleName::date, type.enlarged);
  style.label = setter.style(TextStyleName::label, type.enlarged);
  style.small = setter.style(TextStyleName::small, type.enlarged);
  style.date.font.tabular_figures = true;
  style.row_em = type.row_em;
  style.gaps = type.gaps;
  style.em_px = style.label.font.size_px;
  style.has_line = job.shape->representation == theme::Representation::vertical;
  style.width_px = width_px;
  style.mark_px = setter.mark_px() * std::sqrt(type.enlarged);

  const bool beside = width_px >= kDatesBesideEm * style.em_px;
  for (const Occurrence& row : rows) {
    if (!beside) break;
    const double date = setter.wrap(row.date_words, style.date, kMostDateShare * width_px).width_px;
    style.date_px = std::max(style.date_px, date * kWidthSlack + 1);
  }
  const double line = style.has_line ? style.mark_px / 2 + 1 : 0;
  const double gutter = style.has_line ? kLineGutterEm * style.em_px * (beside ? 0.75 : 1) : 0;
  const double before_line = beside ? style.date_px + (style.has_line ? gutter : 1.6 * style.em_px) : line;
  style.words_left_px =
      style.has_line ? before_line + gutter * (beside ? 1 : 0.8) : (beside ? before_line : 0);
  const double most = job.shape->label_width_em * style.em_px;
  style.words_px = std::max(1.0, std::min(width_px - style.words_left_px, most));
  return style;
}

std::vector<ColumnRow> make_rows(const Job& job, const std::vector<Occurrence>& placed,
                                 const std::vector<Occurrence>& unplaced, const ColumnStyle& style) {
  const double usual = usual_gap(placed);
  Rows made(job, style);
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const std::size_t eras_from = made.rows.size();
    made.add_eras_of(placed[i]);
    const bool has_era = made.rows.size() > eras_from;
    ColumnRow& row = made.add_event(placed[i]);
    if (has_era)
      row.before_px *= 0.5;
    else if (i > 0)
      set_gap(row, placed[i - 1], placed[i], usual, style, *job.setter);
  }
  for (const Occurrence& occurrence : unplaced) made.add_event(occurrence);
  return std::move(made.rows);
}

}  // namespace backstory::layout
