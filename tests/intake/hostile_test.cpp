// Pages that are made to hurt a parser end in a warning and their words, and bytes of any kind in a Document.
#include <catch2/catch.hpp>
#include <random>

#include "base/file.h"
#include "intake/check_document.h"
#include "intake/html_guard.h"
#include "support/golden.h"

namespace backstory::intake {
namespace {

std::string repeat(std::string_view piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

TEST_CASE("a page that nests too deeply is read without its structure") {
  const Document document =
      read_as(Format::html, repeat("<div>", 300000) + "<p>The dam fell on Monday.</p><p>Rain &amp; wind.");
  CHECK(document.text == "The dam fell on Monday.\n\nRain & wind.");
  CHECK(find_broken_promise(document) == "");
  REQUIRE(document.diagnostics.all().size() == 1);
  CHECK(document.diagnostics.all()[0].message ==
        "the page nests more than 512 elements; only its words were taken, without its structure");
}

TEST_CASE("tags that HTML closes by itself do not nest") {
  CHECK(find_danger(repeat("<p>A<li>B<br><img src=x><td>", 5000)) == "");
  CHECK(find_danger(repeat("<div>A</div>", 5000)) == "");
  CHECK(find_danger("<script>" + repeat("<div>", 5000) + "</script><p>A") == "");
  CHECK(find_danger("<!--" + repeat("<div>", 5000) + "--><p>A") == "");
}

TEST_CASE("marks left open over many blocks, and tags of many attributes, are refused") {
  std::string open;
  for (int i = 0; i < 400; ++i) open += "<b id=" + std::to_string(i) + ">";
  CHECK(find_danger(open + repeat("<p>x", 5000)) == "leaves marks such as <b> open over many blocks");
  CHECK(find_danger("<p" + repeat(" a=b", 5000) + ">") == "has a tag of more than 1000 attributes");
  CHECK(find_danger("<p title=\"" + repeat(" a=b", 5000) + "\">") == "");
}

TEST_CASE("a page of endless tags gives its words") {
  const Document document = read_as(Format::html, repeat("<p>The dam &amp; mill fell.", 160'000));
  REQUIRE(document.diagnostics.all().size() == 1);
  CHECK(document.diagnostics.all()[0].message ==
        "the page has more than 150,000 tags or 400,000 attributes; only its words were taken, without its "
        "structure");
  CHECK(document.text.starts_with("The dam & mill fell.\n\nThe dam & mill fell."));
  CHECK(find_danger(repeat("<!-- x -->", 200'000)) != "");
  CHECK(find_danger(repeat("<p a=1 b=2 c=3 d=4 e=5>", 100'000)) != "");
}

TEST_CASE("an old encoding over its size cap is cut, with a warning") {
  const Document document =
      read_as(Format::html, "<meta charset=windows-1251><p>" + std::string(std::size_t{5} << 20, '\xE0'));
  REQUIRE(document.diagnostics.all().size() == 1);
  CHECK(document.diagnostics.all()[0].code == "too-large");
  CHECK(document.text.starts_with("аа"));
}

TEST_CASE("JSON-LD of endless records costs no more than a page") {
  const std::string records = repeat("{\"@type\":\"NewsArticle\",\"headline\":\"x\"},", 50'000);
  const Document document =
      read_as(Format::html, "<script type=\"application/ld+json\">[" + records + "{}]</script>" +
                                repeat("<h2>The dam fell</h2>", 5000) + "<p>The dam fell.");
  CHECK(find_broken_promise(document) == "");
}

TEST_CASE("an article over the size cap is cut, with a warning") {
  const Document document =
      read_as(Format::text, "The dam fell.\n\n" + std::string(std::size_t{20} << 20, 'x'));
  CHECK(document.text.size() <= std::size_t{20} << 20);
  REQUIRE(document.diagnostics.all().size() == 1);
  CHECK(document.diagnostics.all()[0].code == "too-large");
}

TEST_CASE("Markdown that is all marks ends soon") {
  for (const char* piece :
       {"*a ", "[", "](", "`", "``a`", "![", "<!--", "**_", "> ", "&", "\\", "<", "[a](("}) {
    CAPTURE(piece);
    CHECK(find_broken_promise(read_as(Format::markdown, repeat(piece, 20000))) == "");
  }
}

TEST_CASE("damaged articles still give a document") {
  const std::string page = read_file(testing::source_folder() / "examples" / "ashgrove-dam.html");
  const std::string markdown = read_file(testing::source_folder() / "examples" / "north-korean-troops.md");
  std::mt19937 random(1911);
  const auto pick = [&](std::size_t below) { return static_cast<std::size_t>(random()) % below; };
  for (int round = 0; round < 120; ++round) {
    std::string input = round % 2 == 0 ? page : markdown;
    for (std::size_t n = pick(20) + 1; n > 0; --n) {
      const std::size_t at = pick(input.size());
      switch (pick(4)) {
        case 0:
          input[at] = static_cast<char>(pick(256));
          break;
        case 1:
          input.erase(at, pick(200));
          break;
        case 2:
          input.insert(at, input.substr(pick(input.size()), pick(100)));
          break;
        default:
          input.insert(at, std::string(1, "<>&\"'*_[]`\\\n"[pick(12)]));
          break;
      }
      if (input.empty()) input = " ";
    }
    for (const Format format : {Format::html, Format::markdown, Format::text}) {
      const std::string fault = find_broken_promise(read_as(format, input));
      CAPTURE(round);
      CHECK(fault == "");
    }
  }
}

TEST_CASE("any bytes give a document") {
  std::mt19937 random(3);
  for (int round = 0; round < 600; ++round) {
    std::string input(random() % 200, ' ');
    for (char& c : input) c = static_cast<char>(random() % 256);
    for (const Format format : {Format::html, Format::markdown, Format::text}) {
      CHECK(find_broken_promise(read_as(format, input)) == "");
    }
  }
}

}  // namespace
}  // namespace backstory::intake
