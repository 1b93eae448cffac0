// Which column of a table holds what.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publish/csv.h"
#include "publish/exchange.h"

namespace backstory::publish {

enum class ColumnField {
  date,
  end,
  year,
  month,
  day,
  time,
  end_year,
  end_month,
  end_day,
  end_time,
  date_text,
  label,
  detail,
  track,
  url,
  importance,
  actors,
  id,
  checked,
  type,   // TimelineJS: title, era or nothing
  unheld  // known, but a timeline has no place for it: pictures, colours
};

std::string_view column_field_name(ColumnField field);
std::optional<ColumnField> find_column_field(std::string_view name);

// What a header of a spreadsheet means, in any case and with any signs between its words: "Start Date",
// "start_date", "Datum". In English, German, French, Spanish, Italian, Portuguese, Dutch and Polish.
std::optional<ColumnField> read_header(std::string_view header);

// The field of each column; nothing where it is not known.
struct Columns {
  std::vector<std::optional<ColumnField>> fields;
  bool has_header = true;  // the first record names the columns
};

// From the header; where no cell of it is known, from the first record: the first cell that is a date, and
// the first other text. What the options say wins. Reports options that name no column or no field.
Columns find_columns(const std::vector<CsvCell>& first, const ImportOptions& options, ExchangeReport& report);

// The column that holds a field, if one does.
std::optional<std::size_t> find_column(const Columns& columns, ColumnField field);

}  // namespace backstory::publish
