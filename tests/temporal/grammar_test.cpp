// Loses: a new language or rule that works as its lines say, and a message that names the line when it is
// wrong.
#include "temporal/grammar.h"

#include <catch2/catch.hpp>

#include "base/error.h"
#include "temporal/chart.h"
#include "temporal/languages.h"
#include "temporal/readings.h"

namespace backstory::temporal {
namespace {

std::vector<Piece> pieces_of(const Grammar& grammar, std::string_view text) {
  std::vector<Piece> pieces = cut_surface(text);
  for (Piece& piece : pieces) piece.word = grammar.find_word(piece.lower);
  return pieces;
}

// The names of the rules of each reading chosen.
std::string chosen(const Grammar& grammar, std::string_view text) {
  const std::vector<Piece> pieces = pieces_of(grammar, text);
  const Chart chart(grammar, pieces);
  std::string names;
  for (const std::uint32_t item : choose_readings(chart)) {
    for (const std::string& name : chart.rule_names(item)) names += (names.empty() ? "" : " ") + name;
  }
  return names;
}

Grammar make_grammar(std::string_view words, std::string_view rules) {
  return Grammar({{"xx/words/w.txt", words}, {"xx/rules/r.txt", rules}});
}

std::string fault_of(std::string_view words, std::string_view rules) {
  try {
    make_grammar(words, rules);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a grammar is words and rules") {
  const Grammar grammar = make_grammar("month month=5: mai\n",
                                       "day day <- digits1|digits2 => day=$1\n"
                                       "date time <- day \".\" month\n");
  CHECK(chosen(grammar, "3 . mai") == "day date");
  CHECK(chosen(grammar, "mai") == "");
}

TEST_CASE("a capital in a word file asks for one in the text") {
  const Grammar grammar = make_grammar("month month=5: May\n", "bare time <- month\n");
  CHECK(chosen(grammar, "May") == "bare");
  CHECK(chosen(grammar, "may") == "");
}

TEST_CASE("elements may be missing, glued, capital, or numbers within limits") {
  const Grammar grammar = make_grammar("month month=5: mai\n",
                                       "a time <- month \",\"? digits4{1900..2000} => year=$3\n"
                                       "b time <- digits2 ~\"h\"\n"
                                       "c time <- ^\"sun\"\n");
  CHECK(chosen(grammar, "mai 1950") == "a");
  CHECK(chosen(grammar, "mai , 1950") == "a");
  CHECK(chosen(grammar, "mai 2001") == "");
  CHECK(chosen(grammar, "12h") == "b");
  CHECK(chosen(grammar, "12 h") == "");
  CHECK(chosen(grammar, "Sun") == "c");
  CHECK(chosen(grammar, "sun") == "");
}

TEST_CASE("neighbours must stand there or must not, and are no part") {
  const Grammar grammar = make_grammar("month month=5: mai\n", "in time <- [\"im\"] month ![\"baum\"]\n");
  CHECK(chosen(grammar, "im mai") == "in");
  CHECK(chosen(grammar, "mai") == "");
  CHECK(chosen(grammar, "im mai baum") == "");
}

TEST_CASE("longer readings win, then higher ranks, whatever the order of lines") {
  constexpr std::string_view kWords = "month month=5: mai\n";
  const Grammar one = make_grammar(kWords, "short time <- month\nlong time <- month \"a\"\n");
  const Grammar two = make_grammar(kWords, "long time <- month \"a\"\nshort time <- month\n");
  CHECK(chosen(one, "mai a") == "long");
  CHECK(chosen(two, "mai a") == "long");
  const Grammar ranked = make_grammar(kWords, "low time <- month\nhigh+2 nothing <- month\n");
  CHECK(chosen(ranked, "mai") == "high");
}

TEST_CASE("a fault in a language file is named with its line") {
  CHECK(fault_of("# words\nmonth mnth=5: mai\n", "") == "xx/words/w.txt:2: no such feature: 'mnth'");
  CHECK(fault_of("month month=13: mai\n", "") ==
        "xx/words/w.txt:1: words take FEATURE=VALUE within its range: 'month month=13: mai '");
  CHECK(fault_of("", "a time <- digits => fly $1\n") == "xx/rules/r.txt:1: no such step: 'fly'");
  CHECK(fault_of("", "a time <- digits => day=$99\n") ==
        "xx/rules/r.txt:1: not the number of an element: '99'");
  CHECK(fault_of("", "a time <- mnth\n") == "rule 'a': nothing makes one of its categories");
  CHECK(fault_of("", "a time <- \"Sun\"\n") ==
        "xx/rules/r.txt:1: quoted words are in small letters; ^ asks for a capital: '\"Sun\"'");
  CHECK(fault_of("", "a time <- \n") == "xx/rules/r.txt:1: a rule without elements: 'a'");
}

TEST_CASE("a mark within a pattern stands for one word of its kind") {
  const Grammar grammar = make_grammar("year kind=point year=1987: one\nyear kind=point year=2017: two\n",
                                       "until time <- year \"until\" @lower @lower? year => take $1\n");
  CHECK(chosen(grammar, "one until he two") == "until");
  CHECK(chosen(grammar, "one until he died two") == "until");
  CHECK(chosen(grammar, "one until he He two") == "");
}

TEST_CASE("the languages that are compiled in are whole") {
  REQUIRE_FALSE(languages().empty());
  for (const Language& language : languages()) {
    CHECK_NOTHROW(find_grammar(language.name));
    CHECK(find_grammar(language.name).rules().size() > 50);
  }
  CHECK(&find_grammar("tlh") == &find_grammar("en"));
}

}  // namespace backstory::temporal
