#include "publish/exchange.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "base/utf8.h"
#include "publish/csv.h"
#include "publish/formats.h"
#include "publish/table_columns.h"

namespace backstory::publish {
namespace {

constexpr std::array<FormatInfo, 10> kFormats{{
    {ExchangeFormat::timelinejs, "timelinejs", "TimelineJS", ".json", read_timelinejs, write_timelinejs},
    {ExchangeFormat::timelinejs_csv, "timelinejs-csv", "the TimelineJS spreadsheet", "", read_timelinejs_csv,
     write_timelinejs_csv},
    {ExchangeFormat::csv, "csv", "CSV", ".csv", read_csv, write_csv},
    {ExchangeFormat::tsv, "tsv", "TSV", ".tsv .tab", read_tsv, write_tsv},
    {ExchangeFormat::icalendar, "icalendar", "iCalendar", ".ics .ical .ifb", read_icalendar, write_icalendar},
    {ExchangeFormat::markdown, "markdown", "a Markdown list", ".md .markdown", read_markdown_list,
     write_markdown_list},
    {ExchangeFormat::mermaid, "mermaid", "Mermaid", ".mmd .mermaid", read_mermaid, write_mermaid},
    {ExchangeFormat::markwhen, "markwhen", "markwhen", ".mw", read_markwhen, write_markwhen},
    {ExchangeFormat::html, "html", "an HTML list", ".html .htm", nullptr, write_html_list},
    {ExchangeFormat::json_ld, "jsonld", "JSON-LD", ".jsonld", nullptr, write_json_ld},
}};

bool has_suffix(std::string_view suffixes, std::string_view suffix) {
  while (!suffixes.empty()) {
    const std::size_t end = std::min(suffixes.find(' '), suffixes.size());
    if (suffixes.substr(0, end) == suffix) return true;
    suffixes.remove_prefix(std::min(end + 1, suffixes.size()));
  }
  return false;
}

// A word at the beginning of a line, behind what may stand before it.
bool has_line_that_begins(std::string_view text, std::string_view word) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (trim(text.substr(at, end - at)).starts_with(word)) return true;
    at = end + 1;
  }
  return false;
}

// TimelineJS sheets name their columns so that no other table is taken for one.
bool is_timelinejs_sheet(std::string_view text) {
  const std::string header = to_lower(text.substr(0, text.find('\n')));
  return header.find("headline") != std::string::npos &&
         (header.find("year") != std::string::npos || header.find("start date") != std::string::npos);
}

char16_t unit_at(std::string_view bytes, std::size_t at, bool big_endian) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return static_cast<char16_t>(big_endian ? first << 8U | second : second << 8U | first);
}

// Lone surrogates become U+FFFD.
std::string decode_utf16(std::string_view bytes, bool big_endian) {
  std::string out;
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    const char32_t unit = unit_at(bytes, at, big_endian);
    const bool high = unit >= 0xD800 && unit <= 0xDBFF;
    if (high && at + 3 < bytes.size()) {
      const char32_t low = unit_at(bytes, at + 2, big_endian);
      if (low >= 0xDC00 && low <= 0xDFFF) {
        append_code_point(out, 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00));
        at += 2;
        continue;
      }
    }
    append_code_point(out, unit >= 0xD800 && unit <= 0xDFFF ? 0xFFFD : unit);
  }
  return out;
}

}  // namespace

std::span<const FormatInfo> exchange_formats() {
  return kFormats;
}

const FormatInfo& format_info(ExchangeFormat format) {
  const FormatInfo& info = kFormats[static_cast<std::size_t>(format)];
  assert(info.format == format);
  return info;
}

const FormatInfo* find_format(std::string_view name) {
  const auto found = std::ranges::find(kFormats, name, &FormatInfo::name);
  return found == kFormats.end() ? nullptr : &*found;
}

std::optional<ExchangeFormat> guess_format(std::string_view file_name) {
  const std::size_t dot = file_name.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const std::string suffix = to_lower(file_name.substr(dot));
  for (const FormatInfo& info : kFormats) {
    if (has_suffix(info.suffixes, suffix)) return info.format;
  }
  return std::nullopt;
}

std::optional<ExchangeFormat> guess_format(std::string_view file_name, std::string_view text) {
  const std::string_view start = trim(text.substr(0, 4000));
  const auto by_name = guess_format(file_name);
  if (to_lower(start.substr(0, 15)) == "begin:vcalendar") return ExchangeFormat::icalendar;
  const bool tabular = !by_name || *by_name == ExchangeFormat::csv || *by_name == ExchangeFormat::tsv;
  if (tabular && is_timelinejs_sheet(start)) return ExchangeFormat::timelinejs_csv;
  if (by_name) return by_name;
  if (start.starts_with('{')) return ExchangeFormat::timelinejs;
  if (start == "timeline" || has_line_that_begins(start.substr(0, start.find("title")), "timeline")) {
    return ExchangeFormat::mermaid;
  }
  const std::string_view first = start.substr(0, start.find('\n'));
  if (first.find('\t') != std::string_view::npos) return ExchangeFormat::tsv;
  if (has_line_that_begins(start, "- ") || has_line_that_begins(start, "* ")) return ExchangeFormat::markdown;
  if (first.find_first_of(",;|") != std::string_view::npos) return ExchangeFormat::csv;
  return std::nullopt;
}

std::optional<std::string> decode_foreign(std::string_view bytes, Diagnostics& diagnostics) {
  if (bytes.starts_with("\xFE\xFF")) return decode_utf16(bytes, true);
  if (bytes.starts_with("\xFF\xFE")) return decode_utf16(bytes, false);
  if (bytes.starts_with("PK\x03\x04")) {
    diagnostics.error("encoding", {}, "the file is a workbook or an archive, not text",
                      {"save the sheet as \"CSV UTF-8\""});
    return std::nullopt;
  }
  const std::size_t skipped = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  if (const auto bad = find_invalid_utf8(bytes)) {
    diagnostics.error("encoding", {*bad, *bad + 1}, "the file is not UTF-8",
                      {"spreadsheets write it when you choose \"CSV UTF-8\""});
    return std::nullopt;
  }
  if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos) {
    diagnostics.error("encoding", {zero, zero + 1}, "the file is no text: it has a byte 0");
    return std::nullopt;
  }
  return std::string(bytes.substr(skipped));
}

}  // namespace backstory::publish
