// The small readers and writers that the formats are made of.
#include <catch2/catch.hpp>

#include "calendar/edtf.h"
#include "calendar/written.h"
#include "publish/csv.h"
#include "publish/date_bounds.h"
#include "publish/exchange_support.h"
#include "publish/html_words.h"
#include "publish/icalendar_dates.h"
#include "publish/icalendar_lines.h"
#include "publish/markwhen_dates.h"
#include "publish/mermaid_text.h"
#include "publish/split_date.h"
#include "publish/table_columns.h"

namespace backstory::publish {
namespace {

calendar::Edtf edtf(const std::string& text) {
  return std::get<calendar::Edtf>(calendar::parse_edtf(text));
}

std::vector<std::string> read_cells(const std::string& text, char delimiter = ',') {
  Diagnostics diagnostics;
  ExchangeReport report(diagnostics);
  CsvReader reader(text, delimiter, report);
  std::vector<CsvCell> record;
  std::vector<std::string> out;
  while (reader.next(record)) {
    for (const CsvCell& cell : record) out.push_back(cell.text);
    out.emplace_back("/");
  }
  for (const Diagnostic& one : diagnostics.all()) out.push_back(one.message);
  return out;
}

TEST_CASE("records are read with quotes, line breaks and empty lines in them") {
  using Cells = std::vector<std::string>;
  CHECK(read_cells("a,b\r\nc,d\r\n") == Cells{"a", "b", "/", "c", "d", "/"});
  CHECK(read_cells("\"a,\"\"b\"\"\nc\",d\n\n\ne,") == Cells{"a,\"b\"\nc", "d", "/", "e", "", "/"});
  CHECK(read_cells("a,b\rc") == Cells{"a", "b", "/", "c", "/"});
  CHECK(read_cells("a,\"b\nc") ==
        Cells{"a", "b\nc", "/", "the quote that begins here has no end; everything behind it is one cell"});
}

TEST_CASE("the delimiter is told by the first line, outside of its quotes") {
  CHECK(guess_delimiter("a,b,c\n1;2;3;4;5\n") == ',');
  CHECK(guess_delimiter("\"a,b,c\";d;e\n") == ';');
  CHECK(guess_delimiter("\n\na\tb\n") == '\t');
  CHECK(guess_delimiter("alone") == ',');
}

// If this failed, opening our table could run what somebody wrote into a label.
TEST_CASE("no cell is a formula, and every cell comes back") {
  struct Row {
    std::string cell;
    std::string written;
  };
  const Row row = GENERATE(values<Row>({{"=1+1", "'=1+1"},
                                        {"+49 30", "'+49 30"},
                                        {"-0043", "'-0043"},
                                        {"-44", "-44"},
                                        {"-44+1", "'-44+1"},
                                        {"@x", "'@x"},
                                        {"'=x", "''=x"},
                                        {"'tis", "'tis"},
                                        {"''=x", "'''=x"},
                                        {"a=b", "a=b"}}));
  CHECK(guard_formula(row.cell) == row.written);
  CHECK(unguard_formula(row.written) == row.cell);
}

TEST_CASE("headers are known in several languages and spellings") {
  CHECK(read_header("Start Date") == ColumnField::date);
  CHECK(read_header("start_date ") == ColumnField::date);
  CHECK(read_header("DATUM") == ColumnField::date);
  CHECK(read_header("Fecha de inicio") == ColumnField::date);
  CHECK(read_header("Titre") == ColumnField::label);
  CHECK(read_header("Überschrift") == ColumnField::label);
  CHECK(read_header("Categoría") == ColumnField::track);
  CHECK(read_header("Media Caption") == ColumnField::unheld);
  CHECK_FALSE(read_header("Zebra"));
}

TEST_CASE("HTML in a cell gives its words and links") {
  const HtmlWords words = read_html_words(
      "<p>Bread &amp; <b>butter</b>, 2 &lt; 3</p><p>a <a href=\"https://x.example/?a=1&amp;b\">link</a></p>"
      "<script>alert(1)</script> R&D 5 < 6 &#8211; &#x1F600; &nope; <img src=\"a>b\">");
  CHECK(words.text == "Bread & butter, 2 < 3 a link R&D 5 < 6 – 😀 &nope;");
  CHECK(words.links == std::vector<std::string>{"https://x.example/?a=1&b"});
  CHECK(words.lost == std::vector<std::string>{"script", "img"});
}

TEST_CASE("dates in pieces are joined, or it is said why not") {
  const auto join = [](const SplitDate& fields) {
    const auto joined = join_split_date(fields);
    const auto* date = std::get_if<calendar::Date>(&joined);
    return date ? calendar::format_edtf(*date) : std::get<std::string>(joined);
  };
  CHECK(join({"1961", "", "", "", "", ""}) == "1961");
  CHECK(join({"2024", "3", "", "", "", ""}) == "2024-03");
  CHECK(join({"2024", "March", "9", "", "", ""}) == "2024-03-09");
  CHECK(join({"2024", "3", "9", "14", "5", ""}) == "2024-03-09T14:05");
  CHECK(join({"-44", "3", "15", "", "", ""}) == "-0043-03-15");
  CHECK(join({"-66,000,000", "", "", "", "", ""}) == "Y-65999999");
  CHECK(join({"2023", "2", "29", "", "", ""}) == "February 2023 has 28 days");
  CHECK(join({"", "2", "", "", "", ""}) == "there is no year");
  CHECK(join({"soon", "", "", "", "", ""}) == "the year 'soon' is no number");
  CHECK(join({"1961", "", "3", "", "", ""}) == "there is a day without a month");
  CHECK(join({"1961", "3", "3", "24", "", ""}) == "there is no hour 24");
  SplitDate fields;
  CHECK(split_time("2:30 p.m.", fields));
  CHECK(time_of(fields) == "14:30");
  CHECK(split_time("12:00 AM", fields));
  CHECK(time_of(fields) == "00:00");
  CHECK_FALSE(split_time("noon", fields));
}

TEST_CASE("what a date covers is told as coarsely as it can be, never finer") {
  struct Row {
    std::string value;
    std::string bounds;
    std::vector<std::string> lost;
  };
  const Row row = GENERATE(values<Row>({
      {"1961", "1961", {}},
      {"1961~", "1961", {"approximate dates"}},
      {"2024-08", "2024-08", {}},
      {"196X", "1960/1969", {"decades"}},
      {"2024-21", "2024-03/2024-05", {"seasons"}},
      {"2021-Q3", "2021-07/2021-09", {"quarters"}},
      {"2024-W43", "2024-10-21/2024-10-27", {"weeks"}},
      {"2024-XX", "2024", {"unknown parts of dates"}},
      {"2006/..", "2006", {"open ends"}},
      {"../2017-05", "2017-05", {"open ends"}},
      {"1953/1991", "1953/1991", {}},
      {"[1667,1668]", "1667/1668", {"sets of dates"}},
      {"2024-10-31T14:30Z", "2024-10-31T14:30Z", {"time zones"}},
  }));
  CAPTURE(row.value);
  const auto bounds = find_bounds(edtf(row.value));
  REQUIRE(bounds);
  CHECK(calendar::format_edtf(join_bounds(*bounds)) == row.bounds);
  CHECK(lost_in_bounds(edtf(row.value)) == row.lost);
}

TEST_CASE("what cannot be placed has no bounds") {
  CHECK_FALSE(find_bounds(edtf("XXXX-08")));
  const calendar::Endpoint open{calendar::Endpoint::Kind::open, {}};
  CHECK_FALSE(find_bounds(calendar::DateRange{open, open}));
}

TEST_CASE("calendar lines are unfolded, and folded at 75 octets without tearing a letter") {
  CalendarLines lines("DTSTART;TZID=\"A:B\";value=DATE:2024\r\n 0831\r\nsummary:a\n\tb\nstray\n");
  CalendarLine line;
  REQUIRE(lines.next(line));
  CHECK(line.name == "DTSTART");
  CHECK(line.value == "20240831");
  CHECK(line.parameters["TZID"] == "A:B");
  CHECK(line.parameters["VALUE"] == "DATE");
  REQUIRE(lines.next(line));
  CHECK(line.name == "SUMMARY");
  CHECK(line.value == "ab");
  REQUIRE(lines.next(line));
  CHECK(line.name.empty());
  CHECK_FALSE(lines.next(line));

  std::string words;
  for (int i = 0; i < 60; ++i) words += "é";
  const std::string folded = write_calendar_line("SUMMARY", words);
  CHECK(folded == "SUMMARY:" + words.substr(0, 66) + "\r\n " + words.substr(66) + "\r\n");
}

TEST_CASE("calendar texts keep their commas, semicolons, backslashes and lines") {
  const std::string words = "a\\b; c, d\ne";
  CHECK(escape_calendar_text(words) == "a\\\\b\\; c\\, d\\ne");
  CHECK(unescape_calendar_text(escape_calendar_text(words)) == words);
  CHECK(split_calendar_list("a\\,b,c") == std::vector<std::string>{"a,b", "c"});
}

TEST_CASE("calendar dates are days or moments; the end of days is the day after") {
  const auto day = parse_calendar_date("20240831");
  REQUIRE(day);
  CHECK(calendar::format_edtf(*day) == "2024-08-31");
  CHECK(calendar::format_edtf(*parse_calendar_date("20240831T143000Z")) == "2024-08-31T14:30Z");
  CHECK_FALSE(parse_calendar_date("20240231"));
  CHECK_FALSE(parse_calendar_date("2024-08-31"));
  CHECK_FALSE(last_before(*day, *parse_calendar_date("20240901")));
  CHECK(calendar::format_edtf(*last_before(*day, *parse_calendar_date("20240903"))) == "2024-09-02");
  bool good = false;
  CHECK(calendar::format_edtf(*end_after(*day, "P1W", good)) == "2024-09-06");
  CHECK(calendar::format_edtf(*end_after(*parse_calendar_date("20240831T233000"), "PT1H", good)) ==
        "2024-09-01T00:30");
  CHECK_FALSE(end_after(*day, "P1X", good));
  CHECK_FALSE(good);
  const auto in_utc = calendar_span(*find_bounds(edtf("2024-01-01T00:30+02:00")));
  REQUIRE(in_utc);
  CHECK(in_utc->start == "20231231T223000Z");
}

TEST_CASE("markwhen's dates are read, and those that move refused by name") {
  const auto read = [](const std::string& text, bool day_first = false) {
    const auto value = parse_markwhen_date(text, day_first);
    return value ? calendar::format_edtf(*value) : "";
  };
  CHECK(read("1961") == "1961");
  CHECK(read("12/2012") == "2012-12");
  CHECK(read("3/4/2020") == "2020-03-04");
  CHECK(read("3/4/2020", true) == "2020-04-03");
  CHECK(read("2001-2003") == "2001/2003");
  CHECK(read("Mar 2001 - Apr 2003") == "2001-03/2003-04");
  CHECK(read("2019-05/2020") == "2019-05/2020");
  CHECK(read("now").empty());
  CHECK(refuse_markwhen_date("now") == "'now' depends on the day of reading");
  CHECK(refuse_markwhen_date("after !launch 3 days") == "dates relative to other events are not taken");
  CHECK(refuse_markwhen_date("2021 every month") == "recurring dates are not taken");
  CHECK_FALSE(refuse_markwhen_date("He said"));
}

TEST_CASE("words keep their colons and hashes in Mermaid") {
  const std::string words = "Title #1: 50% <b> & \"more\"; x";
  CHECK(escape_mermaid(words) == "Title #35;1#58; 50#37; #60;b#62; #38; #34;more#34;#59; x");
  CHECK(escape_mermaid_period("title deeds") == "#116;itle deeds");
  CHECK(unescape_mermaid(escape_mermaid(words)) == words);
  CHECK(unescape_mermaid("a<br>b #quot;c#quot; #9829;") == "a b \"c\" ♥");
}

TEST_CASE("the format of a file is told by what it says, else by its name") {
  CHECK(guess_format("x.csv", "Year,Month,Headline\n") == ExchangeFormat::timelinejs_csv);
  CHECK(guess_format("x.csv", "Date,Label\n") == ExchangeFormat::csv);
  CHECK(guess_format("x.txt", "BEGIN:VCALENDAR\r\n") == ExchangeFormat::icalendar);
  CHECK(guess_format("", "timeline\n  1961 : x\n") == ExchangeFormat::mermaid);
  CHECK(guess_format("", "{\"events\": []}") == ExchangeFormat::timelinejs);
  CHECK(guess_format("", "a\tb\n") == ExchangeFormat::tsv);
  CHECK(guess_format("", "- 1961: x, y\n") == ExchangeFormat::markdown);
  CHECK(guess_format("x.mw", "1961: x, y\n") == ExchangeFormat::markwhen);
  CHECK_FALSE(guess_format("", "hello"));
  CHECK(guess_format("X.ICS") == ExchangeFormat::icalendar);
}

}  // namespace
}  // namespace backstory::publish
