#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "events/compress.h"

namespace backstory::events {
namespace {

Pieces pieces_of(std::initializer_list<Piece> pieces) {
  return pieces;
}

}  // namespace

TEST_CASE("a label that fits stays whole and begins with a large letter") {
  CHECK(fit(pieces_of({{"rebels"}, {"take"}, {"airport"}})) == "Rebels take airport");
}

TEST_CASE("a label that is too long ends where a phrase ends") {
  const Pieces pieces = pieces_of(
      {{"council"}, {"approves"}, {"plan"}, {"for", true, true}, {"harbor"}, {"at", true, true}, {"Dorn"}});
  CHECK(fit(pieces, 31) == "Council approves plan");
  CHECK(fit(pieces, 33) == "Council approves plan for harbor");
}

TEST_CASE("adjectives go before a long last phrase does") {
  const Pieces pieces = pieces_of({{"judge"},
                                   {"rejects"},
                                   {"attempt"},
                                   {"to delay", true, true},
                                   {"full", true, false, true},
                                   {"extradition"},
                                   {"hearing"}});
  CHECK(fit(pieces, 52) == "Judge rejects attempt to delay extradition hearing");
}

TEST_CASE("nothing hangs at the end of a label") {
  CHECK(
      fit(pieces_of({{"firm"}, {"posts"}, {"loss"}, {"for", true, true}, {"quarter"}, {"of", true, true}})) ==
      "Firm posts loss for quarter");
}

TEST_CASE("quotation marks that lose their partner go") {
  const Pieces pieces = pieces_of({{"mayor"},
                                   {"calls"},
                                   {"plan"},
                                   {"\""},
                                   {"dangerous", false},
                                   {"experiment", true, true},
                                   {"\"", false}});
  CHECK(fit(pieces, 30) == "Mayor calls plan dangerous");
  CHECK(fit(pieces, 60) == "Mayor calls plan \"dangerous experiment\"");
}

TEST_CASE("a label of one endless word is cut within it") {
  CHECK(fit(pieces_of({{std::string(80, 'x')}})).size() == kMaxLabelLength);
}

}  // namespace backstory::events
