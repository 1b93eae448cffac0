#include "publish/table_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.h"
#include "calendar/written.h"
#include "publish/header_words.h"

namespace backstory::publish {
namespace {

struct Named {
  ColumnField field;
  std::string_view name;
};

// The names that options use; `unheld` has none.
constexpr std::array<std::string_view, 20> kNames{
    "date",      "end",        "year",     "month",     "day",     "time",   "end-year",
    "end-month", "end-day",    "end-time", "date-text", "label",   "detail", "track",
    "url",       "importance", "actors",   "id",        "checked", "type"};

// "Start Date" and "start_date" are one: small letters and digits of any script.
std::string fold(std::string_view header) {
  std::string out;
  const std::string lower = to_lower(header);
  for (std::size_t at = 0; at < lower.size();) {
    const CodePoint c = decode_code_point(lower, at);
    if (is_letter(c.value) || is_digit(c.value)) out.append(lower, at, c.size);
    at += c.size;
  }
  return out;
}

bool is_date(std::string_view text) {
  return text.size() < 100 && std::holds_alternative<calendar::Edtf>(calendar::parse_date(text));
}

// The column with that number or header.
std::optional<std::size_t> find_named(const std::vector<CsvCell>& first, std::string_view name) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (error == std::errc() && end == name.data() + name.size() && number >= 1 && number <= first.size()) {
    return number - 1;
  }
  const auto same = [&](const CsvCell& cell) { return fold(cell.text) == fold(name); };
  const auto found = std::ranges::find_if(first, same);
  if (found == first.end()) return std::nullopt;
  return static_cast<std::size_t>(found - first.begin());
}

std::string list_headers(const std::vector<CsvCell>& first) {
  std::string out;
  for (std::size_t i = 0; i < first.size() && i < 20; ++i) {
    out += fmt::format("{}{}={}", i == 0 ? "" : ", ", i + 1, trim(first[i].text));
  }
  return out;
}

void apply(const ImportOptions& options, const std::vector<CsvCell>& first, Columns& columns,
           ExchangeReport& report) {
  for (const ImportOptions::Column& choice : options.columns) {
    const auto field = find_column_field(choice.field);
    if (!field) {
      report.error("unknown-field", {}, fmt::format("no field is called '{}'", choice.field),
                   {fmt::format("fields: {}", fmt::join(kNames, ", "))});
      continue;
    }
    const auto column = find_named(first, choice.column);
    if (!column) {
      report.error("unknown-column", {}, fmt::format("there is no column '{}'", choice.column),
                   {"columns: " + list_headers(first)});
      continue;
    }
    for (auto& other : columns.fields) {
      if (other == field) other.reset();
    }
    columns.fields[*column] = field;
  }
}

void guess_from_record(const std::vector<CsvCell>& first, Columns& columns) {
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (!is_date(unguard_formula(trim(first[i].text)))) continue;
    columns.has_header = false;
    columns.fields[i] = ColumnField::date;
    break;
  }
  if (columns.has_header) return;
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (columns.fields[i] || trim(first[i].text).empty()) continue;
    columns.fields[i] = ColumnField::label;
    break;
  }
}

}  // namespace

std::span<const std::string_view> column_fields() {
  return kNames;
}

std::string_view column_field_name(ColumnField field) {
  return field == ColumnField::unheld ? "" : kNames[static_cast<std::size_t>(field)];
}

std::optional<ColumnField> find_column_field(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<ColumnField>(found - kNames.begin());
}

std::optional<ColumnField> read_header(std::string_view header) {
  const std::string folded = fold(header);
  for (const HeaderWords& known : header_words()) {
    std::string_view rest = known.words;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      if (fold(rest.substr(0, end)) == folded) return known.field;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return std::nullopt;
}

Columns find_columns(const std::vector<CsvCell>& first, const ImportOptions& options,
                     ExchangeReport& report) {
  Columns columns;
  columns.fields.resize(first.size());
  bool known = false;
  for (std::size_t i = 0; i < first.size(); ++i) {
    const auto field = read_header(first[i].text);
    const bool again = field && *field != ColumnField::unheld && find_column(columns, *field);
    if (!field || again) continue;
    columns.fields[i] = field;
    known = true;
  }
  if (!known) guess_from_record(first, columns);
  apply(options, first, columns, report);
  return columns;
}

std::optional<std::size_t> find_column(const Columns& columns, ColumnField field) {
  const auto found = std::ranges::find(columns.fields, std::optional(field));
  if (found == columns.fields.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.fields.begin());
}

}  // namespace backstory::publish
