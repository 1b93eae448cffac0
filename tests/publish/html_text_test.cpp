#include "publish/html_text.h"

#include <catch2/catch.hpp>
#include <string>

using namespace backstory::publish;

TEST_CASE("An author's words stay words in HTML") {
  CHECK(escape_html("AT&T <b>bold</b> \"so\" 'it'") ==
        "AT&amp;T &lt;b&gt;bold&lt;/b&gt; &quot;so&quot; 'it'");
  CHECK(escape_html("&amp;") == "&amp;amp;");
  CHECK(escape_html("naïve — 中文 😀") == "naïve — 中文 😀");
}

TEST_CASE("What HTML and XML forbid is left out, line ends become spaces") {
  CHECK(clean_text(std::string("a\0b\x01\x7f"
                               "c",
                               6)) == "abc");
  CHECK(clean_text("one\ntwo\tthree\u2028four") == "one two three four");
  CHECK(clean_text("x\u0085y\ufffez\ufdd0") == "xyz");
  CHECK(clean_text("bad \xff byte") == "bad \ufffd byte");
}

TEST_CASE("A directional control never reaches the words after it") {
  struct Row {
    std::string given;
    std::string cleaned;
  };
  const Row row = GENERATE(values<Row>({
      {"left \u202eopen", "left \u202eopen\u202c"},
      {"\u2067right\u2069 closed", "\u2067right\u2069 closed"},
      {"\u2066one \u202btwo", "\u2066one \u202btwo\u202c\u2069"},
      {"stray\u2069 and \u202c", "stray and "},
      {"\u2067a\u202eb\u2069c\u202c", "\u2067a\u202eb\u2069c"},
  }));
  CHECK(clean_text(row.given) == row.cleaned);
}

TEST_CASE("A language is a tag or nothing") {
  CHECK(is_language_tag("en"));
  CHECK(is_language_tag("pt-BR"));
  CHECK_FALSE(is_language_tag(""));
  CHECK_FALSE(is_language_tag("en\" onload=x"));
}
