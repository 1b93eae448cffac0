#include "events/lexicon.h"

#include <catch2/catch.hpp>

namespace backstory::events {

TEST_CASE("verbs are known by their forms, so that the past can be told in the present") {
  const auto [word, present] = GENERATE(table<std::string, std::string>({
      {"signed", "signs"},        {"condemned", "condemns"},
      {"announced", "announces"}, {"carried", "carries"},
      {"committed", "commits"},   {"visited", "visits"},
      {"paid", "pays"},           {"fled", "flees"},
      {"became", "becomes"},      {"took", "takes"},
      {"went", "goes"},           {"left", "leaves"},
      {"withdrew", "withdraws"},  {"won", "wins"},
      {"held", "holds"},          {"founded", "founds"},
      {"found", "finds"},         {"hit", "hits"},
      {"re-opened", "re-opens"},  {"digitized", "digitizes"},
      {"oversaw", "oversees"},    {"launched", "launches"},
      {"taxed", "taxes"},         {"played", "plays"},
  }));
  INFO(word);
  const auto forms = lexicon().find_verb(word);
  REQUIRE(forms);
  CHECK(forms->is_past);
  CHECK(lexicon().third_person(forms->base) == present);
}

TEST_CASE("words that only look like verbs are none") {
  for (const char* word : {"hundred", "indeed", "morning", "building", "troops", "speed", "something"}) {
    INFO(word);
    CHECK_FALSE(lexicon().find_verb(word));
  }
}

TEST_CASE("nouns that name happenings are known in both numbers, with the verb that says them") {
  const EventNoun* trip = lexicon().find_event_noun("trips");
  REQUIRE(trip);
  CHECK(trip->verb == "visit");
  CHECK(trip->object_preposition == "to");
  const EventNoun* talks = lexicon().find_event_noun("talks");
  REQUIRE(talks);
  CHECK(talks->kind == EventNoun::Kind::light_verb);
  CHECK(lexicon().find_event_noun("table") == nullptr);
}

TEST_CASE("participles are made for the passive") {
  CHECK(lexicon().participle("take") == "taken");
  CHECK(lexicon().participle("kidnap") == "kidnapped");
  CHECK(lexicon().participle("capture") == "captured");
  CHECK(lexicon().participle("ratify") == "ratified");
}

}  // namespace backstory::events
