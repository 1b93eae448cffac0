// The words that an editor sees in the file are the words on the graphic, however they are quoted, folded or
// indented.
#include "yaml/scalars.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace backstory::yaml {

using namespace std::string_literals;

TEST_CASE("an apostrophe is written twice between single quotes") {
  CHECK(decode_single_quoted("it''s") == "it's");
  CHECK(decode_single_quoted("a''''b") == "a''b");
  CHECK(decode_single_quoted("''''") == "''");
  CHECK(decode_single_quoted("a\\nb") == "a\\nb");
}

TEST_CASE("line breaks fold, and the white space around them goes") {
  for (const auto decode : {decode_plain, decode_single_quoted}) {
    CHECK(decode("one  \n   two") == "one two");
    CHECK(decode("one\r\n  two") == "one two");
    CHECK(decode("one\n\n\n  two") == "one\n\ntwo");
  }
  CHECK(decode_single_quoted("one\n\n  ") == "one\n");
  CHECK(decode_double_quoted("one \\\n   two") == "one two");
  CHECK(decode_double_quoted("one\\ \n  two") == "one  two");
  CHECK(decode_double_quoted("one\\\n\n  two") == "one\ntwo");
}

TEST_CASE("escapes are characters") {
  CHECK(decode_double_quoted(R"(\0\a\b\t\n\v\f\r\e\ \"\/\\\N\_\L\P)") ==
        "\0\a\b\t\n\v\f\r\x1b \"/\\\u0085\u00a0\u2028\u2029"s);
  CHECK(decode_double_quoted(R"(\x41\u00e9\U0001F600\ud83d\ude00)") == "A\u00e9\U0001F600\U0001F600");
  for (const char* bad : {R"(\q)", R"(\x4)", R"(\x4g)", R"(\ud800)", R"(\ud83dx)", R"(\ud83d\u0041)",
                          R"(\udc00)", R"(\U00110000)", R"(\U-0000041)", "\\"}) {
    CAPTURE(bad);
    CHECK(decode_double_quoted(bad) == std::nullopt);
  }
}

TEST_CASE("a block keeps or folds its lines and ends as its header says") {
  struct Row {
    std::string written;
    std::string words;
  };
  const std::vector<Row> rows{
      {"|\n  one\n  two\n", "one\ntwo\n"},
      {"|-\n  one\n  two\n", "one\ntwo"},
      {"|+\n  one\n\n\n", "one\n\n\n"},
      {"|\n  one\n\n\n", "one\n"},
      {"|\n  no line break", "no line break"},
      {"| # a comment\n  one\n", "one\n"},
      {"|\r\n  one\r\n  two\r\n", "one\ntwo\n"},
      {"|2\n   deeper\n  one\n", " deeper\none\n"},
      {"|\n\n  after an empty line\n", "\nafter an empty line\n"},
      {">\n  one\n  two\n\n  three\n", "one two\nthree\n"},
      {">\n  one\n    deeper\n  two\n", "one\n  deeper\ntwo\n"},
      {">-\n  one\n\n\n  two\n", "one\n\ntwo"},
      {"|\n", ""},
      {"|+\n\n\n", "\n\n"},
      {"|", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.written);
    CHECK(decode_block(row.written, 1) == row.words);
  }
  CHECK(decode_block("|\n  not deep enough\n", 3) == std::nullopt);
  CHECK(decode_block("|\n    one\n  two\n", 1) == std::nullopt);
}

}  // namespace backstory::yaml
