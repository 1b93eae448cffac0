// One story as eight systems deliver it: whichever an editor has, headline, byline, day and text are the
// same.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "calendar/edtf.h"
#include "intake/check_document.h"
#include "intake/cms/json_ld_body.h"

namespace backstory::intake {
namespace {

Document read(std::string input) {
  ReadOptions options;
  options.name = "story";
  return read_article(std::move(input), options);
}

std::vector<std::string> body_of(const Document& document) {
  std::vector<std::string> body;
  for (const Block& block : document.blocks) {
    if (is_body(block.role) && block.role != Role::standfirst)
      body.push_back(collapse_space(block.span.of(document.text)));
  }
  return body;
}

std::string day_of(const std::optional<calendar::Date>& date) {
  return date ? calendar::format_edtf(*date) : "";
}

const std::vector<std::string> kBody = {
    "LOWFIELD — The mill’s oven was lit again on Friday & the queue reached the bridge.",
    "A wheel that turned for a century",
    "It had been cold since the flood of 2019.",
};

void check_story(const Document& document, Format format) {
  CHECK(find_broken_promise(document) == "");
  CHECK(document.format == format);
  CHECK(document.metadata.headline == "Bread & roses return to Lowfield");
  CHECK(document.metadata.byline == "Ana Čech and Jo Park");
  CHECK(day_of(document.metadata.published) == "2023-03-10");
  CHECK(body_of(document) == kBody);
}

constexpr const char* kWordPress =
    R"({"id": 7, "date": "2023-03-10T21:15:00", "date_gmt": "2023-03-11T03:15:00",
"modified": "2023-03-12T08:00:00", "link": "https://lowfield.example/bread", "author": 3, "type": "post",
"title": {"rendered": "Bread &#038; roses return to Lowfield"},
"content": {"rendered": "<p>LOWFIELD \u2014 The mill&#8217;s oven was lit again on Friday &amp; the queue reached the bridge.<\/p>\n<h2>A wheel that turned for a century<\/h2>\n<figure><img src=\"a.jpg\"><figcaption>The oven in 2022.<\/figcaption><\/figure><p>It had been cold since the <em>flood<\/em> of 2019.<\/p><div class=\"sharedaddy\"><h3>Share this:<\/h3><ul><li>Mail<\/li><\/ul><\/div>"},
"excerpt": {"rendered": "<p>The oven is lit.<\/p>"},
"_embedded": {"author": [{"name": "Ana \u010cech"}, {"name": "Jo Park"}]}})";

constexpr const char* kAns = R"({"type": "story", "headlines": {"basic": "Bread & roses return to Lowfield"},
"display_date": "2023-03-10T13:15:00Z", "publish_date": "2023-03-12T08:00:00Z", "language": "en",
"credits": {"by": [{"type": "author", "name": "Ana Čech"}, {"type": "author", "name": "Jo Park"}]},
"content_elements": [
{"type": "text", "content": "LOWFIELD — The mill’s oven was lit again on Friday &amp; the queue reached the <b>bridge</b>."},
{"type": "image", "caption": "The oven in 2022."},
{"type": "interstitial_link", "content": "Read more: the flood"},
{"type": "header", "level": 2, "content": "A wheel that turned for a century"},
{"type": "text", "content": "It had been cold since the flood of 2019."}]})";

constexpr const char* kNinjs =
    R"({"uri": "https://lowfield.example/bread", "type": "text", "by": "By Ana Čech and Jo Park",
"firstCreated": "2023-03-10T21:15:00-06:00", "versionCreated": "2023-03-12T08:00:00-06:00",
"headlines": [{"role": "short", "value": "Bread"}, {"role": "main", "value": "Bread & roses return to Lowfield"}],
"bodies": [{"role": "text", "contentType": "text/plain", "value": "no"}, {"role": "main", "contentType": "text/html",
"value": "<p>LOWFIELD — The mill’s oven was lit again on Friday &amp; the queue reached the bridge.</p><h2>A wheel that turned for a century</h2><p>It had been cold since the flood of 2019.</p>"}]})";

constexpr const char* kOldNinjs =
    R"({"uri": "tag:lowfield.example,2023:bread", "byline": "Ana Čech and Jo Park",
"versioncreated": "2023-03-10T21:15:00-06:00", "headline": "Bread & roses return to Lowfield",
"body_text": "LOWFIELD — The mill’s oven was lit again on Friday & the queue reached the bridge.\n\nA wheel that turned for a century\n\nIt had been cold since the flood of 2019."})";

constexpr const char* kJsonLd =
    R"({"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Lowfield"},
{"@type": ["NewsArticle"], "headline": "Bread &amp; roses return to Lowfield", "datePublished": "2023-03-10T21:15-06:00",
"author": [{"@type": "Person", "name": "Ana Čech"}, {"@type": "Person", "name": "Jo Park"}],
"articleBody": "LOWFIELD \u2014 The mill\u2019s oven was lit again on Friday & the queue reached the bridge.\n\nA wheel that turned for a century\n\nIt had been cold since the flood of 2019."}]})";

