// The day of publication where a reader of the page sees it, in the languages and shapes that pages have.
#include <catch2/catch.hpp>

#include "calendar/edtf.h"
#include "intake/check_document.h"
#include "intake/written_days.h"

namespace backstory::intake {
namespace {

std::string days_of(std::string_view text, DayOrder order = DayOrder::unknown) {
  std::string out;
  for (const WrittenDay& day : find_written_days(text, order)) {
    out += (out.empty() ? "" : " ") + calendar::format_edtf(day.day);
  }
  return out;
}

// The day that a page gives, and where from.
std::string published(const std::string& head, const std::string& below_headline,
                      const std::string& end = "") {
  const Document document = read_as(
      Format::html,
      "<html lang=\"en-GB\"><head><title>The dam fell at last</title>" + head +
          "</head><body><main><article><h1>The dam fell at last</h1>" + below_headline +
          "<p>The dam fell on Monday, and the river ran free for the first time in a century.</p>"
          "<p>Nobody was hurt, the mayor said, and the mill will open again in spring.</p></article>" +
          end + "</main></body></html>");
  CHECK(find_broken_promise(document) == "");
  const Metadata& metadata = document.metadata;
  return metadata.published ? calendar::format_edtf(*metadata.published) + " " + metadata.published_from
                            : "none";
}

TEST_CASE("a day is read in the languages of the press") {
  for (const char* text : {"1 November 2024",
                           "Nov. 1st, 2024",
                           "November 1 2024",
                           "1. November 2024",
                           "le 1er novembre 2024",
                           "1 de noviembre de 2024",
                           "1º de novembro de 2024",
                           "1 novembre 2024",
                           "1 listopada 2024",
                           "1 ноября 2024",
                           "1 november 2024",
                           "1. listopadu 2024 1. 11. 2024",
                           "2024. november 1.",
                           "2024年11月1日",
                           "2024년 11월 1일",
                           "2024-11-01",
                           "2024/11/1",
                           "01.11.2024",
                           "1.11.2024",
                           "01.11.24",
                           "1-Nov-2024",
                           "1 Kasım 2024"}) {
    CAPTURE(text);
    CHECK(days_of(text).substr(0, 10) == "2024-11-01");
  }
}

TEST_CASE("digits with slashes need to be told the order") {
  CHECK(days_of("03/04/2024") == "");
  CHECK(days_of("03/04/2024", DayOrder::day_first) == "2024-04-03");
  CHECK(days_of("03/04/2024", DayOrder::month_first) == "2024-03-04");
  CHECK(days_of("25/12/2024") == "2024-12-25");
  CHECK(days_of("12/25/2024", DayOrder::day_first) == "2024-12-25");
  CHECK(find_day_order("on 25/12/2024") == DayOrder::day_first);
  CHECK(find_day_order("on 12/25/2024") == DayOrder::month_first);
  CHECK(find_day_order("on 10/11/2024") == DayOrder::unknown);
}

TEST_CASE("what only looks like a day is none") {
  for (const char* text : {"12.-14. November 2024", "version 1.2.2024.7", "31 November 2024", "November 2024",
                           "32/13/2024", "01.11.1024", "call 12/11/10", "Mayor 1 2024"}) {
    CAPTURE(text);
    CHECK(days_of(text) == "");
  }
}

TEST_CASE("a day by the headline is the page's when nothing else tells") {
  CHECK(published("", "<div class=\"meta\">Lena Marsh | <span>1 November 2024</span></div>") ==
        "2024-11-01 text");
  CHECK(published("", "<p>Veröffentlicht am 01.11.2024, 9:30 Uhr</p>") == "2024-11-01 text");
  CHECK(published("", "<time datetime=\"01-11-2024 10:29\">1 November 2024</time>") ==
        "2024-11-01 time element");
  CHECK(published("", "<span class=\"date\">03/04/2024</span>") == "2024-04-03 text");
  const std::string others =
      "<span class=\"date\">1 November 2024</span><p><span class=\"date\">30 October 2024</span></p>";
  CHECK(published("", "", "<aside class=\"sidebar\">" + others + "</aside>") == "none");
  CHECK(published("", "", "<div class=\"comments\">" + others + "</div>") == "none");
}

TEST_CASE("the only day of a page is its day, wherever it stands") {
  CHECK(published("", "", "<div class=\"sidebar\"><span class=\"date\">1 November 2024</span></div>") ==
        "2024-11-01 text");
}

TEST_CASE("what a <time> shows wins over what its attribute keeps") {
  CHECK(published("", "<time datetime=\"2024-11-05T10:00:00Z\">Published 1 November 2024</time>") ==
        "2024-11-01 time element");
}

TEST_CASE("a day of a change is taken only when the page has no other, and the person is told") {
  CHECK(published("", "<p>Updated 3 November 2024</p><p>Published 1 November 2024</p>") == "2024-11-01 text");
  const Document document = read_as(
      Format::html,
      "<html><body><article><h1>The dam fell at last</h1><p>Last updated: 3 November 2024</p>"
      "<p>The dam fell on Monday, and the river ran free for the first time in a century.</p></article>");
  REQUIRE(document.metadata.published);
  CHECK(document.metadata.published_from == "update");
  REQUIRE(document.diagnostics.all().size() == 1);
  CHECK(document.diagnostics.all()[0].message ==
        "the page says only when it was changed; took 2024-11-03 for the day of publication");
}

TEST_CASE("a stamp in UTC is read by the desk's own clock where the page shows it") {
  const std::string utc = "<meta property=\"article:published_time\" content=\"2024-11-02T02:25:00Z\">";
  CHECK(published(utc, "") == "2024-11-02 meta");
  CHECK(published(utc, "<p>Published 1 November 2024</p>") == "2024-11-01 meta");
  CHECK(published(utc + "<script>var page = {\"updated\": \"2024-11-01T23:10:00-05:00\"}</script>", "") ==
        "2024-11-01 meta");
  CHECK(published(
            utc + "<script>var a = \"2024-11-01T23:10:00-05:00\", b = \"2024-11-01T23:10:00+09:00\"</script>",
            "") == "2024-11-02 meta");
}

// A page with this in its head, read at a desk in New York; "?" when its day is doubted.
std::string published_at_desk(const std::string& head, std::optional<calendar::Zone> desk) {
  ReadOptions options;
  options.format = Format::html;
  options.desk = std::move(desk);
  const Document document =
      read_article("<html><head>" + head +
                       "</head><body><h1>The dam fell</h1><p>The dam fell on Monday, and the river ran "
                       "free for the first time in a century.</p></body></html>",
                   options);
  REQUIRE(document.metadata.published);
  const Diagnostics& all = document.diagnostics;
  return calendar::format_edtf(*document.metadata.published) + (all.all().empty() ? "" : "?");
}

TEST_CASE("the desk's zone, where it is given, tells the day of a stamp in UTC, and moves no other") {
  const calendar::Zone new_york{"America/New_York", std::nullopt};
  const auto meta = [](const std::string& stamp) {
    return "<meta property=\"article:published_time\" content=\"" + stamp + "\">";
  };
  for (const char* stamp : {"2024-11-02T02:25:00Z", "2024-11-02T02:25:00+00:00"}) {
    CAPTURE(stamp);
    CHECK(published_at_desk(meta(stamp), new_york) == "2024-11-01");
    CHECK(published_at_desk(meta(stamp), std::nullopt) == "2024-11-02?");
  }
  for (const char* stamp :
       {"2024-11-02T02:25:00+01:00", "2024-11-02T02:25:00", "2024-11-02", "2024-11-02T14:25:00Z"}) {
    CAPTURE(stamp);
    CHECK(published_at_desk(meta(stamp), new_york) == "2024-11-02");
    CHECK(published_at_desk(meta(stamp), std::nullopt) == "2024-11-02");
  }
  const std::string address = "<link rel=\"canonical\" href=\"https://post.example/2024/11/01/dam\">";
  CHECK(published_at_desk(meta("2024-11-02T02:25:00Z") + address, std::nullopt) == "2024-11-01");
}

TEST_CASE("the data of a page's scripts tells when it agrees with itself") {
  const std::string one = "<script>window.state = {\"publishedAt\": \"2024-11-01T10:00:00+01:00\"}</script>";
  const std::string other = "<script>window.next = {\"publishedAt\": \"2020-01-01T10:00:00+01:00\"}</script>";
  CHECK(published(one, "") == "2024-11-01 script");
  CHECK(published(one + other, "") == "none");
}

TEST_CASE("an address tells with single digits only between slashes") {
  const auto by_address = [](const std::string& path) {
    return published("<link rel=\"canonical\" href=\"https://post.example" + path + "\">", "");
  };
  CHECK(by_address("/2024/11/1/dam") == "2024-11-01 url");
  CHECK(by_address("/20241101/dam") == "2024-11-01 url");
  CHECK(by_address("/2024/10/3-questions-about-the-dam") == "none");
  CHECK(by_address("/world-52241221") == "none");
}

}  // namespace
}  // namespace backstory::intake
