// Rows of intervals, and the pictures drawn from them: lanes, bars and cards.
#include "layout/lanes.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "layout/generated.h"
#include "layout/picture.h"
#include "support/golden.h"

namespace backstory::layout {

using namespace testing;

namespace {

std::size_t most_at_once(const std::vector<RowSpan>& spans, double apart) {
  std::size_t most = 0;
  for (const RowSpan& at : spans) {
    std::size_t here = 0;
    for (const RowSpan& other : spans)
      here += other.left_px <= at.left_px && other.right_px + apart > at.left_px ? 1U : 0U;
    most = std::max(most, here);
  }
  return most;
}

std::vector<RowSpan> random_spans(std::uint32_t seed, std::size_t count) {
  std::mt19937 random(seed);
  std::vector<RowSpan> spans;
  for (std::size_t i = 0; i < count; ++i) {
    const double left = static_cast<double>(random() % 1000);
    spans.push_back({left, left + 1 + static_cast<double>(random() % 200)});
  }
  return spans;
}

const scene::Group& find_event(const scene::Scene& scene, std::string_view id) {
  for (const scene::Node& node : scene.root.children) {
    const auto& group = std::get<scene::Group>(node);
    if (group.id != "events") continue;
    for (const scene::Node& event : group.children) {
      if (std::get<scene::Group>(event).id == id) return std::get<scene::Group>(event);
    }
  }
  FAIL("there is no event " << id);
  return scene.root;
}

// From the left end of its first shape to the right end of its last.
Rect mark_of(const scene::Group& event) {
  Rect all;
  for (const scene::Node& node : event.children) {
    const auto* shape = std::get_if<scene::Shape>(&node);
    if (!shape || shape->role != scene::Role::mark) continue;
    const Rect box = scene::bounds(node);
    if (all.width == 0) all = box;
    all.width = std::max(all.right(), box.right()) - all.x;
  }
  REQUIRE(all.width > 0);
  return all;
}

timeline::Timeline story(std::string_view name) {
  return read_story(::backstory::testing::test_folder() / "layout/stories" / (std::string(name) + ".yaml"));
}

}  // namespace

TEST_CASE("spans of one row never touch, and no more rows are used than spans overlap") {
  for (const std::uint32_t seed : {1U, 2U, 3U, 4U, 5U}) {
    for (const std::size_t count : {1U, 2U, 10U, 80U, 400U}) {
      const std::vector<RowSpan> spans = random_spans(seed, count);
      const std::vector<std::size_t> rows = pack_rows(spans, 5);
      REQUIRE(rows.size() == count);
      for (std::size_t a = 0; a < count; ++a) {
        for (std::size_t b = a + 1; b < count; ++b) {
          if (rows[a] != rows[b]) continue;
          const bool apart =
              spans[a].right_px + 5 <= spans[b].left_px || spans[b].right_px + 5 <= spans[a].left_px;
          CHECK(apart);
        }
      }
      CHECK(*std::max_element(rows.begin(), rows.end()) + 1 == most_at_once(spans, 5));
    }
  }
  CHECK(pack_rows({}, 5).empty());
}

TEST_CASE("lanes, bars and cards of random timelines are drawn without a fault") {
  for (const std::size_t events : {1U, 3U, 8U, 20U, 60U}) {
    for (const std::uint32_t seed : {1U, 2U}) {
      const timeline::Timeline timeline =
          random_timeline(seed * 7000 + static_cast<std::uint32_t>(events), events);
      for (const char* shape : {"tracks", "bars", "card"}) {
        for (const char* size : {"wide", "og", "square", "story", "narrow", "480x320", "print-2"}) {
          INFO(events << " events, seed " << seed << ", " << shape << " " << size);
          const scene::Scene scene = draw(timeline, shape, size);
          CHECK(faults(scene) == "");
          CHECK(scene.events_total == events);
        }
      }
    }
  }
}

TEST_CASE("words that break drawing programs are drawn without a fault in lanes, bars and cards") {
  for (const Named& hostile : hostile_timelines()) {
    for (const char* shape : {"tracks", "bars", "card"}) {
      for (const char* size : {"wide", "story", "narrow", "480x320"}) {
        INFO(hostile.name << " " << shape << " " << size);
        CHECK(faults(draw(hostile.timeline, shape, size)) == "");
      }
    }
  }
}

TEST_CASE("a stretch of time shorter than a mark is still seen") {
  const auto timeline = story_from(R"(events:
  - {date: 1900/1950, label: Long}
  - {id: short, date: 1920-03-01/1920-03-04, label: Three days}
)");
  CHECK(mark_of(find_event(draw(timeline, "bars", "wide"), "short")).width >= 3);
}

TEST_CASE("what goes on reaches the end of the axis; what ends nobody knows when does not") {
  const auto timeline = story_from(R"(events:
  - {date: 1900/1950, label: Long}
  - {id: going, date: 1920/.., label: Goes on}
  - {id: unknown, date: 1920/, label: Ended some time}
)");
  const scene::Scene scene = draw(timeline, "bars", "wide");
  const double end = scene.size.width - scene.margin_px;
  CHECK(mark_of(find_event(scene, "going")).right() == Approx(end));
  CHECK(mark_of(find_event(scene, "unknown")).right() < end - 100);
  const std::string words = words_of(scene);
  CHECK(words.find("Goes on") != std::string::npos);
  CHECK(words.find("No known end") != std::string::npos);
}

TEST_CASE("a lane has the name of its track, and those of no track have a lane") {
  const std::string words = words_of(draw(story("harbour"), "tracks", "wide"));
  for (const char* name : {"The union", "The port company", "The courts", "The town hall", "Other events"})
    CHECK(words.find(name) != std::string::npos);
}

TEST_CASE("a card shows three to five events, the most important, and counts the rest") {
  for (const char* size : {"og", "square", "story"}) {
    INFO(size);
    const scene::Scene scene = draw(story("harbour"), "card", size);
    const std::size_t shown = scene.events_total - scene.events_left_out.size();
    CHECK(shown >= 3);
    CHECK(shown <= 5);
    const std::string words = words_of(scene);
    CHECK(words.find("Supreme court") != std::string::npos);
    CHECK(words.find(std::to_string(shown) + " of 16 events are shown.") != std::string::npos);
  }
}

TEST_CASE("a story for a phone leaves free what the app draws over") {
  const scene::Scene scene = draw(story("harbour"), "card", "story");
  for (const scene::Node& node : scene.root.children) {
    const Rect box = scene::bounds(node);
    CHECK(box.y >= 250);
    CHECK(box.bottom() <= 1920 - 340);
  }
}

TEST_CASE("the pictures of lanes and bars and cards as they were looked at") {
  const auto check = [&](const char* name, const char* shape, const char* size) {
    const std::string golden = std::string("layout/golden/") + name + "-" + shape + "-" + size + ".txt";
    CHECK_GOLDEN(golden, scene::format_scene(draw(story(name), shape, size)));
  };
  check("harbour", "tracks", "wide");
  check("company", "tracks", "wide");
  check("ministers", "bars", "wide");
  check("ministers", "bars", "narrow");
  check("harbour", "card", "story");
  check("ministers", "card", "og");
}

}  // namespace backstory::layout
