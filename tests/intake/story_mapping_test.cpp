// Through any mix of JSON escapes, HTML references and XML entities, every character of a story leads back to
// the bytes that spell it.
#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "intake/check_document.h"
#include "intake/cms/json_string.h"
#include "intake/entities.h"

namespace backstory::intake {
namespace {

using Random = std::mt19937;

std::size_t pick(Random& random, std::size_t below) {
  return static_cast<std::size_t>(random()) % below;
}

std::vector<char32_t> make_words(Random& random) {
  static const std::u32string kLetters = U"aeionstrBK019.,;&<>\"'\\/éßΩя中—’“😀🜁";
  std::vector<char32_t> words;
  for (std::size_t n = 20 + pick(random, 60); n > 0; --n) {
    words.push_back(words.size() % 6 == 5 ? U' ' : kLetters[pick(random, kLetters.size())]);
  }
  words.back() = U'x';
  return words;
}

// Each spells one code point in one of the ways that its language allows.
std::string as_html(Random& random, char32_t c) {
  std::string plain;
  append_code_point(plain, c);
  const bool must = c == '&' || c == '<' || c == '>';
  if (c == '&' && pick(random, 2) == 0) return "&amp;";
  if (!must && pick(random, 5) != 0) return plain;
  const auto value = static_cast<std::uint32_t>(c);
  return pick(random, 2) == 0 ? fmt::format("&#{};", value) : fmt::format("&#x{:X};", value);
}

std::string as_json(Random& random, char32_t c) {
  std::string plain;
  append_code_point(plain, c);
  if (c == '"' || c == '\\') return "\\" + plain;
  if (c == '/' && pick(random, 2) == 0) return "\\/";
  if (c == '\n') return "\\n";
  if (pick(random, 5) != 0) return plain;
  const auto value = static_cast<std::uint32_t>(c);
  if (value < 0x10000) return fmt::format("\\u{:04x}", value);
  return fmt::format("\\u{:04X}\\u{:04x}", 0xD800 + ((value - 0x10000) >> 10),
                     0xDC00 + ((value - 0x10000) & 0x3FF));
}

std::string as_xml(Random& random, char32_t c) {
  std::string plain;
  append_code_point(plain, c);
  if (c == '&') return "&amp;";
  if (c == '<') return "&lt;";
  if (c == '>' || c == '"') return pick(random, 2) == 0 ? plain : (c == '>' ? "&gt;" : "&quot;");
  return pick(random, 6) == 0 ? fmt::format("&#{};", static_cast<std::uint32_t>(c)) : plain;
}

std::string spell(Random& random, std::string_view text, std::string (*as)(Random&, char32_t)) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_code_point(text, at);
    out += as(random, c.value);
    at += c.size;
  }
  return out;
}

std::string make_html(Random& random, std::string& shown) {
  std::string html;
  for (std::size_t n = 1 + pick(random, 4); n > 0; --n) {
    html += pick(random, 2) == 0 ? "<p>" : "<p class=\"x\">\n";
    if (!shown.empty()) shown += "\n\n";
    for (const char32_t c : make_words(random)) {
      append_code_point(shown, c);
      html += c == ' ' ? " " : as_html(random, c);
      if (pick(random, 30) == 0) html += "<b></b>";
    }
    html += "</p>\n";
  }
  return html;
}

// What a piece of the input says once all its layers are taken off.
using Decode = std::function<std::string(std::string_view)>;

std::string from_html(std::string_view piece) {
  std::string text(piece);
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<')) {
    const std::size_t end = text.find('>', at);
    text.erase(at, end == std::string::npos ? end : end - at + 1);
  }
  return decode_entities(text);
}

std::string from_json(std::string_view piece) {
  return from_html(decode_json_string(piece, {0, piece.size()}).text());
}

std::string from_xml(std::string_view piece) {
  return from_html(decode_entities(piece));
}

void check_every_character(const Document& document, const std::string& shown, const Decode& decode) {
  REQUIRE(document.text == shown);
  for (const Block& block : document.blocks) {
    for (std::size_t at = block.span.begin; at < block.span.end;) {
      const CodePoint c = decode_code_point(document.text, at);
      const SourceSpan input = find_in_input(document, {at, at + c.size});
      const std::string_view character = std::string_view(document.text).substr(at, c.size);
      if (decode(input.of(document.input)) != character) {
        CAPTURE(document.input, character, input.of(document.input));
        FAIL("a character leads to other bytes");
      }
      at += c.size;
    }
  }
}

TEST_CASE("every character of a story in JSON leads back to its spelling") {
  Random random(1894);
  for (int round = 0; round < 300; ++round) {
    std::string shown;
    const std::string html = make_html(random, shown);
    const std::string input =
        R"({"title":{"rendered":"H"},"content":{"rendered":")" + spell(random, html, as_json) + "\"}}";
    check_every_character(read_article(input, {}), shown, from_json);
  }
}

TEST_CASE("every character of a story in escaped HTML of a feed leads back to its spelling") {
  Random random(1945);
  for (int round = 0; round < 300; ++round) {
    std::string shown;
    const std::string html = make_html(random, shown);
    const std::string input = "<rss><channel><item><title>H</title><description>" +
                              spell(random, html, as_xml) + "</description></item></channel></rss>";
    check_every_character(read_article(input, {}), shown, from_xml);
  }
}

TEST_CASE("every character of a story in XHTML or CDATA leads back to its spelling") {
  Random random(1978);
  for (int round = 0; round < 300; ++round) {
    std::string shown;
    const std::string html = make_html(random, shown);
    const std::string cdata =
        "<rss><channel><item><encoded><![CDATA[" + html + "]]></encoded></item></channel></rss>";
    check_every_character(read_article(cdata, {}), shown, from_html);
    const std::string xhtml = "<entry><content type='xhtml'><div>" + html + "</div></content></entry>";
    check_every_character(read_article(xhtml, {}), shown, from_html);
  }
}

TEST_CASE("damaged files of systems still give a document that keeps its promises") {
  Random random(7);
  const std::string json =
      R"({"title":{"rendered":"H"},"date":"2024-11-01","content":{"rendered":"<p>One &amp; two.<\/p><ul><li>\u00e9\ud83d\ude00<\/li><\/ul>"}})";
  const std::string xml =
      "<rss><channel><item><title>H</title><pubDate>Fri, 01 Nov 2024</pubDate><description>&lt;p&gt;One "
      "&amp;amp; "
      "two.&lt;/p&gt;<![CDATA[<p>x</p>]]></description></item></channel></rss>";
  for (int round = 0; round < 2000; ++round) {
    std::string input = round % 2 == 0 ? json : xml;
    for (std::size_t n = 1 + pick(random, 4); n > 0 && !input.empty(); --n) {
      const std::size_t at = pick(random, input.size());
      switch (pick(random, 3)) {
        case 0:
          input[at] = static_cast<char>(pick(random, 256));
          break;
        case 1:
          input.erase(at, pick(random, 20));
          break;
        default:
          input.insert(at, std::string(1, "<>&\"{}[]\\,:/u"[pick(random, 13)]));
          break;
      }
    }
    ReadOptions options;
    options.format = round % 2 == 0 ? Format::json : Format::xml;
    CAPTURE(input);
    CHECK(find_broken_promise(read_article(input, options)) == "");
  }
}

}  // namespace
}  // namespace backstory::intake
