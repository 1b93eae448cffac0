#include "events/evidence.h"

#include <catch2/catch.hpp>

namespace backstory::events {

TEST_CASE("offsets of evidence count code points, whatever stands before it") {
  const std::string text = "„Übung“ – 東京. It opened in 1961. More.";
  const std::size_t begin = text.find("It opened");
  const std::size_t end = text.find(" More");
  const std::size_t date = text.find("in 1961");
  const timeline::Source source = make_source(text, CodePoints(text), {begin, end}, {date, date + 7}, "year");
  CHECK(source.quote == "It opened in 1961.");
  CHECK(source.prefix == "„Übung“ – 東京. ");
  CHECK(source.suffix == " More.");
  CHECK(source.at == std::array<std::size_t, 2>{14, 32});
  CHECK(source.expression == "in 1961");
}

TEST_CASE("prefix and suffix are short") {
  const std::string text = std::string(100, 'a') + "X" + std::string(100, 'b');
  const timeline::Source source = make_source(text, CodePoints(text), {100, 101}, {100, 101}, "");
  CHECK(source.prefix == std::string(30, 'a'));
  CHECK(source.suffix == std::string(30, 'b'));
}

}  // namespace backstory::events
