// Of a page's many blocks only the story reaches the editor's timeline.
#include <catch2/catch.hpp>

#include "intake/check_document.h"

namespace backstory::intake {
namespace {

const std::string kFirst =
    "<p>The dam fell on Monday, and the river ran free for the first time in a century.</p>";
const std::string kSecond =
    "<p>Nobody was hurt, the mayor said, and the mill will open again in spring of next year.</p>";
const std::string kFirstText =
    "paragraph: The dam fell on Monday, and the river ran free for the first time in a century.\n";
const std::string kSecondText =
    "paragraph: Nobody was hurt, the mayor said, and the mill will open again in spring of next year.\n";

// The article of a page, without its headline and what is marked as furniture.
std::string body_of(const std::string& inside) {
  const Document document = read_as(Format::html, "<html><body><article><h1>The dam fell at last</h1>" +
                                                      inside + "</article></body></html>");
  CHECK(find_broken_promise(document) == "");
  std::string out;
  for (const Block& block : document.blocks) {
    if (is_body(block.role))
      out += std::string(role_name(block.role)) + ": " + std::string(block.span.of(document.text)) + "\n";
  }
  return out;
}

TEST_CASE("what a page puts between the paragraphs of a story is left out") {
  const std::string story = kFirstText + kSecondText;
  for (const char* piece :
       {"<div class=\"related-stories\"><p>Ferry stays another year, the council says after a long "
        "vote</p></div>",
        "<p><a href=\"/x\">READ MORE: Ferry stays another year</a></p>",
        "<p>Ferry: <a href=\"/x\">Ferry stays another year</a> | <a href=\"/y\">Bridge opens</a></p>",
        "<p>Sign up for our newsletter and get the story delivered to your inbox every morning.</p>",
        "<p>Published: 1 November 2024, 9:30 a.m.</p>", "<p>lena.marsh@post.example</p>",
        "<div class=\"cta\"><p>If you liked this story, you will like being a member.</p></div>",
        "<aside><p>The dam was built in 1911 to drive the paper mill of Hollis and Sons.</p></aside>",
        "<p hidden>This text is for machines and for nobody else on this whole earth.</p>"}) {
    CAPTURE(piece);
    CHECK(body_of(kFirst + piece + kSecond) == story);
  }
}

// Why the page's blocks are furniture, in order.
std::string reasons_of(const std::string& page) {
  std::string out;
  for (const Block& block : read_as(Format::html, page).blocks) {
    if (block.role == Role::furniture) out += std::string(block.reason) + "\n";
  }
  return out;
}

TEST_CASE("an editor is told why a block is left out") {
  CHECK(reasons_of("<html><body><article><h1>The dam fell at last</h1><p>Environment</p>"
                   "<div class=\"article-body\">" +
                   kFirst + "<p><a href=\"/x\">Ferry stays another year</a></p><pre>x = 1</pre>" + kSecond +
                   "</div></article></body></html>") ==
        "it stands outside the story\nit is nothing but a link\na table or code\n");
}

TEST_CASE("lists, subheads, quotations and posts of others belong to the story") {
  CHECK(body_of(kFirst +
                "<h2>What comes next</h2><ul><li>A park.</li></ul><blockquote>At last!</blockquote>"
                "<blockquote class=\"twitter-tweet\"><p>The river is back.</p></blockquote>" +
                kSecond) ==
        kFirstText +
            "heading: What comes next\nlist item: A park.\nquote: At last!\nquote: The river is back.\n" +
            kSecondText);
}

TEST_CASE("a story ends before the headings and teasers under it") {
  CHECK(body_of(kFirst + kSecond +
                "<h3>Tell us what you think</h3><h5><a href=\"/x\">Ferry stays another year</a></h5><p>The "
                "council votes</p>") == kFirstText + kSecondText);
  CHECK(body_of(std::string(9, ' ') + kFirst + kSecond + kFirst + kSecond + kFirst + kSecond + kFirst +
                kSecond +
                "</article><article><h1>The ferry stays</h1><p>The ferry will stay another year, the council "
                "said on Friday.</p>")
            .find("ferry") == std::string::npos);
}

TEST_CASE("names of classes that would take the whole story are not believed") {
  CHECK(body_of("<div class=\"elementor-widget sidebar-left\">" + kFirst + kSecond + "</div>") ==
        kFirstText + kSecondText);
  CHECK(body_of("<div class=\"comments\">" + kFirst + kSecond + kFirst + kSecond + "</div>") ==
        kFirstText + kSecondText + kFirstText + kSecondText);
}

TEST_CASE("the lines around the body are kept with their roles") {
  const Document document = read_as(
      Format::html,
      "<html><body><article><h1>The dam fell at last</h1><h2>Ashgrove had waited for this day for a hundred "
      "years</h2>"
      "<p class=\"byline\">By Lena Marsh</p><figure><img><figcaption>The dam, before</figcaption></figure>"
      "<div class=\"article-body\">" +
          kFirst + kSecond + kFirst + kSecond + "</div><p>Tags</p></article></body></html>");
  const std::string shown = show_blocks(document);
  CHECK(shown.find("standfirst: Ashgrove had waited for this day for a hundred years\n") !=
        std::string::npos);
  CHECK(shown.find("byline: By Lena Marsh\ncaption: The dam, before\n") != std::string::npos);
  CHECK(shown.find("furniture: Tags\n") != std::string::npos);
}

TEST_CASE("an author who gives a job and no name is named so") {
  const auto byline = [](const std::string& author) {
    return read_as(Format::html,
                   "<html><head><meta property=\"og:site_name\" content=\"The Post\"><script "
                   "type=\"application/ld+json\">"
                   "{\"@type\": \"NewsArticle\", \"author\": {\"@type\": \"Person\", \"name\": \"" +
                       author + "\"}}</script></head><body>" + kFirst)
        .metadata.byline;
  };
  CHECK(byline("Lena Marsh") == "Lena Marsh");
  CHECK(byline("Court Reporter") == "Court Reporter");
  CHECK(byline("The Post") == "");
  CHECK(byline("https://post.example/staff") == "");
}

}  // namespace
}  // namespace backstory::intake
