// Actors and places of an event are names; a wrong kind puts a city among the people.
#include "language/names.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "base/file.h"
#include "language/parse.h"

namespace backstory::language {
namespace {

const Model& english() {
  static const auto kModel = Model::load(find_data_folder() / kModelFile);
  return *kModel;
}

constexpr std::string_view kKinds[] = {"person", "organisation", "place", "other"};

std::vector<std::vector<Name>> find_all(std::string_view text) {
  std::vector<std::vector<Name>> names;
  for (const Sentence& sentence : analyse(text, {0, text.size()}).sentences)
    names.push_back(find_names(parse(english(), text, sentence.tokens)));
  settle_kinds(names);
  return names;
}

// "Helen Marsh person, Ashport place".
std::string show_names(std::string_view text) {
  std::string out;
  for (const std::vector<Name>& names : find_all(text)) {
    for (const Name& name : names) {
      if (!out.empty()) out += ", ";
      out += fmt::format("{} {}", name.text, kKinds[static_cast<std::size_t>(name.kind)]);
    }
  }
  return out;
}

TEST_CASE("names and their kinds") {
  struct Example {
    const char* text;
    const char* names;
  };
  const std::vector<Example> examples = {
      {"President Helen Marsh met Gen. Okafor in Paris.", "Helen Marsh person, Okafor person, Paris place"},
      {"The Bank of England raised its rate.", "Bank of England organisation"},
      {"Officials of NATO met in Brussels.", "NATO organisation, Brussels place"},
      {"The North Korean army left on Monday.", ""},
      {"Prime Minister Tony Blair visited North Korea in May.", "Tony Blair person, North Korea place"},
      {"Shares of General Motors rose.", "General Motors organisation"},
      {"The treasurer, Anna Reyes, resigned.", "Anna Reyes person"},
      {"The council met.", ""},
      {"Ursula von der Leyen met Lee Hsien-loong and Charles de Gaulle.",
       "Ursula von der Leyen person, Lee Hsien-loong person, Charles de Gaulle person"},
      {"The Boston Harbor Gulls won.", "Boston Harbor Gulls organisation"},
      {"The World Cup began in Ashport.", "World Cup other, Ashport place"},
      {"The New York City Council voted.", "New York City Council organisation"},
      {"Okafor said so.", "Okafor person"},
      {"It lies in Ashport.", "Ashport place"},
  };
  for (const Example& example : examples) {
    INFO(example.text);
    CHECK(show_names(example.text) == example.names);
  }
}

TEST_CASE("a name has one kind in a document, and its short forms too") {
  CHECK(show_names("Senator Helen Marsh left. Marsh was tired.") == "Helen Marsh person, Marsh person");
  CHECK(show_names("The World Trade Organization met. The WTO was split.") ==
        "World Trade Organization organisation, WTO organisation");
}

TEST_CASE("a country and a person stay what they are when an organisation begins with their name") {
  CHECK(show_names("The New Zealand Rugby Union met. New Zealand lost.") ==
        "New Zealand Rugby Union organisation, New Zealand place");
  CHECK(show_names("The Helen Marsh Foundation gave money. Helen Marsh was there.") ==
        "Helen Marsh Foundation organisation, Helen Marsh person");
}

TEST_CASE("titles, roles, demonyms") {
  CHECK(is_title("Sen."));
  CHECK_FALSE(is_title("Marsh"));
  CHECK(is_role_noun("spokeswoman"));
  CHECK_FALSE(is_role_noun("ferry"));
  CHECK(is_organisation_word("committee"));
  CHECK(is_country("North Korea"));
  CHECK(is_country("U.S."));
  CHECK_FALSE(is_country("Ashport"));
  CHECK(find_country_of("North Korean") == "North Korea");
  CHECK(find_country_of("British") == "Britain");
  CHECK(find_country_of("Marsh").empty());
}

TEST_CASE("a name's words lie in the sentence and hold its head") {
  for (const std::vector<Name>& names : find_all("Mayor Helen Marsh of Ashport and Johnson & Johnson of New "
                                                 "York sued the Ministry of Foreign Affairs.")) {
    WordIndex end = 0;
    for (const Name& name : names) {
      CHECK(name.words.first >= end);
      CHECK(name.words.contains(name.head));
      CHECK_FALSE(name.text.empty());
      end = name.words.last;
    }
  }
}

}  // namespace
}  // namespace backstory::language
