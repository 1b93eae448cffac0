// Loses: what every caller relies on, whatever the text says: spans of whole words in order, dates that can
// be written and read again, stretches that do not run backwards.
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "base/file.h"
#include "calendar/edtf.h"
#include "temporal/pieces.h"
#include "temporal/reading.h"
#include "yaml/yaml.h"

namespace backstory::temporal {
namespace {

using calendar::DateRange;
using calendar::Edtf;

// Every sentence of a corpus file, wherever it stands, without its brackets.
void collect_texts(const yaml::Node& node, std::vector<std::string>& texts) {
  for (const yaml::Node& item : node.items) {
    if (item.items.empty() && item.entries.empty() && item.value.find(' ') != std::string::npos) {
      std::string text = item.value.substr(0, item.value.find(" = "));
      std::erase_if(text, [](char c) { return c == '[' || c == ']'; });
      texts.push_back(std::move(text));
    }
    collect_texts(item, texts);
  }
  for (const yaml::Entry& entry : node.entries) collect_texts(entry.value, texts);
}

std::vector<std::string> read_texts(const std::vector<std::string>& names) {
  std::vector<std::string> texts;
  for (const std::string& name : names) {
    Diagnostics diagnostics;
    const auto root =
        yaml::read_yaml(read_file(find_data_folder() / "tests/corpus/temporal" / name), diagnostics);
    REQUIRE(root);
    collect_texts(*root, texts);
  }
  return texts;
}

bool is_placed_end(const calendar::Endpoint& end) {
  return end.kind == calendar::Endpoint::Kind::date && calendar::is_placed(end.date);
}

bool runs_forward(const DateRange& range) {
  if (!is_placed_end(range.from) || !is_placed_end(range.to)) return true;
  return !calendar::comes_before(Edtf(range.to.date), Edtf(range.from.date));
}

void check_date(const Edtf& date) {
  const std::string text = calendar::format_edtf(date);
  INFO(text);
  const calendar::ParsedDate parsed = calendar::parse_edtf(text);
  REQUIRE(std::holds_alternative<Edtf>(parsed));
  CHECK(calendar::format_edtf(std::get<Edtf>(parsed)) == text);
  if (const auto* range = std::get_if<DateRange>(&date)) CHECK(runs_forward(*range));
}

// Begins where a piece of the sentence begins, and ends where one ends.
bool is_of_whole_pieces(const TimeExpression& time, const Reading& reading) {
  const auto& sentence = reading.passages[time.passage].sentences[time.sentence];
  const std::vector<Piece> pieces = cut_pieces(reading.document.text, sentence);
  const auto any = [&](auto fits) { return std::any_of(pieces.begin(), pieces.end(), fits); };
  return any([&](const Piece& piece) { return piece.span.begin == time.span.begin; }) &&
         any([&](const Piece& piece) { return piece.span.end == time.span.end; });
}

void check_all(const Reading& reading) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < reading.times.size(); ++i) {
    const TimeExpression& time = reading.times[i];
    INFO(reading.document.text << "\n  " << time.span.of(reading.document.text) << " = " << time.value);
    CHECK(time.span.begin >= end);
    CHECK(time.span.begin < time.span.end);
    CHECK(is_of_whole_pieces(time, reading));
    CHECK_FALSE(time.value.empty());
    CHECK_FALSE(time.rules.empty());
    CHECK((time.confidence > 0 && time.confidence <= 1));
    if (time.date) check_date(*time.date);
    if (time.joined) check_date(*time.joined);
    if (time.range_partner) CHECK(reading.times.at(*time.range_partner).range_partner == i);
    end = time.span.end;
  }
}

// A text of a few sentences in any order, with a new paragraph here and there.
std::string make_story(const std::vector<std::string>& sentences, std::mt19937& random) {
  std::uniform_int_distribution<std::size_t> pick(0, sentences.size() - 1);
  std::string story;
  for (int i = 0; i < 8; ++i) {
    if (!story.empty()) story += random() % 4 == 0 ? "\n\n" : " ";
    story += sentences[pick(random)];
  }
  return story;
}

}  // namespace

TEST_CASE("what is found in a text is whole, in order and can be written") {
  const std::vector<std::string> english = read_texts({"en.yaml", "en-negative.yaml", "en-direction.yaml"});
  const std::vector<std::string> german = read_texts({"de.yaml", "de-negative.yaml"});
  CHECK(english.size() > 1000);
  CHECK(german.size() > 250);
  const std::vector<std::string> written = {"",           "2024",       "2024-02",   "2024-02-29",
                                            "2024-12-31", "1914-08-01", "0044-03-15"};
  std::mt19937 random(1066);
  for (int round = 0; round < 400; ++round) {
    const bool is_german = round % 4 == 0;
    const std::string story = make_story(is_german ? german : english, random);
    check_all(read_times(story, written[random() % written.size()], is_german ? "de" : "en"));
  }
}

TEST_CASE("a language's rules take another language's text without harm") {
  const std::vector<std::string> english = read_texts({"en.yaml"});
  const std::vector<std::string> german = read_texts({"de.yaml"});
  std::mt19937 random(1789);
  for (int round = 0; round < 60; ++round) {
    check_all(read_times(make_story(german, random), "2024-10-30", "en"));
    check_all(read_times(make_story(english, random), "2024-10-30", "de"));
  }
}

}  // namespace backstory::temporal
