#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "calendar/edtf.h"
#include "publish/csv.h"
#include "publish/date_bounds.h"
#include "publish/formats.h"
#include "publish/html_text.h"
#include "publish/lost_fields.h"
#include "publish/split_date.h"
#include "publish/table_columns.h"
#include "publish/told_date.h"

namespace backstory::publish {
namespace {

using timeline::Event;
using timeline::Timeline;

constexpr std::array kPlainColumns{ColumnField::id,         ColumnField::date,   ColumnField::date_text,
                                   ColumnField::label,      ColumnField::detail, ColumnField::track,
                                   ColumnField::importance, ColumnField::actors, ColumnField::url,
                                   ColumnField::checked};

constexpr HeldFields kPlainHeld{HeldField::id,    HeldField::date_text,  HeldField::detail,
                                HeldField::track, HeldField::importance, HeldField::actors,
                                HeldField::url,   HeldField::checked};
constexpr HeldFields kSheetHeld{HeldField::title,  HeldField::deck,  HeldField::eras, HeldField::date_text,
                                HeldField::detail, HeldField::track, HeldField::url};

std::string join_actors(const Event& event, std::string_view title, ExchangeReport& report) {
  std::string out;
  for (const std::string& actor : event.actors) {
    if (actor.find(';') != std::string::npos) {
      report.warning("split-actor", event.span,
                     fmt::format("{} parts actors at ';', and the name of one has it", title));
    }
    out += (out.empty() ? "" : "; ") + one_line(actor);
  }
  return out;
}

std::string cell(const Timeline& timeline, const Event& event, ColumnField field, std::string_view title,
                 ExchangeReport& report) {
  switch (field) {
    case ColumnField::id:
      return is_made_id(event.id, event.label) ? "" : event.id;
    case ColumnField::date:
      return calendar::format_edtf(event.date.value);
    case ColumnField::date_text:
      return one_line(event.date_text);
    case ColumnField::label:
      return one_line(event.label);
    case ColumnField::detail:
      return one_line(event.detail);
    case ColumnField::track:
      return one_line(track_label(timeline, event));
    case ColumnField::importance:
      return event.importance ? fmt::format("{}", *event.importance) : "";
    case ColumnField::actors:
      return join_actors(event, title, report);
    case ColumnField::url:
      return event.url;
    case ColumnField::checked:
      return one_line(event.checked);
    default:
      return "";
  }
}

std::string header_of(ColumnField field) {
  std::string name(column_field_name(field));
  std::ranges::replace(name, '-', '_');
  return name;
}

std::string write_plain(const Timeline& timeline, std::string_view title, char delimiter,
                        Diagnostics& diagnostics) {
  ExchangeReport report(diagnostics);
  report_lost_in_file(timeline, kPlainHeld, title, report);
  std::vector<std::vector<std::string>> rows;
  std::array<bool, kPlainColumns.size()> used{};
  for (const Event* event : timeline::visible_events(timeline)) {
    report_lost_in_event(*event, kPlainHeld, title, report);
    std::vector<std::string>& row = rows.emplace_back();
    for (std::size_t i = 0; i < kPlainColumns.size(); ++i) {
      row.push_back(cell(timeline, *event, kPlainColumns[i], title, report));
      const bool needed = kPlainColumns[i] == ColumnField::date || kPlainColumns[i] == ColumnField::label;
      used[i] = used[i] || needed || !row.back().empty();
    }
  }
  report.finish();
  std::vector<std::string> header;
  for (std::size_t i = 0; i < kPlainColumns.size(); ++i) {
    if (used[i] || rows.empty()) header.push_back(header_of(kPlainColumns[i]));
  }
  std::string out = write_csv_record(header, delimiter);
  for (const auto& row : rows) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (used[i]) cells.push_back(row[i]);
    }
    out += write_csv_record(cells, delimiter);
  }
  return out;
}

