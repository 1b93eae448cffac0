#include "publish/snippets.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/json.h"
#include "publish/bundle.h"
#include "publish/html_check.h"
#include "publish/sample.h"
#include "support/golden.h"

using namespace backstory;
using namespace backstory::testing;

namespace {

const std::string kPage = "https://news.example.org/t/harbour";

publish::Exhibit exhibit_of(const timeline::Timeline& timeline) {
  return {
      &timeline,
      kPage,
      {"timeline-wide.svg", "timeline-wide.png", 1200, 675},
      {"timeline-narrow.svg", "timeline-narrow.png", 360, 918},
      {{"timeline-480.png", 480, 900}, {"timeline-1024.png", 1024, 576}, {"timeline-2048.png", 2048, 1152}}};
}

// Of a snippet: what stands before its script.
std::string markup_of(const std::string& snippet) {
  return "<div>" + snippet.substr(0, snippet.find("<script>")) + "</div>";
}

std::vector<std::string> element_names(const std::string& html) {
  std::vector<std::string> names;
  const HtmlReading reading = read_html("<div>" + html + "</div>");
  REQUIRE(reading.fault == "");
  for (const HtmlElement& element : reading.elements) names.push_back(element.name);
  return names;
}

}  // namespace

TEST_CASE("Each system gets the timeline in its own words") {
  const timeline::Timeline harbour = make_harbour();
  const publish::Exhibit exhibit = exhibit_of(harbour);
  CHECK_GOLDEN("publish/golden/harbour-embed.html", publish::write_iframe_snippet(exhibit));
  CHECK_GOLDEN("publish/golden/harbour-amp.html", publish::write_amp(exhibit));
  CHECK_GOLDEN("publish/golden/harbour-arc.json", publish::write_arc(exhibit));
  CHECK_GOLDEN("publish/golden/harbour-apple-news.json", publish::write_apple_news(exhibit));
  CHECK_GOLDEN("publish/golden/harbour-oembed.json", publish::write_oembed(exhibit));
  CHECK_GOLDEN("publish/golden/harbour-wordpress.html",
               publish::write_wordpress_blocks(harbour, exhibit.rasters.back(), "timeline-2048.png"));
}

TEST_CASE("An oEmbed answer is never wider or higher than the page that asks has room for") {
  const timeline::Timeline harbour = make_harbour();
  const publish::Exhibit exhibit = exhibit_of(harbour);
  for (const publish::OembedType type : {publish::OembedType::rich, publish::OembedType::photo}) {
    for (const double width : {120.0, 320.0, 500.0, 600.0, 1200.0, 5000.0}) {
      for (const double height : {50.0, 400.0, 5000.0}) {
        const Json answer = Json::parse(publish::write_oembed(exhibit, {type, width, height}));
        INFO(answer.dump());
        CHECK(answer["version"] == "1.0");
        CHECK(answer["width"] <= width);
        CHECK(answer["height"] <= height);
        CHECK(answer["thumbnail_width"] <= width);
        CHECK(answer["thumbnail_height"] <= height);
        CHECK(answer["type"] == (type == publish::OembedType::rich ? "rich" : "photo"));
      }
    }
  }
}

TEST_CASE("The oEmbed frame is what WordPress keeps: a quotation with a link, and an iframe") {
  const timeline::Timeline harbour = make_harbour();
  const Json answer = Json::parse(publish::write_oembed(exhibit_of(harbour)));
  CHECK(element_names(answer["html"].get<std::string>()) ==
        std::vector<std::string>{"a", "blockquote", "iframe", "div"});
}

TEST_CASE("A narrow frame gets the height of the narrow picture") {
  const timeline::Timeline harbour = make_harbour();
  const publish::Exhibit exhibit = exhibit_of(harbour);
  const auto height = [&](double width) {
    return Json::parse(publish::write_oembed(exhibit, {publish::OembedType::rich, width, {}}))["height"]
        .get<double>();
  };
  CHECK(height(360) > 918);
  CHECK(height(600) < 600);
}

TEST_CASE("The script of the frame is small, and the frame says what it shows") {
  const timeline::Timeline harbour = make_harbour();
  const std::string snippet = publish::write_iframe_snippet(exhibit_of(harbour));
  const std::size_t script = snippet.find("<script>");
  REQUIRE(script != std::string::npos);
  CHECK(snippet.size() - script <= 1024);
  CHECK_THAT(snippet, Catch::Contains("e.source"));
  CHECK_THAT(snippet, Catch::Contains("title=\"Timeline: "));
}

TEST_CASE("Hostile words stay words in every snippet") {
  const std::string text =
      GENERATE(as<std::string>{}, "</iframe><script>alert(1)</script>", "\" onload=\"alert(1)",
               "--><script>alert(1)</script>", "<!-- /wp:html -->", "\xc3\x28", "\x1b[2J", "]]>");
  const timeline::Timeline timeline = fill_with(text);
  const publish::Exhibit exhibit = exhibit_of(timeline);
  CHECK(read_html(markup_of(publish::write_iframe_snippet(exhibit))).fault == "");
  CHECK(read_html(markup_of(publish::write_amp(exhibit))).fault == "");
  const std::string blocks = publish::write_wordpress_blocks(timeline, exhibit.rasters.back(), "a.png");
  std::size_t comments = 0;
  for (std::size_t at = 0; (at = blocks.find("<!--", at)) != std::string::npos; ++at) ++comments;
  CHECK(comments == 4);
  for (const std::string& json :
       {publish::write_arc(exhibit), publish::write_apple_news(exhibit), publish::write_oembed(exhibit)}) {
    CHECK_FALSE(Json::parse(json, nullptr, false).is_discarded());
  }
  const Json news = Json::parse(publish::write_apple_news(exhibit));
  for (const std::string& name : element_names(news["components"][1]["text"].get<std::string>())) {
    CHECK((name == "p" || name == "strong" || name == "div"));
  }
}

TEST_CASE("The caption is one paragraph of sentences, without what the editor left empty") {
  timeline::Timeline timeline;
  CHECK(publish::write_caption_text(timeline) == "");
  timeline.title = "A ferry returns";
  timeline.credit = "Graphics desk";
  CHECK(publish::write_caption_text(timeline) == "A ferry returns. Credit: Graphics desk");
  timeline.deck = "What happened?";
  timeline.source = "Port\nauthority";
  CHECK(publish::write_caption_text(timeline) ==
        "A ferry returns. What happened? Source: Port authority. Credit: Graphics desk");
}

TEST_CASE("An address that Arc XP has no room for is left out; the image stays") {
  const timeline::Timeline harbour = make_harbour();
  publish::Exhibit exhibit = exhibit_of(harbour);
  exhibit.page = "https://news.example.org/" + std::string(500, 'x');
  const Json content = Json::parse(publish::write_arc(exhibit));
  REQUIRE(content.size() == 1);
  CHECK(content[0]["type"] == "image");
}
