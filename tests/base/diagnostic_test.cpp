// If these fail, an editor is sent to the wrong line of the file, or does not see what is wrong there.
#include "base/diagnostic.h"

#include <catch2/catch.hpp>

#include "base/utf8.h"

namespace backstory {
namespace {

std::string shown(std::string_view text, SourceSpan span, std::string message = "it is wrong") {
  return format_diagnostic({Severity::error, "code", std::move(message), span, {}},
                           {"x.yaml", std::string(text)});
}

TEST_CASE("a diagnostic is the place, the line, a caret and the hints") {
  const Diagnostic diagnostic{
      Severity::error, "unknown-key", "there is no key 'lable'", {16, 21}, {"did you mean 'label'?"}};
  CHECK(format_diagnostic(diagnostic, {"x.yaml", "events:\n  - id: lable: x\n"}) ==
        "x.yaml:2:9: error: there is no key 'lable'\n"
        "    - id: lable: x\n"
        "          ^~~~~\n"
        "  hint: did you mean 'label'?\n");
}

TEST_CASE("warnings and notes are called so") {
  CHECK(format_diagnostic({Severity::warning, "", "m", {0, 1}, {}}, {"x", "a"}) ==
        "x:1:1: warning: m\n  a\n  ^\n");
  CHECK(format_diagnostic({Severity::note, "", "m", {0, 1}, {}}, {"x", "a"}) == "x:1:1: note: m\n  a\n  ^\n");
}

TEST_CASE("colour dresses the same text") {
  CHECK(format_diagnostic({Severity::error, "", "m", {0, 1}, {}}, {"x", "a"}, true) ==
        "\x1b[1mx:1:1: \x1b[1;31merror:\x1b[0m \x1b[1mm\x1b[0m\n  a\n  \x1b[1;31m^\x1b[0m\n");
}

TEST_CASE("the caret stands under what is meant, by columns of the terminal") {
  CHECK(shown("naïve date", {7, 11}) == "x.yaml:1:7: error: it is wrong\n  naïve date\n        ^~~~\n");
  CHECK(shown("日本 date", {7, 11}) == "x.yaml:1:4: error: it is wrong\n  日本 date\n       ^~~~\n");
  CHECK(shown("a\tb", {2, 3}) == "x.yaml:1:3: error: it is wrong\n  a\\tb\n     ^\n");
}

TEST_CASE("places at and past the end are shown there") {
  CHECK(shown("ab", {2, 2}) == "x.yaml:1:3: error: it is wrong\n  ab\n    ^\n");
  CHECK(shown("ab\n", {3, 3}) == "x.yaml:2:1: error: it is wrong\n  \n  ^\n");
  CHECK(shown("", {0, 0}) == "x.yaml:1:1: error: it is wrong\n  \n  ^\n");
  CHECK(shown("ab", {90, 99}) == "x.yaml:1:3: error: it is wrong\n  ab\n    ^\n");
}

TEST_CASE("a span over several lines is marked on its first") {
  CHECK(shown("one\ntwo\n", {1, 7}) == "x.yaml:1:2: error: it is wrong\n  one\n   ^~\n");
  CHECK(shown("one\r\ntwo", {5, 8}) == "x.yaml:2:1: error: it is wrong\n  two\n  ^~~\n");
}

TEST_CASE("names, messages, hints and lines cannot drive the terminal") {
  const std::string out =
      format_diagnostic({Severity::error, "", "m\x1b[2J", {0, 1}, {"h\x1b[2J"}}, {"x\x1b[2J", "\x1b[2J\xFF"});
  CHECK(out.find('\x1b') == std::string::npos);
  CHECK_FALSE(find_invalid_utf8(out).has_value());
}

TEST_CASE("of a very long line only the part around the fault is shown") {
  const std::string line = std::string(50'000, 'a') + "FAULT" + std::string(50'000, 'b');
  const std::string out = shown(line, {50'000, 50'005});
  CHECK(out.size() < 600);
  CHECK(out.find("FAULT") != std::string::npos);
  CHECK(out.find("x.yaml:1:50001:") == 0);
  CHECK(shown(std::string(100'000, '\x80'), {50'000, 50'001}).size() < 2'000);
}

TEST_CASE("lines and columns count from 1, columns in code points") {
  CHECK(find_line_column("abc", 0) == LineColumn{1, 1});
  CHECK(find_line_column("é€x", 5) == LineColumn{1, 3});
  CHECK(find_line_column("a\nb\n\nc", 5) == LineColumn{4, 1});
  CHECK(find_line_column("a\nb", 1) == LineColumn{1, 2});
  CHECK(find_line_column("a\nb", 99) == LineColumn{2, 2});
}

TEST_CASE("the sink keeps, counts and sorts") {
  Diagnostics sink;
  CHECK_FALSE(sink.has_errors());
  sink.warning("w", {9, 9}, "late");
  CHECK_FALSE(sink.has_errors());
  sink.error("e", {1, 2}, "early", {"hint"});
  sink.error("e", {9, 9}, "late too");
  CHECK(sink.has_errors());
  CHECK(sink.count(Severity::error) == 2);
  CHECK(sink.count(Severity::warning) == 1);
  CHECK(sink.count(Severity::note) == 0);
  sink.sort_by_place();
  REQUIRE(sink.all().size() == 3);
  CHECK(sink.all()[0] == Diagnostic{Severity::error, "e", "early", {1, 2}, {"hint"}});
  CHECK(sink.all()[1].message == "late");
  CHECK(sink.all()[2].message == "late too");
}

}  // namespace
}  // namespace backstory
