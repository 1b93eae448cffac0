#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "calendar/edtf.h"
#include "publish/csv.h"
#include "publish/formats.h"
#include "publish/html_words.h"
#include "publish/import_collector.h"
#include "publish/split_date.h"
#include "publish/table_columns.h"
#include "publish/told_date.h"
#include "timeline/values.h"

namespace backstory::publish {
namespace {

using calendar::Edtf;

constexpr std::size_t kMostPercent = 100;

class TableReader {
 public:
  TableReader(const SourceText& file, const ImportOptions& options, CellText cells, Diagnostics& diagnostics)
      : file_(file), options_(options), cells_(cells), collector_(diagnostics), diagnostics_(diagnostics) {}

  std::optional<Imported> read(char delimiter) {
    CsvReader csv(file_.text, delimiter, collector_.report());
    if (!csv.next(row_)) {
      collector_.report().error("empty-file", {}, "the file is empty");
      return std::nullopt;
    }
    header_ = row_;
    columns_ = find_columns(header_, options_, collector_.report());
    if (diagnostics_.has_errors() || !are_enough()) return std::nullopt;
    describe_columns();
    used_.assign(columns_.fields.size(), false);
    if (!columns_.has_header) read_row();
    while (csv.next(row_)) read_row();
    report_columns_not_taken();
    return collector_.finish();
  }

 private:
  bool are_enough() {
    const bool dated = find_column(columns_, ColumnField::date) || find_column(columns_, ColumnField::year);
    const bool labelled = find_column(columns_, ColumnField::label).has_value();
    if (dated && labelled) return true;
    std::string headers;
    for (std::size_t i = 0; i < header_.size() && i < 20; ++i) {
      headers +=
          fmt::format("{}{}={}", i == 0 ? "" : ", ", i + 1, collapse_space(header_[i].text.substr(0, 40)));
    }
    collector_.report().error(
        "no-column", header_.front().span,
        fmt::format("no column is known to hold the {}", dated      ? "label"
                                                         : labelled ? "date"
                                                                    : "date or the label"),
        {"columns: " + escape_controls(headers), "say which one it is: --columns date=1,label=2"});
    return false;
  }

  void describe_columns() {
    for (std::size_t i = 0; i < columns_.fields.size(); ++i) {
      const auto field = columns_.fields[i];
      if (!field || *field == ColumnField::unheld) continue;
      const std::string name =
          columns_.has_header ? fmt::format(" '{}'", collapse_space(header_[i].text)) : "";
      collector_.note(fmt::format("column {}{} is read as {}", i + 1, name, column_field_name(*field)));
    }
  }

  // Only where some row has something in it: sheets are full of columns that nobody filled in.
  void report_columns_not_taken() {
    for (std::size_t i = 0; i < columns_.fields.size(); ++i) {
      const auto field = columns_.fields[i];
      if (!used_[i] || (field && *field != ColumnField::unheld)) continue;
      const std::string name =
          columns_.has_header ? fmt::format(" '{}'", collapse_space(header_[i].text)) : "";
      if (field) {
        collector_.report().warning(
            "column-not-taken", header_[i].span,
            fmt::format("column {}{} is not taken: a timeline has no place for it", i + 1, name));
      } else {
        collector_.report().warning(
            "column-not-taken", header_[i].span,
            fmt::format("column {}{} is not taken: what it holds is not known", i + 1, name),
            {fmt::format("to take it, say as which field: --columns FIELD={}", i + 1)});
      }
    }
  }

  const CsvCell* cell(ColumnField field) const {
    const auto column = find_column(columns_, field);
    return column && *column < row_.size() ? &row_[*column] : nullptr;
  }
  std::string raw(ColumnField field) const {
    const CsvCell* found = cell(field);
    return found ? std::string(trim(unguard_formula(found->text))) : "";
  }
  SourceSpan place(ColumnField field) const {
    const CsvCell* found = cell(field);
    return found ? found->span : row_.front().span;
  }

  // Of HTML the words; its first link goes to the event where that has none of its own.
  std::string words(ColumnField field, timeline::Event* event = nullptr) {
    const std::string text = raw(field);
    if (cells_ == CellText::plain) return collector_.words(text, place(field));
    return take_html(text, place(field), collector_, event);
  }

