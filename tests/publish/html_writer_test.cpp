#include "publish/html_writer.h"

#include <catch2/catch.hpp>

using namespace backstory::publish;

TEST_CASE("Blocks stand on lines of their own, words run on") {
  using enum Element;
  using enum AttributeName;
  HtmlWriter html;
  html.begin(ol, {{id, "list"}});
  html.begin(li);
  html.element(time, "1961", {{datetime, "1961"}});
  html.text(": a <treaty>");
  html.end();
  html.empty_element(img, {{src, "a.png"}, {alt, "\"A\" & B"}});
  html.end();
  CHECK(html.finish() ==
        "<ol id=\"list\">\n"
        "  <li><time datetime=\"1961\">1961</time>: a &lt;treaty&gt;</li>\n"
        "  <img src=\"a.png\" alt=\"&quot;A&quot; &amp; B\" />\n"
        "</ol>\n");
}

TEST_CASE("An address or a language that is none is not written") {
  using enum Element;
  using enum AttributeName;
  HtmlWriter html;
  html.element(a, "x", {{href, "javascript:alert(1)"}, {lang, "en\"x"}});
  html.element(a, "y", {{href, "https://example.org/?a&b"}, {lang, "de-AT"}});
  CHECK(html.finish() == "<a>x</a><a href=\"https://example.org/?a&amp;b\" lang=\"de-AT\">y</a>\n");
}
