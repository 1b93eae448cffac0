// The graphic and the lists show events in the order of time, whatever the order of the file.
#include <catch2/catch.hpp>
#include <string>

#include "timeline/compare.h"

namespace backstory::timeline {

TEST_CASE("events stand in the order of time, hidden ones left out, equal dates as in the file") {
  const testing::Outcome outcome = testing::read_text(
      "events:\n"
      "  - {id: c, date: 2024-10-31, label: x}\n"
      "  - {id: d, date: 2024-10-31, label: x}\n"
      "  - {id: z, date: XXXX-08, label: x}\n"
      "  - {id: b, date: 1961, label: x}\n"
      "  - {id: h, date: 1962, label: x, hidden: true}\n"
      "  - {id: a, date: 44 BC, label: x}\n"
      "  - {id: e, date: Oct. 31 2024, label: x}\n");
  CAPTURE(outcome.messages);
  REQUIRE(outcome.timeline);
  std::string ids;
  for (const Event* event : visible_events(*outcome.timeline)) ids += event->id;
  CHECK(ids == "abcdez");
}

}  // namespace backstory::timeline
