#include "render/svg/xml_writer.h"

#include <catch2/catch.hpp>

namespace backstory::render::svg {
namespace {

// If these failed, words of a timeline could become markup of a newsroom's page.
TEST_CASE("text is escaped, and what XML forbids is left out") {
  CHECK(escape_xml("a & b < c > d \" e ' f") == "a &amp; b &lt; c &gt; d &quot; e ' f");
  CHECK(escape_xml("tab\tline\nreturn\r") == "tab&#9;line&#10;return&#13;");
  CHECK(escape_xml(std::string_view("nul\0bell\a\x1f", 10)) == "nulbell");
  CHECK(escape_xml("\ufffe\uffff\ufffd\U0001ffff") == "\ufffd\U0001ffff");
  CHECK(escape_xml("\xff\xed\xa0\x80") == "\ufffd\ufffd\ufffd\ufffd");
  CHECK(escape_xml("\u05e9\U0001F600") == "\u05e9\U0001F600");
}

TEST_CASE("elements nest, empty ones are short, words stay on their line") {
  XmlWriter xml;
  xml.open(Element::g);
  xml.attribute(Attribute::id, "a\"b");
  xml.open(Element::rect);
  xml.attribute(Attribute::width, 12.5);
  xml.close();
  xml.open(Element::text);
  xml.open(Element::tspan);
  xml.words("one");
  xml.close();
  xml.open(Element::tspan);
  xml.words("two");
  xml.close();
  xml.close();
  xml.close();
  CHECK(xml.take() ==
        "<g id=\"a&quot;b\">\n<rect "
        "width=\"12.5\"/>\n<text><tspan>one</tspan><tspan>two</tspan></text>\n</g>\n");
}

}  // namespace
}  // namespace backstory::render::svg
