// Date rules and labels are written against these tokens: where one is cut otherwise, a date is missed.
#include <catch2/catch.hpp>

#include "language/show.h"

namespace backstory::language {
namespace {

struct Example {
  const char* text;
  const char* tokens;
};

void check_all(const std::vector<Example>& examples) {
  for (const Example& example : examples) CHECK(show(example.text, " ") == example.tokens);
}

TEST_CASE("clitics are tokens of their own") {
  check_all({{"Norway's ships don't sail.", "Norway 's ships do n't sail ."},
             {"Norway’s ships won’t sail.", "Norway ’s ships wo n’t sail ."},
             {"We'll see, they've left, I'm late, she'd know.",
              "We 'll see , they 've left , I 'm late , she 'd know ."},
             {"The council cannot wait.", "The council can not wait ."},
             {"the sailors' wages", "the sailors ' wages"},
             {"Boeing 's jets", "Boeing 's jets"},
             {"DON'T PANIC", "DO N'T PANIC"},
             {"O'Brien met the D'Arcys at six o'clock", "O'Brien met the D'Arcys at six o'clock"}});
}

TEST_CASE("hyphens are cut, but not after a prefix") {
  check_all({{"an 11-year-old boat", "an 11 - year - old boat"},
             {"the anti-war mid-August re-election", "the anti-war mid-August re-election"},
             {"a U.S.-led fleet", "a U.S. - led fleet"},
             {"from 2018-2019", "from 2018 - 2019"},
             {"from 2018–2019", "from 2018 – 2019"},
             {"Call 555-0134 or 1-800-555-0134", "Call 555-0134 or 1-800-555-0134"},
             {"the harbor -- built in 1898 -- closed", "the harbor -- built in 1898 -- closed"},
             {"the harbor—built in 1898—closed", "the harbor — built in 1898 — closed"}});
}

TEST_CASE("dates, times and amounts keep together what belongs together") {
  check_all({{"on Oct. 31, 2024,", "on Oct. 31 , 2024 ,"},
             {"on 2024-10-31 or 10/31/2024", "on 2024-10-31 or 10/31/2024"},
             {"in the 1970s, the '80s and the 1960's", "in the 1970s , the '80s and the 1960's"},
             {"2016's flood", "2016 's flood"},
             {"at 9:30 a.m. on the 31st", "at 9:30 a.m. on the 31st"},
             {"at 5pm, 7 p.m. or 9:15am", "at 5 pm , 7 p.m. or 9:15 am"},
             {"$10,000 or US$801.2 million, up 3.5%", "$ 10,000 or US$ 801.2 million , up 3.5 %"},
             {"in May,June", "in May , June"},
             {"in 2018,2019", "in 2018 , 2019"},
             {"100km away", "100 km away"},
             {"spring/summer", "spring / summer"}});
}

TEST_CASE("abbreviations and initials keep their full stop") {
  check_all({{"Gen. Ada B. Stone of the U.S. spoke.", "Gen. Ada B. Stone of the U.S. spoke ."},
             {"Alder Inc. and Sable Co. agreed.", "Alder Inc. and Sable Co. agreed ."},
             {"No. 5 is no. No.", "No. 5 is no . || No ."},
             {"PORT ALDER, MO. (AP) -- Rain", "PORT ALDER , MO. ( AP ) -- Rain"},
             {"Dr. Lee, Ph.D., left.", "Dr. Lee , Ph.D. , left ."},
             {"They drew up plan B. The", "They drew up plan B . || The"},
             {"J.K. Marsh", "J.K. Marsh"}});
}

TEST_CASE("names and addresses with marks inside are one token") {
  check_all(
      {{"AT&T and R&D", "AT&T and R&D"},
       {"Write to l.marsh@news.example.org.", "Write to l.marsh@news.example.org ."},
       {"(see https://example.org/2024/10/31/a-b?c=d)", "( see https://example.org/2024/10/31/a-b?c=d )"},
       {"Follow @example on Example.com", "Follow @example on Example.com"}});
}

TEST_CASE("quotation marks and runs of marks") {
  check_all({{"“We won,” he said…", "“ We won , ” he said …"},
             {"``We won,'' he said...", "`` We won , '' he said ..."},
             {"What?! Go!!!", "What ?! || Go !!!"},
             {"('quoted')", "( ' quoted ' )"}});
}

TEST_CASE("rules see plain quotation marks and lower case") {
  const std::string_view text = "“Élan’s” 2018–19 — ÜBER";
  std::vector<std::string> lower;
  const Passage passage = analyse(text, {0, text.size()});
  for (const Token& token : passage.sentences.at(0).tokens) lower.push_back(token.lower);
  CHECK(lower == std::vector<std::string>{"\"", "élan", "'s", "\"", "2018", "-", "19", "--", "über"});
}

}  // namespace
}  // namespace backstory::language
