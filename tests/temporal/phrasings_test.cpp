// Loses: the meaning of everyday phrasings. The corpus files say what each must give; see their heads.
#include <catch2/catch.hpp>

#include "base/file.h"
#include "calendar/edtf.h"
#include "temporal/reading.h"
#include "yaml/yaml.h"

namespace backstory::temporal {
namespace {

yaml::Node read_corpus(std::string_view name) {
  const std::string text = read_file(find_data_folder() / "tests/corpus/temporal" / name);
  Diagnostics diagnostics;
  std::optional<yaml::Node> root = yaml::read_yaml(text, diagnostics);
  REQUIRE(root);
  REQUIRE_FALSE(diagnostics.has_errors());
  return *root;
}

std::string text_of(const yaml::Node& node, std::string_view key, std::string_view otherwise = "") {
  const yaml::Entry* entry = node.find(key);
  return entry == nullptr ? std::string(otherwise) : entry->value.value;
}

// The sentence without its brackets, and the expressions that they held, apart by " | ".
struct Phrasing {
  std::string text;
  std::string expressions;
};

Phrasing unbracket(std::string_view marked) {
  Phrasing phrasing;
  bool inside = false;
  for (const char c : marked) {
    if (c == '[') {
      if (!phrasing.expressions.empty()) phrasing.expressions += " | ";
      inside = true;
    } else if (c == ']') {
      inside = false;
    } else {
      phrasing.text += c;
      if (inside) phrasing.expressions += c;
    }
  }
  return phrasing;
}

std::string expressions_of(const Reading& reading) {
  std::string expressions;
  for (const TimeExpression& time : reading.times) {
    if (!expressions.empty()) expressions += " | ";
    expressions += time.span.of(reading.document.text);
  }
  return expressions;
}

// Under which date, in which language a corpus is read.
struct Setting {
  std::string written;
  std::string language;
};

void check_case(const yaml::Node& one, const std::string& marked, const Setting& setting) {
  const Phrasing phrasing = unbracket(marked);
  const Reading reading = read_times(phrasing.text, setting.written, setting.language);
  INFO(marked << "\n  found: " << summary_of(reading));
  const std::string value = text_of(one, "value");
  CHECK(expressions_of(reading) == phrasing.expressions);
  CHECK(values_of(reading) == value);
  if (reading.times.size() == 1) {
    const TimeExpression& time = reading.times.front();
    CHECK(timex_type_name(time.type) == text_of(one, "type", "DATE"));
    CHECK(edtf_text(time) == text_of(one, "edtf", value));
    if (one.find("mod") != nullptr) CHECK(time.mod == text_of(one, "mod"));
  }
  for (const TimeExpression& time : reading.times) {
    const std::string joined = time.joined ? calendar::format_edtf(*time.joined) : "";
    CHECK(joined == text_of(one, "joined"));
  }
}

constexpr double kAskEditor = 0.5;  // as timeline/ asks an editor to look

// "The council meets on [Monday]. = 2025-06-16"; see the head of en-direction.yaml.
void check_line(std::string_view line, const std::string& written) {
  INFO(line);
  const std::size_t equals = line.rfind(" = ");
  REQUIRE(equals != std::string_view::npos);
  const Phrasing phrasing = unbracket(line.substr(0, equals));
  std::string_view values = line.substr(equals + 3);
  const bool in_doubt = values.ends_with(" ?");
  if (in_doubt) values.remove_suffix(2);
  const Reading reading = read_times(phrasing.text, written);
  INFO("found: " << summary_of(reading));
  CHECK(expressions_of(reading) == phrasing.expressions);
  CHECK(values_of(reading) == values);
  for (const TimeExpression& time : reading.times) {
    INFO(time.span.of(reading.document.text) << " " << time.confidence);
    const bool last = &time == &reading.times.back();
    CHECK((time.confidence < kAskEditor || !time.unresolved.empty()) == (in_doubt && last));
  }
}

}  // namespace

TEST_CASE("days, months and seasons are those that the clause and the text before mean") {
  const yaml::Node root = read_corpus("en-direction.yaml");
  for (const yaml::Node& group : root.items) {
    const std::string written = text_of(group, "written");
    for (const yaml::Node& line : group.find("lines")->value.items) check_line(line.value, written);
  }
}

TEST_CASE("phrasings mean what the corpus says") {
  const std::string language = GENERATE("en", "de");
  const yaml::Node root = read_corpus(language + ".yaml");
  const Setting setting{text_of(root, "reference"), language};
  for (const yaml::Node& one : root.find("cases")->value.items) {
    for (const yaml::Node& phrasing : one.find("phrasings")->value.items)
      check_case(one, phrasing.value, setting);
  }
}

TEST_CASE("words that only look like times give nothing") {
  const std::string language = GENERATE("en", "de");
  const yaml::Node root = read_corpus(language + "-negative.yaml");
  const std::string written = text_of(root, "reference");
  for (const yaml::Node& line : root.find("lines")->value.items) {
    INFO(line.value);
    CHECK(summary_of(read_times(line.value, written, language)) == "");
  }
}

}  // namespace backstory::temporal
