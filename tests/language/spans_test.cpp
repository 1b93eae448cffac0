// Evidence in a timeline file points at the article through these spans: they must lie in the block, in
// order, with only white space between them, whatever bytes arrive.
#include <catch2/catch.hpp>
#include <random>

#include "base/utf8.h"
#include "language/language.h"

namespace backstory::language {
namespace {

void check_spans(std::string_view text, SourceSpan block) {
  const Passage passage = analyse(text, block);
  REQUIRE(passage.span == block);
  std::string rebuilt;
  std::size_t at = block.begin;
  for (const Sentence& sentence : passage.sentences) {
    REQUIRE_FALSE(sentence.tokens.empty());
    REQUIRE(sentence.span == SourceSpan{sentence.tokens.front().span.begin, sentence.tokens.back().span.end});
    for (const Token& token : sentence.tokens) {
      REQUIRE(at <= token.span.begin);
      REQUIRE(token.span.begin < token.span.end);
      const std::string_view gap = text.substr(at, token.span.begin - at);
      REQUIRE(trim(gap).empty());
      REQUIRE((token.space_before == !gap.empty() || at == block.begin));
      rebuilt += gap;
      rebuilt += token.span.of(text);
      at = token.span.end;
    }
  }
  REQUIRE(at <= block.end);
  const std::string_view rest = text.substr(at, block.end - at);
  REQUIRE(trim(rest).empty());
  rebuilt += rest;
  REQUIRE(rebuilt == block.of(text));
}

TEST_CASE("tokens and the gaps between them give back the block") {
  const std::string text = "Before.  The ferry “sailed” at 9 a.m. (late);\tit wasn’t full.\nAfter.";
  check_spans(text, {0, text.size()});
  check_spans(text, {9, text.size() - 7});
  check_spans(text, {3, 3});
}

TEST_CASE("any mixture of pieces is cut without loss") {
  const std::vector<std::string> pieces = {
      "a",        "Oct.",     "31",  "U.S.", "n't", "'",  "’",       "“",  "”",    "\"",   ".",    "..",
      "…",        "-",        "–",   "—",    " ",   "\n", "\t",      "$",  "www.", "@b",   "@",    "http://",
      ",",        ":",        "/",   "&",    "_",   "é",  "e\u0301", "日", "🙂", "\xFF", "\xE2", "\xE2\x80",
      "\xF0\x9F", "\xC2\xA0", "p.m", "can",  "not", "[",  "1",       "]",  "?",    "!",    "I.",   "s"};
  std::mt19937 random(20241101);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (std::size_t n = random() % 14; n > 0; --n) text += pieces[random() % pieces.size()];
    check_spans(text, {0, text.size()});
  }
}

TEST_CASE("any bytes are cut without loss") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text(random() % 40, ' ');
    for (char& c : text) c = static_cast<char>(random() % 256);
    check_spans(text, {0, text.size()});
  }
}

}  // namespace
}  // namespace backstory::language
