// A sentence cut in two loses an event's subject or its date; two sentences run together give one the other's
// date.
#include <catch2/catch.hpp>

#include "language/show.h"

namespace backstory::language {
namespace {

struct Example {
  const char* text;
  const char* sentences;
};

void check_all(const std::vector<Example>& examples) {
  for (const Example& example : examples) CHECK(show_sentences(example.text) == example.sentences);
}

// These are one sentence each.
void check_whole(const std::vector<const char*>& texts) {
  for (const char* text : texts) CHECK(show_sentences(text) == text);
}

TEST_CASE("sentences end at full stops, question marks and exclamation marks") {
  check_all(
      {{"The ferry sailed. It was late.", "The ferry sailed. || It was late."},
       {"Will it sail? No one knows! The council meets.",
        "Will it sail? || No one knows! || The council meets."},
       {"It opened in 1894. Service stopped in 1942.", "It opened in 1894. || Service stopped in 1942."},
       {"Fares rose 3.5. 40 boats left.", "Fares rose 3.5. || 40 boats left."},
       {"They waited… Then it came.", "They waited… || Then it came."},
       {"A heading without an end", "A heading without an end"},
       {"", ""},
       {"  \n ", ""}});
}

TEST_CASE("closing quotation marks stay with their sentence") {
  check_all(
      {{"“It took long.” The mayor left.", "“It took long.” || The mayor left."},
       {"\"It took long.\" \"Too long,\" said Marsh.", "\"It took long.\" || \"Too long,\" said Marsh."},
       {"``It took long.'' The mayor left.", "``It took long.'' || The mayor left."},
       {"(The pier was new.) It broke.", "(The pier was new.) || It broke."},
       {"He said “No.” Then he left.", "He said “No.” || Then he left."},
       {"It opened in 1971.[2] The city paid.", "It opened in 1971.[2] || The city paid."}});
  check_whole({"“Why now?” she asked.", "“Why now?” Okafor asked.", "\"Stop!\" the captain cried.",
               "He called it “a mess … a shame” on Monday."});
}

TEST_CASE("abbreviations do not end a sentence in its middle") {
  check_whole({"Gen. Stone and Sen. Marsh met Mr. Reyes.", "The U.S. Navy sent a ship.",
               "The U.S. and China met.", "It closed on Oct. 31 and on Nov. 2, 2024.",
               "Daniel J. Kritenbrink met him at 9 a.m. Friday.",
               "The boat left at 4 p.m. EST for St. Clair.", "Alder Inc. Chairman Lee resigned.",
               "He lives in Fargo, N.D. with a dog.", "Reyes v. Marsh, No. 12, was heard.",
               "PORT ALDER, Oct. 31 (Reuters) — The ferry sailed.", "It cost approx. 5 million."});
}

TEST_CASE("abbreviations end a sentence where another begins") {
  check_all({{"He moved to the U.S. The boat stayed.", "He moved to the U.S. || The boat stayed."},
             {"It left at 9 a.m. Police followed.", "It left at 9 a.m. || Police followed."},
             {"She joined Alder Inc. In May she left.", "She joined Alder Inc. || In May she left."},
             {"It was built by Tomás Reyes Jr. He died.", "It was built by Tomás Reyes Jr. || He died."}});
}

TEST_CASE("numbered items keep their number") {
  check_whole({"1. The council votes."});
}

TEST_CASE("a German ordinal does not end a sentence") {
  check_whole({"Am 3. Oktober 1990 wurde gefeiert.", "Der Rat tagt am Dienstag, 29. September, in Kiel.",
               "Im 19. Jahrhundert wurde gebaut.", "Sie lief vom 3. bis 5. April.",
               "Nach dem 2. Weltkrieg zog sie um.", "Am 3. 10. 1990 wurde gefeiert.",
               "Cäsar wurde 44 v. Chr. ermordet."});
  check_all({{"Das regelt Artikel 3. Er gilt.", "Das regelt Artikel 3. || Er gilt."},
             {"The vote was on May 3. August was quiet.", "The vote was on May 3. || August was quiet."},
             {"She is 12. April is her sister.", "She is 12. || April is her sister."}});
}

}  // namespace
}  // namespace backstory::language
