// Ids are what a later extraction, a link and a graphic call an event by.
#include "timeline/ids.h"

#include <catch2/catch.hpp>
#include <string>

namespace backstory::timeline {

TEST_CASE("an id is small letters, digits and hyphens") {
  for (const char* good : {"a", "1961", "treaty-1961", "0-", "a--b"}) CHECK(is_valid_id(good));
  for (const char* bad : {"", "-a", "A", "a b", "a_b", "ä", "a.b", "<b>", "a\n"})
    CHECK_FALSE(is_valid_id(bad));
  CHECK(is_valid_id(std::string(64, 'a')));
  CHECK_FALSE(is_valid_id(std::string(65, 'a')));
}

TEST_CASE("words become an id that can be read") {
  CHECK(slug("China and North Korea sign alliance treaty") == "china-and-north-korea-sign-alliance");
  CHECK(slug("Überfall auf Köln, 1942") == "uberfall-auf-koln-1942");
  CHECK(slug("It's over: the “deal”") == "its-over-the-deal");
  CHECK(slug("Łódź, Škoda, Ærø, Straße") == "lodz-skoda-aro-strase");
  CHECK(slug("  --  ") == "");
  CHECK(slug("北京") == "");
  CHECK(slug(std::string(500, 'x')).size() == 40);
}

TEST_CASE("equal labels get ids of their own, and none that is taken") {
  IdSet ids;
  ids.add("treaty-2");
  CHECK(ids.make("Treaty") == "treaty");
  CHECK(ids.make("Treaty") == "treaty-3");
  CHECK(ids.make("Treaty") == "treaty-4");
  CHECK(ids.make("北京") == "event");
  CHECK(ids.make("") == "event-2");
}

}  // namespace backstory::timeline
