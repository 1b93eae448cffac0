// Quotes are written where a reader needs them, and nowhere else: a file full of quotes is one that nobody
// edits.
#include <catch2/catch.hpp>
#include <string_view>

#include "yaml/quoting.h"

namespace backstory::yaml {

TEST_CASE("words of an article need no quotes") {
  for (const std::string_view text : {"China and North Korea sign alliance treaty",
                                      "It's over",
                                      "He said \"no\"",
                                      "the 1960s",
                                      "c. 1961",
                                      "50% more",
                                      "http://example.com/a#b",
                                      "Oct. 31, 2024",
                                      "a - b",
                                      "-x",
                                      "?x",
                                      "C#",
                                      "Nr. 7",
                                      "12 dead",
                                      "Kim, Xi and Putin",
                                      "Köln – Zürich",
                                      "news, yes",
                                      "T-34",
                                      "e5",
                                      "½",
                                      "x:y",
                                      "1st Army",
                                      "10 a.m."}) {
    CAPTURE(text);
    CHECK_FALSE(breaks_structure(text, Context::block));
    CHECK_FALSE(looks_typed(text));
  }
}

TEST_CASE("what another reader would take for a number, a date, a truth value or nothing is quoted") {
  for (const std::string_view text : {"no",
                                      "NO",
                                      "Yes",
                                      "on",
                                      "off",
                                      "y",
                                      "N",
                                      "true",
                                      "False",
                                      "null",
                                      "NULL",
                                      "~",
                                      "",
                                      "1961",
                                      "-12",
                                      "+3",
                                      "0017",
                                      "0o17",
                                      "0x1F",
                                      "0b11",
                                      "1_000",
                                      "1,000",
                                      "12:30:45",
                                      "190:20:30.15",
                                      "3.14",
                                      ".5",
                                      "1e9",
                                      "6.02E+23",
                                      ".nan",
                                      ".NaN",
                                      ".inf",
                                      "-.INF",
                                      "2024-10-31",
                                      "2001-12-14t21:59:43.10-05:00",
                                      "2001-12-14 21:59:43.10 -5",
                                      "=",
                                      "<<"}) {
    CAPTURE(text);
    CHECK(looks_typed(text));
  }
}

TEST_CASE("what would end the text or begin something else is quoted") {
  for (const std::string_view text : {"",
                                      " x",
                                      "x ",
                                      "Kyiv: a front",
                                      "ends with:",
                                      "Agents #1 and #2",
                                      "#MeToo",
                                      "- x",
                                      "-",
                                      "? x",
                                      ": x",
                                      "@x",
                                      "`x",
                                      "%x",
                                      "&x",
                                      "*x",
                                      "!x",
                                      "|x",
                                      ">x",
                                      "\"x\"",
                                      "'x'",
                                      "[x]",
                                      "{x}",
                                      ", x",
                                      "---",
                                      "--- x",
                                      "...",
                                      "a\nb",
                                      "a\tb",
                                      "a\x01",
                                      "a\x7f",
                                      "\xE2\x80\xAE"
                                      "x",
                                      "\xEF\xBB\xBF"
                                      "x",
                                      "a\xE2\x80\xA8"
                                      "b",
                                      "\xFF"}) {
    CAPTURE(text);
    CHECK(breaks_structure(text, Context::block));
  }
}

TEST_CASE("inside brackets commas and brackets are quoted too") {
  for (const std::string_view text : {"a, b", "a]", "{a", "a}", "-a", "?a", ":a", "a:\"b"}) {
    CAPTURE(text);
    CHECK(breaks_structure(text, Context::flow));
  }
  CHECK_FALSE(breaks_structure("http://example.com", Context::flow));
  CHECK_FALSE(breaks_structure("North Korea", Context::flow));
}

TEST_CASE("the quotes are those that need the fewest changes") {
  CHECK(quote("Kyiv: a front") == "\"Kyiv: a front\"");
  CHECK(quote("It's over") == "\"It's over\"");
  CHECK(quote("The \"pact\": it's on") == "'The \"pact\": it''s on'");
}

}  // namespace backstory::yaml
