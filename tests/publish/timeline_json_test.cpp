#include <catch2/catch.hpp>

#include "base/json.h"
#include "publish/publish.h"
#include "publish/sample.h"
#include "support/golden.h"

using namespace backstory;
using namespace backstory::testing;

namespace {

Json event_of(std::string_view date) {
  timeline::Timeline timeline;
  timeline.events = {event(date, "Label")};
  return Json::parse(publish::write_timeline_json(timeline))["events"][0];
}

}  // namespace

TEST_CASE("The JSON of a timeline that uses every key") {
  CHECK_GOLDEN("publish/golden/harbour.json", publish::write_timeline_json(make_harbour()));
}

TEST_CASE("First and last day of a date, both inside it") {
  struct Row {
    std::string date;
    std::string first;
    std::string last;
  };
  const Row row = GENERATE(values<Row>({
      {"2024-10-31", "2024-10-31", "2024-10-31"},
      {"2024-02", "2024-02-01", "2024-02-29"},
      {"1961", "1961-01-01", "1961-12-31"},
      {"196X", "1960-01-01", "1969-12-31"},
      {"1961/1989-11-09", "1961-01-01", "1989-11-09"},
      {"2024-10-31T09:30", "2024-10-31", "2024-10-31"},
      {"-0043-03-15", "-000043-03-15", "-000043-03-15"},
      {"0000", "0000-01-01", "0000-12-31"},
  }));
  INFO(row.date);
  const Json event = event_of(row.date);
  CHECK(event["date"] == row.date);
  CHECK(event["first_day"] == row.first);
  CHECK(event["last_day"] == row.last);
}

TEST_CASE("What is open or unknown has no day, never a guessed one") {
  CHECK_FALSE(event_of("2006/..").contains("last_day"));
  CHECK(event_of("2006/..")["first_day"] == "2006-01-01");
  CHECK_FALSE(event_of("../2006").contains("first_day"));
  CHECK_FALSE(event_of("XXXX-08").contains("first_day"));
}

TEST_CASE("Hostile words leave the JSON readable, and no address that runs") {
  for (const char* text : {"\"},{\"", "</script>", "\xff\xc3", "\x01", "javascript:alert(1)"}) {
    const Json json = Json::parse(publish::write_timeline_json(fill_with(text)));
    CHECK(json["events"].size() == 4);
    CHECK_FALSE(json["events"][0].contains("url"));
  }
}
