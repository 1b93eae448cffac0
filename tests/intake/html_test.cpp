// From a page the article is taken and the page left behind.
#include <catch2/catch.hpp>

#include "base/file.h"
#include "calendar/edtf.h"
#include "intake/check_document.h"
#include "support/golden.h"

namespace backstory::intake {
namespace {

Document read(const std::string& html) {
  Document document = read_as(Format::html, html);
  CAPTURE(html);
  CHECK(find_broken_promise(document) == "");
  return document;
}

std::string published(const std::string& head, const std::string& body = "") {
  const Document document =
      read("<html><head>" + head + "</head><body><article><h1>The dam fell at last</h1>" + body +
           "<p>The dam fell on Monday, and the river ran free for the first time in a century.</p>"
           "</article></body></html>");
  const Metadata& metadata = document.metadata;
  return metadata.published ? calendar::format_edtf(*metadata.published) + " " + metadata.published_from
                            : "none";
}

std::string json_ld(const std::string& fields) {
  return "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", " + fields + "}</script>";
}

TEST_CASE("the example page gives its article") {
  const std::string page = read_file(testing::source_folder() / "examples" / "ashgrove-dam.html");
  const Document document = read(page);
  CHECK_GOLDEN("intake/golden/ashgrove-dam.txt", show_blocks(document));
  CHECK(document.metadata.headline == "Corbel River runs free as Ashgrove Dam comes down");
  CHECK(document.metadata.byline == "Priya Lindqvist and Dan Okoro");
  CHECK(calendar::format_edtf(document.metadata.published.value()) == "2025-06-12");
  CHECK(document.metadata.published_from == "json-ld");
  CHECK(calendar::format_edtf(document.metadata.modified.value()) == "2025-06-13");
  CHECK(document.metadata.url ==
        "https://record.example.org/2025/06/12/corbel-river-runs-free-as-ashgrove-dam-comes-down/");
  CHECK(document.metadata.language == "en-US");
  CHECK(document.dateline.value().of(document.text) == "ASHGROVE —");
  CHECK(document.diagnostics.all().empty());
}

TEST_CASE("text leads back through references, tags and white space") {
  const Document document = read(
      "<body><p>The <b>old</b>\n   dam &mdash; Hollis &amp; Sons&#8217; pride &mdash; fell<br>on Monday, "
      "said the mayor.</p></body>");
  CHECK(document.text == "The old dam — Hollis & Sons’ pride — fell on Monday, said the mayor.");
  const std::string words = "dam — Hollis & Sons’ pride";
  const std::size_t at = document.text.find(words);
  CHECK(find_in_input(document, {at, at + words.size()}).of(document.input) ==
        "dam &mdash; Hollis &amp; Sons&#8217; pride");
}

TEST_CASE("the day of publication comes from the most trusted places") {
  const std::string meta = "<meta property=\"article:published_time\" content=\"2024-11-01T20:30:00-05:00\">";
  CHECK(published("") == "none");
  CHECK(published(meta) == "2024-11-01 meta");
  CHECK(published(json_ld("\"datePublished\": \"2024-11-01T23:30:00-05:00\"")) == "2024-11-01 json-ld");
  CHECK(published("", "<time datetime=\"2024-11-01\">November 1</time>") == "2024-11-01 time element");
  CHECK(published("<link rel=\"canonical\" href=\"https://x.org/2024/11/01/dam\">") == "2024-11-01 url");
  CHECK(published(json_ld("\"dateModified\": \"2024-11-03\"")) == "none");
  CHECK(published("", "<p>By Lena Marsh</p><p>Published Nov. 1, 2024</p>") == "2024-11-01 text");
}

TEST_CASE("two places outvote one, and the person is told") {
  const std::string head = json_ld("\"datePublished\": \"2024-11-02\"") +
                           "<meta property=\"article:published_time\" content=\"2024-11-01\">"
                           "<link rel=\"canonical\" href=\"https://x.org/2024/11/01/dam\">";
  CHECK(published(head) == "2024-11-01 meta");
  const Document document = read("<html><head>" + head + "</head><body><p>The dam fell.</p></body></html>");
  REQUIRE(document.diagnostics.all().size() == 1);
  CHECK(document.diagnostics.all()[0].message ==
        "the page names several days of publication: 2024-11-02 (json-ld), 2024-11-01 (meta), 2024-11-01 "
        "(url); took "
        "2024-11-01");
}

TEST_CASE("a stamp in UTC yields to the desk's day in the address") {
  const std::string head = "<link rel=\"canonical\" href=\"https://x.org/2024/11/01/dam\">";
  CHECK(published(head + json_ld("\"datePublished\": \"2024-11-02T02:25:00Z\"")) == "2024-11-01 json-ld");
}

TEST_CASE("JSON-LD is read as pages write it") {
  const auto day = [](const std::string& block) {
    return published("<script type=\"application/ld+json\">" + block + "</script>");
  };
  CHECK(day("[{\"@type\": \"WebSite\"}, {\"@type\": [\"Thing\", \"BlogPosting\"], \"datePublished\": "
            "\"2024-11-01\",}]") == "2024-11-01 json-ld");
  CHECK(day("{\"@graph\": [{\"@type\": \"WebPage\", \"datePublished\": \"2024-11-01\"}]} trailing") ==
        "2024-11-01 json-ld");
  CHECK(day("{\"@type\": \"NewsArticle\", // note\n \"description\": \"two\nlines\", \"datePublished\": "
            "\"2024-11-01\"}") == "2024-11-01 json-ld");
  CHECK(
      day("[{\"@type\": \"NewsArticle\", \"headline\": \"Another story\", \"datePublished\": \"2020-01-01\"},"
          "{\"@type\": \"NewsArticle\", \"headline\": \"The dam fell at last\", \"datePublished\": "
          "\"2024-11-01\"}]") == "2024-11-01 json-ld");
  CHECK(day("{ broken") == "none");
  CHECK(day(std::string(5000, '[')) == "none");
}

TEST_CASE("the headline is the h1 that the page's title agrees with") {
  const Document document = read(
      "<html><head><title>The dam fell at last | The Record</title><meta property=\"og:title\" content=\"The "
      "dam fell at last\">"
      "</head><body><h1>The Valley Record Online</h1><main><h1>The dam fell at last</h1>"
      "<p>The dam fell on Monday, and the river ran free for the first time in a "
      "century.</p></main></body></html>");
  CHECK(document.metadata.headline == "The dam fell at last");
  CHECK(show_blocks(document) ==
        "headline: The dam fell at last\n"
        "paragraph: The dam fell on Monday, and the river ran free for the first time in a century.\n");
}

TEST_CASE("the site's name is cut off a title only when something says that it is one") {
  const auto headline = [](const std::string& head) {
    return read("<html><head>" + head + "</head><body><p>The dam fell.</p></body></html>").metadata.headline;
  };
  CHECK(headline(
            "<title>Dam falls - The Record</title><meta property=\"og:site_name\" content=\"The Record\">") ==
        "Dam falls");
  CHECK(headline("<title>Dam falls - 3 hurt</title>") == "Dam falls - 3 hurt");
}

TEST_CASE("a page without any mark of an article gives its paragraphs") {
  const Document document = read(
      "<table><tr><td><a href=1>Home</a></td><td>The dam fell on Monday, and the river ran free for the "
      "first time in a "
      "century.<br><br>Nobody was hurt, the mayor said, and the mill will be open again on Tuesday of next "
      "week.</td></tr></table>");
  CHECK(show_blocks(document) ==
        "furniture: Home\n"
        "paragraph: The dam fell on Monday, and the river ran free for the first time in a century.\n"
        "paragraph: Nobody was hurt, the mayor said, and the mill will be open again on Tuesday of next "
        "week.\n");
}

}  // namespace
}  // namespace backstory::intake
