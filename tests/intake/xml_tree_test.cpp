// XML knows where its text stands, expands no entity of its own, and has limits.
#include "intake/cms/xml_tree.h"

#include <catch2/catch.hpp>

#include "intake/cms/xml_door.h"
#include "intake/document.h"

namespace backstory::intake {
namespace {

std::string fault_of(std::string_view source) {
  const auto parsed = parse_xml(source);
  const auto* fault = std::get_if<XmlFault>(&parsed);
  return fault == nullptr ? "" : fault->message;
}

std::string repeat(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

TEST_CASE("text of XML leads back to its spelling") {
  const std::string source = "<a x='1 &lt; 2'><n:b> caf&#233; <![CDATA[&amp;]]></n:b>tail</a>";
  const auto parsed = parse_xml(source);
  REQUIRE(std::holds_alternative<XmlTree>(parsed));
  const XmlView root(std::get<XmlTree>(parsed));
  CHECK(root.attribute("x") == "1 < 2");
  const XmlView b = root.find("b");
  CHECK(b.prefix() == "n");
  const MappedText text = b.text();
  CHECK(text.text() == " café &amp;");
  CHECK(find_source(text.mappings(), {4, 6}).of(source) == "&#233;");
  CHECK(root.words() == "café &amp;tail");
  CHECK_FALSE(root.find("b/c/d").exists());
}

TEST_CASE("entities that a document declares are not expanded") {
  const std::string bomb =
      "<!DOCTYPE a [<!ENTITY x \"boom\"><!ENTITY y SYSTEM \"file:///etc/passwd\">]><a>&x;&y;</a>";
  const auto parsed = parse_xml(bomb);
  REQUIRE(std::holds_alternative<XmlTree>(parsed));
  CHECK(XmlView(std::get<XmlTree>(parsed)).words() == "&x;&y;");
}

TEST_CASE("what is no XML is refused with its reason") {
  CHECK(fault_of("") == "it has no element");
  CHECK(fault_of("<a><b></a>") == "an element is not closed, or another one is");
  CHECK(fault_of("<a") == "a tag is broken");
  CHECK(fault_of("<a><![CDATA[x</a>") == "a CDATA section is not closed");
  CHECK(fault_of(std::string("<a>\0</a>", 8)) == "it holds a NUL character, which XML cannot hold");
}

TEST_CASE("depth and size of XML are limited") {
  CHECK(fault_of(repeat("<a>", 300) + repeat("</a>", 300)) == "it nests more than 256 levels");
  CHECK(fault_of("<a>" + repeat("<b/>", 1'100'000) + "</a>") == "it holds more than 1000000 nodes");
  CHECK(fault_of(repeat("<a>", 2'100'000)) == "it holds more than 1000000 elements");
  std::string attributes;
  for (int i = 0; i < 1001; ++i) attributes += " a" + std::to_string(i) + "=''";
  CHECK(fault_of("<a><b" + attributes + "/></a>") == "an element has more than 1000 attributes");
}

TEST_CASE("the root of an XML text is found past what may stand before it") {
  CHECK(find_root_element(
            "<?xml version='1.0'?>\n<!-- <x> -->\n<!DOCTYPE rss [<!ENTITY a 'b'>]>\n<rss version='2.0'>") ==
        "rss");
  CHECK(find_root_element(" <atom:entry>") == "entry");
  CHECK(find_root_element("<!-- open") == "");
  CHECK(find_root_element("Plain <rss>") == "");
  CHECK(find_xml_charset("<?xml version=\"1.0\" encoding='ISO-8859-1'?>") == "iso-8859-1");
  CHECK(find_xml_charset("<?xml version=\"1.0\"?>") == "");
}

TEST_CASE("an XML story in Latin-1 is read by its declaration") {
  const std::string source =
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item><title>Caf\xe9</title><description>"
      "&lt;p&gt;Un caf\xe9 ouvert.&lt;/p&gt;</description></item></channel></rss>";
  const Document document = read_article(source, {});
  CHECK(document.metadata.headline == "Café");
  CHECK(document.text == "Un café ouvert.");
  CHECK(find_in_input(document, {6, 8}).of(document.input) == "\xe9");
}

}  // namespace
}  // namespace backstory::intake