constexpr const char* kRss = R"(<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Lowfield Post</title><lastBuildDate>Sun, 12 Mar 2023 08:00:00 GMT</lastBuildDate>
<item><media:title>A picture</media:title><title>Bread &amp;amp; roses return to Lowfield</title><dc:creator>Ana Čech</dc:creator><dc:creator>Jo Park</dc:creator>
<pubDate>Fri, 10 Mar 2023 21:15:00 -0600</pubDate><description>The oven is lit.</description>
<content:encoded><![CDATA[<p>LOWFIELD — The mill&#8217;s oven was lit again on Friday &amp; the queue reached the bridge.</p>
<h2>A wheel that turned for a century</h2><p>It had been cold since the flood of 2019.</p>]]></content:encoded></item></channel></rss>)";

constexpr const char* kAtom =
    R"(<entry xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">Bread &amp;amp; roses return to Lowfield</title>
<link rel="self" href="https://lowfield.example/feed"/><link href="https://lowfield.example/bread"/>
<published>2023-03-10T21:15:00-06:00</published><updated>2023-03-12T08:00:00-06:00</updated>
<author><name>Ana Čech</name></author><author><name>Jo Park</name></author><summary>The oven is lit.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>LOWFIELD — The mill’s oven was lit again on Friday &amp; the queue
 reached the bridge.</p><h2>A wheel that turned for a century</h2><p>It had been cold since the <em>flood</em> of&#160;2019.</p></div></content></entry>)";

constexpr const char* kNitf = R"(<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE nitf SYSTEM "nitf.dtd">
<nitf><head><docdata><date.issue norm="20230310T211500-0600"/></docdata>
<revision-history norm="20230312T080000-0600"/></head><body><body.head><hedline><hl1>Bread &amp; roses return
to Lowfield</hl1><hl2>The oven is lit.</hl2></hedline><byline>By <person>Ana Čech</person> and <person>Jo Park</person>
<byttl>Staff Writers</byttl></byline></body.head><body.content>
<p>LOWFIELD — The mill’s oven was lit again on Friday &amp; the queue reached the <location>bridge</location>.</p>
<media><media-caption>The oven in 2022.</media-caption><media-producer>Sam Ode</media-producer></media>
<hl2>A wheel that turned for a century</hl2><p>It had been cold since the flood of <chron norm="2019">2019</chron>.</p>
</body.content><body.end><tagline>Ana Čech bakes.</tagline></body.end></body></nitf>)";

std::string newsml(const std::string& content) {
  return R"(<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="https://lowfield.example/bread" xml:lang="en">
<itemMeta><versionCreated>2023-03-12T08:00:00-06:00</versionCreated><firstCreated>2023-03-10T21:15:00-06:00</firstCreated></itemMeta>
<contentMeta><creator><name>Ana Čech</name></creator><creator><name>Jo Park</name></creator><headline>Bread &amp; roses return to Lowfield</headline></contentMeta>
<contentSet>)" +
         content + "</contentSet></newsItem></itemSet></newsMessage>";
}

TEST_CASE("a story is the same from every system that delivers JSON") {
  check_story(read(kWordPress), Format::wordpress);
  check_story(read("[" + std::string(kWordPress) + "]"), Format::wordpress);
  check_story(read(kAns), Format::ans);
  check_story(read(kNinjs), Format::ninjs);
  check_story(read(kOldNinjs), Format::ninjs);
  check_story(read(kJsonLd), Format::schema_org);
}

TEST_CASE("a story is the same from every system that delivers XML") {
  check_story(read(kRss), Format::rss);
  check_story(read(kAtom), Format::atom);
  check_story(read(kNitf), Format::nitf);
  const std::string nitf = std::string(kNitf).substr(std::string(kNitf).find("<nitf>"));
  check_story(read(newsml("<inlineXML>" + nitf + "</inlineXML>")), Format::newsml_g2);
  check_story(
      read(newsml("<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>" +
                  kBody[0].substr(0, kBody[0].find('&')) + "&amp; the queue reached the bridge.</p><h2>" +
                  kBody[1] + "</h2><p>" + kBody[2] + "</p></body></html></inlineXML>")),
      Format::newsml_g2);
}

TEST_CASE("what stands beside a story is kept apart, with its reason") {
  const Document post = read(kWordPress);
  REQUIRE(post.dropped.size() == 2);
  CHECK(post.dropped[0].text.starts_with("Share this:"));
  CHECK(post.dropped[1].role == Role::standfirst);
  CHECK(post.dropped[1].text == "<p>The oven is lit.</p>");
  CHECK(day_of(post.metadata.modified) == "2023-03-12");
  CHECK(post.metadata.published_from == "date");

  const Document story = read(kAns);
  REQUIRE(story.dropped.size() == 2);
  CHECK(story.dropped[0].role == Role::caption);
  CHECK(story.dropped[0].input.of(story.input) == "The oven in 2022.");
  CHECK(story.dropped[1].reason == "a link to another story");

  const Document item = read(kNitf);
  CHECK(show_blocks(item).find("caption: The oven in 2022.\nfurniture: Sam Ode\n") != std::string::npos);
  CHECK(item.dropped.back().text == "Ana Čech bakes.");
}

