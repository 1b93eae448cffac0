// If these fail, a newspaper's dates stand on the graphic in words that its readers do not use.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "calendar/generate.h"
#include "calendar/phrases.h"
#include "calendar/table.h"
#include "calendar/written.h"
#include "support/golden.h"

namespace backstory::calendar {
namespace {

constexpr std::string_view kDates[] = {"2024-10-31",
                                       "2024-10-01",
                                       "2024-10",
                                       "2024",
                                       "1961~",
                                       "1961?",
                                       "196X",
                                       "190X",
                                       "18XX",
                                       "-04XX",
                                       "1XXX",
                                       "-0043",
                                       "0079",
                                       "2020-21",
                                       "2021-35",
                                       "2021-41",
                                       "2024-W43",
                                       "XXXX-08",
                                       "XXXX-08-15",
                                       "2024-10-22/2024-10-24",
                                       "2024-10-30/2024-11-02",
                                       "2023-12-30/2024-01-02",
                                       "2024-05/2024-07",
                                       "1961/1989",
                                       "2006/..",
                                       "../2017-05-03",
                                       "2006/",
                                       "/2017",
                                       "[1667,1668]",
                                       "{1667,1668,1670}",
                                       "2024-10-31T14:30-05:00",
                                       "Y-65998000~",
                                       "Y-4540000000~",
                                       "Y-4540000000~/Y-65998000~",
                                       "Y-248000"};

std::string table_of(DateStyle style) {
  std::string out = fmt::format("{} {}\n", style.language, date_style_name(style));
  for (const std::string_view text : kDates) {
    out += fmt::format("  {:<26} {}\n", text, format_date(testing::edtf(std::string(text)), style));
  }
  out += "  months ";
  for (unsigned month = 1; month <= 12; ++month) {
    out += fmt::format(" {}/{}", month_abbreviation(month, style), month_name(month, style));
  }
  out += fmt::format("\n  axis    {} | {} | {}\n\n", brief_month_words(2024, 10, style),
                     brief_month_words(-43, 3, style), month_day_words(10, 1, style));
  return out;
}

TEST_CASE("houses that write in English have their own order and names") {
  CHECK_GOLDEN("calendar/golden/houses.txt",
               table_of(DateStyle::ap) + table_of(DateStyle::guardian) + table_of(DateStyle::long_form));
}

TEST_CASE("dates are told in the timeline's language, months cut short beside a day or whole") {
  std::string all;
  for (const std::string_view language : phrase_languages()) {
    if (language == "en") continue;
    all += table_of({DateStyle::ap, language}) + table_of({DateStyle::long_form, language});
  }
  CHECK_GOLDEN("calendar/golden/languages.txt", all);
}

TEST_CASE("a style is found by the name of the house and the language's tag") {
  CHECK(find_date_style("", "") == DateStyle(DateStyle::ap));
  CHECK(find_date_style("guardian", "en-GB") == DateStyle(DateStyle::guardian));
  CHECK(find_date_style("long", "pt-BR") == DateStyle(DateStyle::long_form, "pt"));
  CHECK(find_date_style("iso", "DE") == DateStyle(DateStyle::iso, "de"));
  CHECK(find_date_style("ap", "tlh") == DateStyle(DateStyle::ap));
  for (const std::string_view name : {"ap", "guardian", "iso", "long"}) {
    CHECK(date_style_name(find_date_style(name, "fr")) == name);
  }
}

TEST_CASE("digits stay digits in every language") {
  for (const std::string_view language : phrase_languages()) {
    INFO(language);
    const DateStyle iso{DateStyle::iso, language};
    CHECK(format_date(testing::edtf("2024-10-31"), iso) == "2024-10-31");
    CHECK(format_date(testing::edtf("2024-10"), iso) == "2024-10");
    CHECK(format_date(testing::edtf("2024-10-31/2024-11-02"), iso).find("2024-11-02") != std::string::npos);
  }
}

TEST_CASE("every language says everything that English says") {
  const auto names_of = [](std::string_view language) {
    std::set<std::string> names;
    for (const std::string_view key : find_phrases(language).keys())
      names.emplace(key.substr(0, key.find('.')));
    return names;
  };
  for (const std::string_view language : phrase_languages()) {
    INFO(language);
    CHECK(names_of(language) == names_of("en"));
    const Phrases& phrases = find_phrases(language);
    for (const std::string_view key : phrases.keys()) {
      const std::size_t dot = key.find('.');
      INFO(key);
      if (dot != std::string_view::npos) CHECK(phrases.has(fmt::format("{}.other", key.substr(0, dot))));
      CHECK(std::ranges::count(phrases.get(key), '{') == std::ranges::count(phrases.get(key), '}'));
    }
  }
}

TEST_CASE("any date can be told in any language and house") {
  testing::DateGenerator generator(20241031);
  for (int i = 0; i < 400; ++i) {
    const Edtf value = generator.value();
    for (const std::string_view language : phrase_languages()) {
      for (const DateStyle::House house :
           {DateStyle::ap, DateStyle::guardian, DateStyle::iso, DateStyle::long_form}) {
        const DateStyle style{house, language};
        const std::string words = format_date(value, style);
        INFO(format_edtf(value) << " in " << language);
        REQUIRE_FALSE(words.empty());
        REQUIRE(words.find('{') == std::string::npos);
        REQUIRE(words == format_date(value, style));
      }
    }
  }
}

}  // namespace
}  // namespace backstory::calendar
