// Files that are odd, broken, huge or made to hurt.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "base/file.h"
#include "base/utf8.h"
#include "publish/exchange_support.h"

namespace backstory::publish {
namespace {

using testing::read_foreign;
using testing::ReadForeign;

std::string to_utf16(const std::string& ascii, bool big_endian) {
  std::string out = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) {
    if (big_endian) out += '\0';
    out += c;
    if (!big_endian) out += '\0';
  }
  return out;
}

TEST_CASE("a BOM goes and UTF-16 is decoded") {
  const std::string table = "Date,Label\r\n1961,x\r\n";
  Diagnostics diagnostics;
  CHECK(decode_foreign("\xEF\xBB\xBF" + table, diagnostics) == table);
  CHECK(decode_foreign(to_utf16(table, true), diagnostics) == table);
  CHECK(decode_foreign(to_utf16(table, false), diagnostics) == table);
  CHECK(diagnostics.all().empty());
}

TEST_CASE("what is no text is refused in words that help") {
  struct Row {
    std::string bytes;
    std::string message;
  };
  const Row row = GENERATE(values<Row>({
      {"Datum;L\xE4nge\n", "the file is not UTF-8"},
      {std::string("a\0b", 3), "the file is no text: it has a byte 0"},
      {"PK\x03\x04rest", "the file is a workbook or an archive, not text"},
  }));
  Diagnostics diagnostics;
  CHECK_FALSE(decode_foreign(row.bytes, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].message == row.message);
}

TEST_CASE("a file in which nothing can be read is an error") {
  for (const FormatInfo& info : exchange_formats()) {
    if (!info.read) continue;
    CAPTURE(info.name);
    for (const std::string text : {"", "\n\n", "hello world\n", "{}", "[]", "\"", "timeline", "---\n---\n"}) {
      const ReadForeign read = read_foreign(info.format, text);
      CHECK_FALSE(read.imported);
      CHECK(read.diagnostics.has_errors());
    }
  }
}

TEST_CASE("a table without a known column says what it has and how to name them") {
  const ReadForeign read = read_foreign(ExchangeFormat::csv, "Alpha,Beta\nx,y\n", "t.csv");
  CHECK(read.messages ==
        "t.csv:1:1: error: no column is known to hold the date or the label\n"
        "  Alpha,Beta\n"
        "  ^~~~~\n"
        "  hint: columns: 1=Alpha, 2=Beta\n"
        "  hint: say which one it is: --columns date=1,label=2\n");
}

TEST_CASE("columns can be named by number or header, and a wrong name is an error") {
  const std::string table = "Alpha,Beta,Gamma\nx,1961,y\n";
  ImportOptions options;
  options.columns = {{"date", "2"}, {"label", "gamma"}};
  const ReadForeign read = read_foreign(ExchangeFormat::csv, table, "t.csv", options);
  REQUIRE(read.imported);
  CHECK(read.imported->timeline.events.at(0).label == "y");
  options.columns = {{"date", "9"}, {"nonsense", "1"}};
  CHECK(read_foreign(ExchangeFormat::csv, table, "t.csv", options).messages ==
        "t.csv:1:1: error: there is no column '9'\n  Alpha,Beta,Gamma\n  ^\n"
        "  hint: columns: 1=Alpha, 2=Beta, 3=Gamma\n"
        "t.csv:1:1: error: no field is called 'nonsense'\n  Alpha,Beta,Gamma\n  ^\n"
        "  hint: fields: date, end, year, month, day, time, end-year, end-month, end-day, end-time, "
        "date-text, label, "
        "detail, track, url, importance, actors, id, checked, type\n");
}

TEST_CASE("dates with slashes are read once somebody says how") {
  ImportOptions options;
  options.slash_order = ImportOptions::SlashOrder::day_first;
  const std::string table = "Date,Label\n3/4/2021,a\n31/12/2021,b\n12/31/2021,c\n";
  const ReadForeign read = read_foreign(ExchangeFormat::csv, table, "t.csv", options);
  REQUIRE(read.imported);
  REQUIRE(read.imported->timeline.events.size() == 2);
  CHECK(read.imported->timeline.events[0].date.text == "2021-04-03");
}

// If this failed, an archive's table could not be taken, or its faults would fill the screen.
TEST_CASE("a hundred thousand rows are read, and of their faults a hundred listed") {
  std::string table = "Date,Label,Track\r\n";
  for (int i = 0; i < 50'000; ++i) table += "1961,\"row,\r\n two\",T\r\nsoon,x,\r\n";
  const ReadForeign read = read_foreign(ExchangeFormat::csv, table, "t.csv");
  REQUIRE(read.imported);
  CHECK(read.imported->timeline.events.size() == 50'000);
  REQUIRE(read.diagnostics.all().size() == 101);
  CHECK_THAT(read.diagnostics.all().back().message, Catch::Contains("49899 more like this"));
}

TEST_CASE("a text that is too long is cut, and it is said") {
  const ReadForeign read =
      read_foreign(ExchangeFormat::csv, "Date,Label\n1961," + std::string(20'000, 'x') + "\n");
  REQUIRE(read.imported);
  CHECK(read.imported->timeline.events[0].label.size() <= timeline::kMaxLabel);
  CHECK_THAT(read.messages, Catch::Contains("the text is longer than 10000 characters; what follows is cut"));
  testing::read_yaml(read.yaml);
}

// Beside the machine: files and texts that were made to break readers like these.
TEST_CASE("hostile files are refused with a complaint or give a timeline without errors") {
  const char* corpora = std::getenv("BACKSTORY_CORPORA");
  if (!corpora) return;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(std::filesystem::path(corpora) / "hostile")) {
    if (!entry.is_regular_file()) continue;
    CAPTURE(entry.path().string());
    const std::string bytes = read_file(entry.path());
    Diagnostics diagnostics;
    const auto text = decode_foreign(bytes, diagnostics);
    CHECK(text.has_value() != diagnostics.has_errors());
    if (!text) continue;
    for (const FormatInfo& info : exchange_formats()) {
      if (!info.read) continue;
      CAPTURE(info.name);
      const ReadForeign read = read_foreign(info.format, *text);
      CHECK(read.imported.has_value() != read.diagnostics.has_errors());
      if (read.imported) testing::read_yaml(read.yaml);
    }
  }
}

}  // namespace
}  // namespace backstory::publish
