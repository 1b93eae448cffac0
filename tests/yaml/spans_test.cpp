// A splice replaces exactly the bytes that a span names: a wrong span would eat an editor's comment or quote.
#include <catch2/catch.hpp>
#include <string>

#include "base/utf8.h"
#include "yaml/dump.h"

namespace backstory::yaml {
using testing::dump_spans;

std::string spans_of(std::string_view text) {
  Diagnostics diagnostics;
  const auto root = read_yaml(text, diagnostics);
  REQUIRE(root);
  CHECK(diagnostics.all().empty());
  return dump_spans(*root, text);
}

TEST_CASE("scalar spans hold the quotes and nothing after them") {
  CHECK(spans_of("a: Köln  # note\n'b' : \"x\"   # note\nc: 'y'\n") ==
        "mapping [a: Köln  # note\\n'b' : \"x\"   # note\\nc: 'y']\n"
        "- key [a]\n"
        "  scalar [Köln]\n"
        "- key ['b']\n"
        "  scalar [\"x\"]\n"
        "- key [c]\n"
        "  scalar ['y']\n");
}

TEST_CASE("a block scalar begins at its indicator and ends with its last line") {
  CHECK(spans_of("a: |- # why\n  one\n\n  two\n\n\n# next\nb: >+\n  kept\n\nc: d") ==
        "mapping [a: |- # why\\n  one\\n\\n  two\\n\\n\\n# next\\nb: >+\\n  kept\\n\\nc: d]\n"
        "- key [a]\n"
        "  scalar [|- # why\\n  one\\n\\n  two]\n"
        "- key [b]\n"
        "  scalar [>+\\n  kept\\n]\n"
        "- key [c]\n"
        "  scalar [d]\n");
}

TEST_CASE("an item of a list ends with its last value, before comments and blank lines") {
  CHECK(spans_of("- a: 1\n  b: 2  # of the second\n\n# about the next\n- c: [x, y]\n") ==
        "sequence [- a: 1\\n  b: 2  # of the second\\n\\n# about the next\\n- c: [x, y]]\n"
        "  mapping [a: 1\\n  b: 2]\n"
        "  - key [a]\n"
        "    scalar [1]\n"
        "  - key [b]\n"
        "    scalar [2]\n"
        "  mapping [c: [x, y]]\n"
        "  - key [c]\n"
        "    sequence [[x, y]]\n"
        "      scalar [x]\n"
        "      scalar [y]\n");
}

TEST_CASE("an empty value stands after its colon or dash") {
  const std::string text = "a:\nb:   # soon\nc: {d: , e: }\nf:\n  -\n  - g\n";
  Diagnostics diagnostics;
  const auto root = read_yaml(text, diagnostics);
  REQUIRE(root);
  const auto begin = [&](const Node& node) { return node.span.begin; };
  CHECK(begin(root->find("a")->value) == text.find(":\nb") + 1);
  CHECK(begin(root->find("b")->value) == text.find(":   #") + 1);
  CHECK(begin(root->find("c")->value.find("d")->value) == text.find(": , e:") + 1);
  CHECK(begin(root->find("c")->value.find("e")->value) == text.find(" }\n"));
  CHECK(begin(root->find("f")->value.items[0]) == text.find("-\n  - g") + 1);
  CHECK(root->find("f")->value.items[0].span.empty());
}

TEST_CASE("a part of a value is found in the file, whole where it is escaped") {
  const std::string text = "a: 1961-02-30\nb: \"1961-02-30\"\nc: \"19\\u00361\"\nd: 'it''s'\n";
  Diagnostics diagnostics;
  const auto root = read_yaml(text, diagnostics);
  REQUIRE(root);
  const auto part = [&](std::string_view key) {
    return std::string(find_in_scalar(text, root->find(key)->value, {2, 4}).of(text));
  };
  CHECK(part("a") == "61");
  CHECK(part("b") == "61");
  CHECK(part("c") == "\"19\\u00361\"");
  CHECK(part("d") == "'it''s'");
}

TEST_CASE("comments are found wherever they stand, and a hash inside a text is none") {
  const std::string text =
      "# one\na: x # two\nb: 'y # no' # three\nc: | # four\n  # no\n  text\n# five\nd: [p, # six\n  "
      "q#no]\ne:  # seven\r\n";
  Diagnostics diagnostics;
  const auto root = read_yaml(text, diagnostics);
  REQUIRE(root);
  std::string found;
  for (const SourceSpan span : find_comments(text, *root)) found += std::string(span.of(text)) + ";";
  CHECK(found == "# one;# two;# three;# four;# five;# six;# seven;");
}

}  // namespace backstory::yaml