  void read_row() {
    const bool blank = std::ranges::all_of(row_, [](const CsvCell& c) { return trim(c.text).empty(); });
    if (blank) return;
    for (std::size_t i = 0; i < row_.size(); ++i) {
      if (trim(row_[i].text).empty()) continue;
      if (i < used_.size()) {
        used_[i] = true;
      } else {
        collector_.report().warning("cell-not-taken", row_[i].span, "this cell stands under no column");
      }
    }
    const std::string type = to_lower(raw(ColumnField::type));
    if (type == "title") {
      read_title();
    } else if (type == "era") {
      read_era();
    } else {
      read_event();
    }
  }

  void read_title() {
    timeline::Timeline& timeline = collector_.timeline();
    if (!timeline.title.empty()) {
      collector_.report().warning("second-title", place(ColumnField::label),
                                  "a timeline has one title; this one is left out");
      return;
    }
    timeline.title = words(ColumnField::label);
    timeline.deck = words(ColumnField::detail);
  }

  void read_era() {
    const auto date = read_date();
    if (date) collector_.add(timeline::Era{*date, words(ColumnField::label), {}}, place(ColumnField::label));
  }

  void read_event() {
    const auto date = read_date();
    if (!date) return;
    timeline::Event event;
    event.url = collector_.link(raw(ColumnField::url), place(ColumnField::url));
    tell_date(event, *date, words(ColumnField::date_text));
    event.label = words(ColumnField::label, &event);
    event.detail = words(ColumnField::detail, &event);
    event.track = collector_.track(words(ColumnField::track), place(ColumnField::track));
    event.id = raw(ColumnField::id);
    event.checked = words(ColumnField::checked);
    read_importance(event);
    read_actors(event);
    collector_.add(std::move(event), place(ColumnField::label));
  }

  void read_importance(timeline::Event& event) {
    const std::string text = raw(ColumnField::importance);
    if (text.empty()) return;
    const auto value = timeline::parse_whole_number(text);
    if (value && *value <= kMostPercent) {
      event.importance = static_cast<int>(*value);
    } else {
      collector_.report().warning("bad-importance", place(ColumnField::importance),
                                  "the importance is no whole number from 0 to 100, so it is not taken");
    }
  }

  void read_actors(timeline::Event& event) {
    const std::string all = words(ColumnField::actors);
    std::string_view rest = all;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(';'), rest.size());
      const std::string_view actor = trim(rest.substr(0, end));
      if (!actor.empty()) event.actors.emplace_back(actor);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  std::optional<timeline::WrittenDate> read_date() {
    return raw(ColumnField::date).empty() && find_column(columns_, ColumnField::year) ? read_split()
                                                                                      : read_whole();
  }

  std::optional<timeline::WrittenDate> read_whole() {
    const SourceSpan at = place(ColumnField::date);
    if (raw(ColumnField::date).empty()) {
      collector_.report().warning("no-date", at, "there is no date, so the row is left out");
      return std::nullopt;
    }
    const auto from = read_cell(ColumnField::date, ColumnField::time);
    if (!from || raw(ColumnField::end).empty()) return from;
    const auto to = read_cell(ColumnField::end, ColumnField::end_time);
    if (!to) return std::nullopt;
    if (to->value == from->value) return from;
    const auto joined = join_ends(from->value, to->value, place(ColumnField::end), collector_);
    if (!joined) return std::nullopt;
    return timeline::WrittenDate{calendar::format_edtf(*joined), *joined, {}};
  }

  // The same numbers could be another date.
  bool is_in_doubt(const std::string& text) const {
    using Order = ImportOptions::SlashOrder;
    return options_.slash_order == Order::ask && in_order(text, Order::day_first) != text;
  }

  // A date in one cell, its time of day perhaps in another.
  std::optional<timeline::WrittenDate> read_cell(ColumnField field, ColumnField time_field) {
    std::vector<std::string> hints;
    if (is_in_doubt(raw(field)))
      hints.emplace_back("to read all such dates one way: --slashes day-first, or month-first");
    auto date = collector_.date(in_order(raw(field), options_.slash_order), place(field), std::move(hints));
    const std::string time = raw(time_field);
    if (!date || time.empty()) return date;
    const auto* day = std::get_if<calendar::Date>(&date->value);
    SplitDate fields;
    if (day && day->day != 0 && !day->second_of_day && split_time(time, fields)) {
      const std::string text = fmt::format("{}T{}", calendar::format_edtf(*day), time_of(fields));
      calendar::ParsedDate parsed = calendar::parse_edtf(text);
      if (auto* value = std::get_if<Edtf>(&parsed)) return timeline::WrittenDate{text, std::move(*value), {}};
    }
    collector_.report().warning("bad-time", place(time_field), "the time of day is not taken");
    return date;
  }

