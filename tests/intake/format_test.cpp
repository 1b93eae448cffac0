// The command takes any file: what it is is told by its content first.
#include <catch2/catch.hpp>

#include "intake/format.h"

namespace backstory::intake {
namespace {

TEST_CASE("formats are told by content and name") {
  CHECK(detect_format("a.txt", "<!doctype html><p>x") == Format::html);
  CHECK(detect_format("<stdin>", "  \n<html><body>") == Format::html);
  CHECK(detect_format("<stdin>", "<!-- saved -->\n<html>") == Format::html);
  CHECK(detect_format("a.html", "Text with a <b>tag</b>") == Format::html);
  CHECK(detect_format("a.htm", "no tag at all") == Format::text);
  CHECK(detect_format("<stdin>", "<span>x</span><p>a</p><p>b</p>") == Format::html);
  CHECK(detect_format("a.md", "Plain") == Format::markdown);
  CHECK(detect_format("a.txt", "# Not a heading") == Format::text);
  CHECK(detect_format("<stdin>", "# A heading\n\nText") == Format::markdown);
  CHECK(detect_format("<stdin>", "---\ntitle: x\n---\nText") == Format::markdown);
  CHECK(detect_format("<stdin>", "Plain text.") == Format::text);
  CHECK(detect_format("<stdin>", "") == Format::text);
}

}  // namespace
}  // namespace backstory::intake
