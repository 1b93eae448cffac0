// An article in an old encoding is read like any other, and its spans count the bytes as given.
#include <catch2/catch.hpp>

#include "intake/check_document.h"

namespace backstory::intake {
namespace {

void check_leads_back(const Document& document, std::string_view words, std::string_view bytes) {
  const std::size_t at = document.text.find(words);
  REQUIRE(at != std::string::npos);
  CHECK(find_in_input(document, {at, at + words.size()}).of(document.input) == bytes);
  CHECK(find_broken_promise(document) == "");
}

TEST_CASE("a byte order mark is no part of the text") {
  const Document document = read_as(Format::text, "\xEF\xBB\xBFThe café opened in 1911.");
  CHECK(document.text == "The café opened in 1911.");
  check_leads_back(document, "café", "café");
}

TEST_CASE("UTF-16 of both orders is understood") {
  const std::string little(
      "\xFF\xFE"
      "C\0a\0f\0\xE9\0 \0=\xD8\x42\xDE",
      16);
  const std::string big(
      "\xFE\xFF"
      "\0C\0a\0f\0\xE9\0 \xD8=\xDE\x42",
      16);
  CHECK(read_as(Format::text, little).text == "Café 🙂");
  CHECK(read_as(Format::text, big).text == read_as(Format::text, little).text);
  check_leads_back(read_as(Format::text, big), "é", std::string("\0\xE9", 2));
}

TEST_CASE("windows-1252 is taken when the page says so, and when nothing else fits") {
  const Document page = read_as(Format::html,
                                "<html><head><meta charset=\"iso-8859-1\"></head><body><p>The \x93"
                                "caf\xE9\x94 opened.</p></body></html>");
  check_leads_back(page, "“café”",
                   "\x93"
                   "caf\xE9\x94");
  CHECK(page.diagnostics.all().empty());
  const Document text = read_as(Format::text, "The caf\xE9 opened.");
  CHECK(text.text == "The café opened.");
  REQUIRE(text.diagnostics.all().size() == 1);
  CHECK(text.diagnostics.all()[0].code == "guessed-encoding");
}

TEST_CASE("bad bytes in UTF-8 are replaced, with one warning") {
  const Document document = read_as(Format::text, "Caf\xC3\xA9, na\xC3\xAFve, \xFF and \xFE.");
  CHECK(document.text == "Café, naïve, \uFFFD and \uFFFD.");
  REQUIRE(document.diagnostics.all().size() == 1);
  CHECK(format_diagnostic(document.diagnostics.all()[0], {document.name, document.input}).substr(0, 75) ==
        "story:1:14: warning: 2 bytes are not valid text and were replaced by U+FFFD");
  check_leads_back(document, "\uFFFD and", "\xFF and");
}

}  // namespace
}  // namespace backstory::intake