TEST_CASE("a page that keeps its story in JSON-LD alone is read from there, however the JSON is written") {
  const std::string page =
      R"(<!DOCTYPE html><html><head><title>Bread</title><script type="application/ld+json">
// the story
{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "headline": "Bread & roses return to Lowfield", /* x */
"articleBody": "LOWFIELD \u2014 The mill&#8217;s oven was lit again on Friday & the queue reached the bridge.\n\nA wheel that turned for a century\n\nIt had been cold since the
flood of 2019.",},}; window.x = "}";
</script></head><body><div id="app">Please enable JavaScript.</div></body></html>)";
  const Document document = read(page);
  CHECK(body_of(document) == kBody);
  CHECK(document.metadata.headline == "Bread & roses return to Lowfield");
  const std::size_t apostrophe = document.text.find("’");
  CHECK(find_in_input(document, {apostrophe, apostrophe + 3}).of(document.input) == "&#8217;");
  const std::size_t dash = document.text.find("—");
  CHECK(find_in_input(document, {dash, dash + 3}).of(document.input) == "\\u2014");
}

TEST_CASE("a page that shows its story is read from what it shows") {
  const Document document = read(R"(<html><head><script type="application/ld+json">{"@type":"NewsArticle",
"articleBody":"Another text that is a little longer than what stands on the page, said by a machine."}</script></head>
<body><article><h1>Bread</h1><p>The oven was lit again on Friday, and the queue reached the bridge before noon.</p></article></body></html>)");
  CHECK(body_of(document) ==
        std::vector<std::string>{
            "The oven was lit again on Friday, and the queue reached the bridge before noon."});
}

TEST_CASE("JSON is repaired without moving a byte") {
  for (const char* json :
       {R"({"a": [1, 2,],} tail)", "// x\n{\"a\": \"b\nc\"}", "/* open", "[", "]}", "\"", ""}) {
    CAPTURE(json);
    CHECK(repair_json(json).size() == std::string_view(json).size());
  }
  CHECK(repair_json(R"({"a": [1, 2,],} tail)") == R"({"a": [1, 2 ] }     )");
  CHECK(repair_json("{\"a\": \"b\nc // d\"} // e") == "{\"a\": \"b c // d\"}     ");
}

TEST_CASE("a stamp in UTC at night says which other day it may be") {
  const auto warn = [](const std::string& stamp) {
    const std::string story =
        R"({"headlines": {"basic": "H"}, "content_elements": [], "display_date": ")" + stamp + "\"}";
    const Document document = read(story);
    return document.diagnostics.all().empty() ? "" : document.diagnostics.all().front().message;
  };
  CHECK(warn("2023-03-11T01:15:00Z") ==
        "2023-03-11T01:15:00Z is in UTC, so 2023-03-11 was taken; at a desk west of it the day may be "
        "2023-03-10");
  CHECK(warn("2023-03-11T22:15:00Z") ==
        "2023-03-11T22:15:00Z is in UTC, so 2023-03-11 was taken; at a desk east of it the day may be "
        "2023-03-12");
  CHECK(warn("2023-03-11T12:15:00Z") == "");
  CHECK(warn("2023-03-11T01:15:00-06:00") == "");
  CHECK(warn("soon") == "display_date: 'soon' is not a date");
}

TEST_CASE("a file that is too large to be read whole is refused in one message") {
  for (const char* start : {"{\"title\": \"", "<?xml version='1.0'?><rss><channel>"}) {
    const Document document = read(start + std::string(std::size_t{21} << 20, 'x'));
    REQUIRE(document.diagnostics.all().size() == 1);
    CHECK(document.diagnostics.all()[0].message.starts_with("the file is larger than 20 MB, and "));
    CHECK(document.diagnostics.has_errors());
  }
}

TEST_CASE("of several stories the first is read, and the number is said") {
  const Document document = read("[" + std::string(kWordPress) + "," + kWordPress + "]");
  REQUIRE(document.diagnostics.all().size() == 1);
  CHECK(document.diagnostics.all()[0].message == "the file holds 2 stories; the first one was read");
}

TEST_CASE("a file of a system without a story in it is an error, never nonsense in the text") {
  const auto fault = [](const std::string& input) {
    const Document document = read(input);
    CHECK(document.text.empty());
    CHECK(document.blocks.empty());
    return document.diagnostics.all().empty() ? "" : document.diagnostics.all().front().message;
  };
  CHECK(fault(R"({"name": "backstory", "version": 1})") ==
        "this JSON holds no story of a kind that is known");
  CHECK(fault(R"({"title": {"rendered": "x"},)") ==
        "this is not JSON as it should be: a bracket, comma or colon is missing or too many");
  CHECK(fault("<?xml version=\"1.0\"?><invoice><p>1</p></invoice>") ==
        "this XML ('invoice') holds no story of a kind that is known");
  CHECK(fault("<rss><channel>") ==
        "this is not XML as it should be: an element is not closed, or another one is");
}

}  // namespace
}  // namespace backstory::intake
