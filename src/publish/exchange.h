// The doors to other tools: a timeline from their files, and their files from a timeline. Nothing is dropped
// in silence: what a reader cannot take is reported with its place in the foreign file, what a format cannot
// hold with its place in the timeline file. Texts are exchanged as one line (clean_text). No date ever gains
// a part that nobody wrote. docs/exchange.md says what each format holds.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "timeline/timeline.h"

namespace backstory::publish {

enum class ExchangeFormat {
  timelinejs,
  timelinejs_csv,
  csv,
  tsv,
  icalendar,
  markdown,
  mermaid,
  markwhen,
  html,
  json_ld
};

// What the person who imports a table decides instead of the reader.
struct ImportOptions {
  // Which column holds what: the name of a field (column_fields), and the column's number from 1 or its
  // header.
  struct Column {
    std::string field;
    std::string column;
  };
  std::vector<Column> columns;
  // How 03/04/2021 is read; without it such a date is a fault that names both readings.
  enum class SlashOrder { ask, day_first, month_first };
  SlashOrder slash_order = SlashOrder::ask;
};

struct Imported {
  timeline::Timeline timeline;
  std::vector<std::string> notes;  // how the file was understood: "column 1 'Datum' is the date"
};

struct FormatInfo {
  ExchangeFormat format;
  std::string_view name;      // as options have it: "timelinejs-csv"
  std::string_view title;     // as messages have it: "TimelineJS spreadsheets"
  std::string_view suffixes;  // ".ics .ical"; the first is the usual one
  // Nothing when the file as a whole cannot be read; then there is an error. Text is UTF-8 without a BOM.
  std::optional<Imported> (*read)(const SourceText& file, const ImportOptions& options,
                                  Diagnostics& diagnostics);  // null: only written
  // Spans of the diagnostics are those of the timeline's events, tracks and eras.
  std::string (*write)(const timeline::Timeline& timeline, Diagnostics& diagnostics);
};

std::span<const FormatInfo> exchange_formats();
const FormatInfo& format_info(ExchangeFormat format);
const FormatInfo* find_format(std::string_view name);

// By what the file says where that is plain, else by the suffix of its name.
std::optional<ExchangeFormat> guess_format(std::string_view file_name, std::string_view text);
// By the suffix alone, for a file that is to be written.
std::optional<ExchangeFormat> guess_format(std::string_view file_name);

// The bytes of a foreign file as UTF-8: a BOM goes, UTF-16 with a BOM is decoded. Nothing, and an error, for
// anything else; spans of that error refer to `bytes`.
std::optional<std::string> decode_foreign(std::string_view bytes, Diagnostics& diagnostics);

// The fields that a column of a table can hold: "date", "end", "label", …
std::span<const std::string_view> column_fields();

}  // namespace backstory::publish
