// What an editor sees who makes one of the usual mistakes: the place, the cause in plain words, and how to
// mend it.
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/golden.h"
#include "yaml/dump.h"

namespace backstory::yaml {
namespace {

const std::vector<std::string_view> kMistakes{
    // a text that needs quotes
    "events:\n  - date: 1961\n    label: Kyiv: a new front\n",
    "events:\n  - date: 1961\n    label: The \"pact\": it holds\n",
    "tracks:\n  - {id: north, label: North: the allies}\n",
    "label: @kremlin denies it\n",
    "label: %20 of voters abstain\n",
    "label: `quoted` by an agency\n",
    "label: - a dash first\n",
    "label: | a bar first\n",
    "label: > 50 people are hurt\n",
    "label: ? who signed\n",
    "label: [sic] is what he wrote\n",
    "label: {braces} first\n",
    "label: *stars* first\n",
    "label: &c is named\n",
    "label: !important\n",
    "label: %YAML\n",
    "label: a, b\n  # in between\n  c\n",
    // quotes
    "label: \"The minister said \"no\" to it\"\n",
    "label: 'It's over'\n",
    "label: \"Pact\" is signed\n",
    "label: \"The treaty\ndate: 1961\n",
    "events:\n  - label: 'The treaty\n    date: 1961\n",
    "label: \"no end",
    "label: \"C:\\quiet\"\n",
    "label: \"\\uD800\"\n",
    // indentation
    "events:\n\t- date: 1961\n",
    "events:\n  - date: 1961\n\tlabel: Treaty\n",
    "title: Treaty\n\tdeck: More\n",
    "events:\n  - date: 1961\n      label: Treaty\n",
    "events:\n  - date: 1961\n   label: Treaty\n",
    "events:\n  - date: 1961\n label: Treaty\n",
    "title: Treaty\n deck: More\n",
    "date:1961\nlabel: Treaty\n",
    "title: Treaty\nmore words\ndeck: x\n",
    "events:\n  - date: 1961\n    label: Treaty\n  date: 1962\n",
    "events:\n  - date: 1961\n  label\n",
    // brackets
    "actors: [China, Russia\ntitle: x\n",
    "actors: [China, Russia]]\n",
    "actors: [China, Russia}\n",
    "actors: [China, , Russia]\n",
    "a: {b: 1\n",
    // what the program does not take
    "a: &x 1\nb: *x\n",
    "a: *nothing\n",
    "<<: {a: 1}\n",
    "a: 1\n---\nb: 2\n",
    "a: 1\n...\nb: 2\n",
    "%TAG ! tag:x\n---\na: 1\n",
    "%FOO\n---\na: 1\n",
    "%YAML 1.2 more\n---\na: 1\n",
    "[a, b]: c\n",
    "{a: b}: c\n",
    ": c\n",
    "a: 1\nb: 2\na: 3\na: 4\n",
    "",
    "# nothing yet\n",
    ",",
};

}  // namespace

TEST_CASE("each mistake is named by its cause") {
  std::string all;
  for (const std::string_view text : kMistakes) {
    Diagnostics diagnostics;
    read_yaml(text, diagnostics);
    CAPTURE(text);
    CHECK(diagnostics.has_errors());
    all += "--------\n" + std::string(text) + (text.ends_with('\n') ? "" : "\n") + "\n" +
           testing::format_all(diagnostics, text) + "\n";
  }
  CHECK_GOLDEN("yaml/syntax-faults.txt", all);
}

}  // namespace backstory::yaml
