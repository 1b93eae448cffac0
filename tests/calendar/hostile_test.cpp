// If these fail, a hostile file can stop the program. Run under the sanitizers, they look for overflows as
// well.
#include <catch2/catch.hpp>

#include "calendar/generate.h"
#include "calendar/table.h"
#include "calendar/written.h"

namespace backstory::calendar {
namespace {

using testing::DateGenerator;

// Whatever is read can be written, ordered and placed; whatever is refused blames bytes that are there.
void exercise(const std::string& text) {
  for (const ParsedDate& parsed : {parse_edtf(text), parse_date(text)}) {
    if (const auto* fault = std::get_if<DateFault>(&parsed)) {
      REQUIRE(fault->span.begin <= fault->span.end);
      REQUIRE(fault->span.end <= text.size());
      REQUIRE_FALSE(fault->message.empty());
      continue;
    }
    const Edtf& value = std::get<Edtf>(parsed);
    REQUIRE(std::get<Edtf>(parse_edtf(format_edtf(value))) == value);
    REQUIRE_FALSE(format_date(value, DateStyle::ap).empty());
    REQUIRE_FALSE(format_date(value, DateStyle::iso).empty());
    REQUIRE(find_extent(value).has_value() == is_placed(value));
    REQUIRE(is_within(value, value));
  }
}

std::string random_text(DateGenerator& generator, std::string_view alphabet) {
  std::string text;
  for (std::int64_t n = generator.between(0, 40); n > 0; --n) {
    text += alphabet[static_cast<std::size_t>(
        generator.between(0, static_cast<std::int64_t>(alphabet.size()) - 1))];
  }
  return text;
}

std::string mutate(DateGenerator& generator, std::string text) {
  for (std::int64_t n = generator.between(1, 4); n > 0; --n) {
    const auto at = static_cast<std::size_t>(generator.between(0, static_cast<std::int64_t>(text.size())));
    const char byte = static_cast<char>(generator.between(0, 255));
    switch (generator.between(0, 3)) {
      case 0:
        text.insert(text.begin() + static_cast<std::ptrdiff_t>(at), byte);
        break;
      case 1:
        text = text.substr(0, at);
        break;
      case 2:
        text.insert(at, text.substr(at / 2, 12));
        break;
      default:
        if (at < text.size()) text.erase(at, 1);
    }
  }
  return text;
}

TEST_CASE("any bytes are a date or a fault") {
  DateGenerator generator(11);
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  for (int i = 0; i < 5'000; ++i) {
    INFO(i);
    exercise(random_text(generator, bytes));
    exercise(random_text(generator, "0123456789XY-/~?%.,[]{}TZWQSE:+ "));
    exercise(random_text(generator, "0123456789 -/.,:'~?()abcdehmnpqstuy"));
  }
}

TEST_CASE("dates with a few bytes changed are a date or a fault") {
  DateGenerator generator(12);
  std::vector<std::string> seeds;
  for (const auto& row : testing::read_table("written.tsv", 2)) seeds.push_back(row[0]);
  for (const auto& row : testing::read_table("edtf.tsv", 3)) seeds.push_back(row[0]);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = mutate(generator, seeds[static_cast<std::size_t>(i) % seeds.size()]);
    INFO(text);
    exercise(text);
  }
}

TEST_CASE("two dates side by side are a date or a fault") {
  DateGenerator generator(13);
  std::vector<std::string> seeds;
  for (const auto& row : testing::read_table("written.tsv", 2)) seeds.push_back(row[0]);
  const auto any = [&] {
    return seeds[static_cast<std::size_t>(generator.between(0, static_cast<std::int64_t>(seeds.size()) - 1))];
  };
  for (int i = 0; i < 5'000; ++i) {
    for (const char* joint : {" ", "–", " to ", " or ", " and ", ", ", "/"}) {
      const std::string text = any() + joint + any();
      INFO(text);
      exercise(text);
    }
  }
}

TEST_CASE("very long texts are refused, or read, without harm") {
  for (const char* piece :
       {"9", "X", "-", ",", "(", "?", "~", ".", "[", "{", " ", "Y", "May ", "the ", "1961 or ", "9,999"}) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += piece;
    exercise(text);
    exercise("[" + text + "]");
    exercise("Y-" + text);
    exercise(text.substr(0, 390));
  }
  std::string set = "[1667";
  for (int i = 0; i < 20'000; ++i) set += ",1667";
  const ParsedDate parsed = parse_edtf(set + "]");
  REQUIRE(std::get<DateSet>(std::get<Edtf>(parsed)).members.size() == 20'001);
}

}  // namespace
}  // namespace backstory::calendar