  std::optional<timeline::WrittenDate> read_split() {
    const auto from = read_fields(ColumnField::year, ColumnField::month, ColumnField::day, ColumnField::time);
    if (!from) return std::nullopt;
    std::optional<Edtf> to;
    if (!raw(ColumnField::end_year).empty()) {
      to = read_fields(ColumnField::end_year, ColumnField::end_month, ColumnField::end_day,
                       ColumnField::end_time);
      if (!to) return std::nullopt;
    }
    const auto joined = join_ends(*from, to, place(ColumnField::end_year), collector_);
    if (!joined) return std::nullopt;
    return timeline::WrittenDate{calendar::format_edtf(*joined), *joined, {}};
  }

  std::optional<Edtf> read_fields(ColumnField year, ColumnField month, ColumnField day, ColumnField time) {
    SplitDate fields{raw(year), raw(month), raw(day), "", "", ""};
    if (!raw(time).empty() && !split_time(raw(time), fields)) {
      collector_.report().warning("bad-time", place(time), "the time of day is not taken");
      fields.hour.clear();
    }
    const auto joined = join_split_date(fields);
    if (const auto* why = std::get_if<std::string>(&joined)) {
      collector_.report().warning("bad-date", place(year), *why + ", so the row is left out");
      return std::nullopt;
    }
    return std::get<calendar::Date>(joined);
  }

  const SourceText& file_;
  const ImportOptions& options_;
  CellText cells_;
  ImportCollector collector_;
  Diagnostics& diagnostics_;
  std::vector<CsvCell> header_;
  std::vector<CsvCell> row_;
  Columns columns_;
  std::vector<bool> used_;
};

}  // namespace

std::string in_order(std::string text, ImportOptions::SlashOrder order) {
  if (order == ImportOptions::SlashOrder::ask) return text;
  const std::size_t first = text.find('/');
  const std::size_t second = text.find('/', first + 1);
  if (first == std::string::npos || second == std::string::npos || first > 2 || second - first > 3)
    return text;
  const std::string a = text.substr(0, first);
  const std::string b = text.substr(first + 1, second - first - 1);
  const std::string year = text.substr(second + 1);
  const bool digits = std::ranges::all_of(a + b + year, [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || year.size() != 4 || a.empty() || b.empty()) return text;
  const bool day_first = order == ImportOptions::SlashOrder::day_first;
  return fmt::format("{}-{:0>2}-{:0>2}", year, day_first ? b : a, day_first ? a : b);
}

std::string take_html(std::string_view html, SourceSpan place, ImportCollector& collector,
                      timeline::Event* event) {
  const HtmlWords words = read_html_words(html);
  if (!words.lost.empty()) {
    collector.report().warning("markup-not-taken", place,
                               fmt::format("only words are taken, not what is in <{}>", words.lost.front()));
  }
  for (const std::string& link : words.links) {
    if (event && event->url.empty()) {
      event->url = collector.link(link, place);
    } else if (!event || event->url != link) {
      collector.report().warning(
          "link-not-taken", place,
          fmt::format("the link to '{}' is not taken: {}", escape_controls(link.substr(0, 200)),
                      event ? "an event has one" : "this text takes none"));
    }
  }
  return collector.words(words.text, place);
}

std::optional<Imported> read_table(const SourceText& file, const ImportOptions& options, char delimiter,
                                   CellText cells, Diagnostics& diagnostics) {
  return TableReader(file, options, cells, diagnostics).read(delimiter);
}

std::optional<Imported> read_csv(const SourceText& file, const ImportOptions& options,
                                 Diagnostics& diagnostics) {
  return read_table(file, options, guess_delimiter(file.text), CellText::plain, diagnostics);
}

std::optional<Imported> read_tsv(const SourceText& file, const ImportOptions& options,
                                 Diagnostics& diagnostics) {
  return read_table(file, options, '\t', CellText::plain, diagnostics);
}

std::optional<Imported> read_timelinejs_csv(const SourceText& file, const ImportOptions& options,
                                            Diagnostics& diagnostics) {
  return read_table(file, options, guess_delimiter(file.text), CellText::html, diagnostics);
}

}  // namespace backstory::publish