// The columns of TimelineJS's own template, in its order.
enum Sheet : std::size_t {
  year,
  month,
  day,
  time,
  end_year,
  end_month,
  end_day,
  end_time,
  display_date,
  headline,
  text,
  media,
  media_credit,
  media_caption,
  media_thumbnail,
  type,
  group,
  background,
  width
};

using SheetRow = std::vector<std::string>;

void put_date(SheetRow& row, std::size_t first, const calendar::Date& date) {
  const SplitDate fields = split_date(date);
  row[first] = fields.year;
  row[first + 1] = fields.month;
  row[first + 2] = fields.day;
  row[first + 3] = time_of(fields);
}

void put_bounds(SheetRow& row, const DateBounds& bounds) {
  put_date(row, Sheet::year, bounds.from);
  if (bounds.to) put_date(row, Sheet::end_year, *bounds.to);
}

// As people write links into these sheets.
std::string linked(const Event& event) {
  if (event.url.empty()) return escape_html(one_line(event.label));
  return fmt::format("<a href=\"{}\">{}</a>", escape_html(event.url), escape_html(one_line(event.label)));
}

SheetRow event_row(const Timeline& timeline, const Event& event, const DateBounds& bounds) {
  SheetRow row(Sheet::width);
  put_bounds(row, bounds);
  row[Sheet::display_date] = escape_html(one_line(words_beside_bounds(timeline, event)));
  row[Sheet::headline] = linked(event);
  row[Sheet::text] = escape_html(one_line(event.detail));
  row[Sheet::group] = escape_html(one_line(track_label(timeline, event)));
  return row;
}

void write_title_row(const Timeline& timeline, std::string& out) {
  if (timeline.title.empty() && timeline.deck.empty()) return;
  SheetRow row(Sheet::width);
  row[Sheet::headline] = escape_html(one_line(timeline.title));
  row[Sheet::text] = escape_html(one_line(timeline.deck));
  row[Sheet::type] = "title";
  out += write_csv_record(row, ',');
}

}  // namespace

std::string write_csv(const Timeline& timeline, Diagnostics& diagnostics) {
  return write_plain(timeline, format_info(ExchangeFormat::csv).title, ',', diagnostics);
}

std::string write_tsv(const Timeline& timeline, Diagnostics& diagnostics) {
  return write_plain(timeline, format_info(ExchangeFormat::tsv).title, '\t', diagnostics);
}

std::string write_timelinejs_csv(const Timeline& timeline, Diagnostics& diagnostics) {
  const std::string_view title = format_info(ExchangeFormat::timelinejs_csv).title;
  ExchangeReport report(diagnostics);
  report_lost_in_file(timeline, kSheetHeld, title, report);
  std::string out = write_csv_record({"Year", "Month", "Day", "Time", "End Year", "End Month", "End Day",
                                      "End Time", "Display Date", "Headline", "Text", "Media", "Media Credit",
                                      "Media Caption", "Media Thumbnail", "Type", "Group", "Background"},
                                     ',');
  write_title_row(timeline, out);
  for (const Event* event : timeline::visible_events(timeline)) {
    report_lost_date(event->date.value, event->date.span, title, report);
    const auto bounds = find_bounds(event->date.value);
    if (!bounds) continue;
    report_lost_in_event(*event, kSheetHeld, title, report);
    out += write_csv_record(event_row(timeline, *event, *bounds), ',');
  }
  for (const timeline::Era& era : timeline.eras) {
    report_lost_date(era.date.value, era.date.span, title, report);
    const auto bounds = find_bounds(era.date.value);
    if (!bounds) continue;
    SheetRow row(Sheet::width);
    put_bounds(row, *bounds);
    row[Sheet::headline] = escape_html(one_line(era.label));
    row[Sheet::type] = "era";
    out += write_csv_record(row, ',');
  }
  report.finish();
  return out;
}

}  // namespace backstory::publish
