// A file that knows its time of publication only in UTC names the day after for half of America's evening
// news.
#include "intake/desk_day.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "calendar/edtf.h"

namespace backstory::intake {
namespace {

const calendar::Zone kNewYork{"America/New_York", std::nullopt};

std::string show(const std::optional<calendar::Date>& date) {
  return date ? calendar::format_edtf(*date) : "none";
}

Document read(std::string input, std::optional<calendar::Zone> desk) {
  ReadOptions options;
  options.name = "story";
  options.desk = std::move(desk);
  return read_article(std::move(input), options);
}

TEST_CASE("stamps in UTC are known in each of their spellings") {
  for (const char* stamp :
       {"2024-11-02T00:30:00Z", "2024-11-02T00:30Z", "2024-11-02T00:30:00.000+00:00", "20241102T003000Z",
        "2024-11-02 00:30:00 UTC", "Sat, 02 Nov 2024 00:30:00 +0000", "Sat, 02 Nov 2024 00:30:00 GMT"}) {
    CAPTURE(stamp);
    CHECK(show(find_utc_instant(stamp)) == "2024-11-02T00:30:00Z");
    CHECK(show(find_desk_day(stamp, kNewYork)) == "2024-11-01");
    CHECK(show(find_desk_day(stamp, std::nullopt)) == "2024-11-02");
  }
}

TEST_CASE("a zone moves no date that has its own offset, none, or no time") {
  for (const char* stamp : {"2024-11-02T00:30:00-04:00", "2024-11-02T00:30:00+09:00", "2024-11-02T00:30:00",
                            "2024-11-02", "2024-11-02Z", "20241102T003000-0400",
                            "Nov. 2, 2024, 12:30 a.m. EDT", "Sat, 02 Nov 2024 00:30:00 -0400"}) {
    CAPTURE(stamp);
    CHECK(show(find_utc_instant(stamp)) == "none");
    CHECK(show(find_desk_day(stamp, kNewYork)) == "2024-11-02");
  }
  for (const char* stamp : {"", "Z", "T:Z", "soon GMT", "2024-11-02T25:99:00Z", "1:2:3Z"}) {
    CAPTURE(stamp);
    CHECK(show(find_utc_instant(stamp)) == "none");
  }
}

struct Sample {
  const char* name;
  std::string story;
};

// Each published at 20:30 in New York, changed at 21:00 two days later.
std::vector<Sample> make_samples() {
  return {
      {"ans", R"({"headlines": {"basic": "H"}, "content_elements": [], "display_date": "2024-11-02T00:30:00Z",
"last_updated_date": "2024-11-04T02:00:00Z"})"},
      {"ninjs",
       R"({"uri": "x", "headline": "H", "body_text": "B.", "firstcreated": "2024-11-02T00:30:00+00:00",
"versioncreated": "2024-11-04T02:00:00+00:00"})"},
      {"wordpress", R"({"title": {"rendered": "H"}, "content": {"rendered": "B."},
"date_gmt": "2024-11-02T00:30:00", "modified_gmt": "2024-11-04T02:00:00"})"},
      {"json-ld", R"({"@type": "NewsArticle", "articleBody": "B.", "datePublished": "2024-11-02T00:30:00Z",
"dateModified": "2024-11-04T02:00:00Z"})"},
      {"rss",
       R"(<rss><channel><item xmlns:a="http://www.w3.org/2005/Atom"><title>H</title><description>B.</description>
<pubDate>Sat, 02 Nov 2024 00:30:00 +0000</pubDate><a:updated>2024-11-04T02:00:00Z</a:updated></item></channel></rss>)"},
      {"atom",
       R"(<entry xmlns="http://www.w3.org/2005/Atom"><title>H</title><published>2024-11-02T00:30:00Z</published>
<updated>2024-11-04T02:00:00Z</updated><content>B.</content></entry>)"},
      {"front matter", "---\ndate: 2024-11-02T00:30:00Z\nupdated: 2024-11-04T02:00:00Z\n---\n\nB.\n"},
  };
}

TEST_CASE(
    "a file's stamp in UTC is taken to the desk's day, with the zone; else a note says which it may be") {
  for (const auto& [name, story] : make_samples()) {
    CAPTURE(name);
    const Document there = read(story, kNewYork);
    CHECK(show(there.metadata.published) == "2024-11-01");
    CHECK(show(there.metadata.modified) == "2024-11-03");
    CHECK(there.diagnostics.all().empty());
    const Document unknown = read(story, std::nullopt);
    CHECK(show(unknown.metadata.published) == "2024-11-02");
    REQUIRE(unknown.diagnostics.all().size() == 1);
    CHECK_THAT(unknown.diagnostics.all()[0].message,
               Catch::EndsWith(
                   " is in UTC, so 2024-11-02 was taken; at a desk west of it the day may be 2024-11-01"));
    CHECK(unknown.diagnostics.all()[0].hints ==
          std::vector<std::string>{
              "give the desk's zone, as in --timezone America/New_York, or the day: --published 2024-11-01"});
  }
}

TEST_CASE("the day that a person gives is never moved, nor doubted") {
  for (const auto& desk : {std::optional(kNewYork), std::optional<calendar::Zone>()}) {
    ReadOptions options;
    options.desk = desk;
    options.published = calendar::make_day(2024, 11, 5);
    const Document document = read_article(make_samples().front().story, options);
    CHECK(show(document.metadata.published) == "2024-11-05");
    CHECK(document.diagnostics.all().empty());
  }
}

}  // namespace
}  // namespace backstory::intake
