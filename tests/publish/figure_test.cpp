#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "base/link.h"
#include "base/utf8.h"
#include "publish/html_check.h"
#include "publish/html_text.h"
#include "publish/html_writer.h"
#include "publish/publish.h"
#include "publish/sample.h"
#include "support/golden.h"

using namespace backstory;
using namespace backstory::testing;
using publish::Picture;

namespace {

const Picture kWide{"timeline-wide.svg", "timeline-wide.png", 1200, 675};
const Picture kNarrow{"timeline-narrow.svg", "timeline-narrow.png", 360, 918.4};

std::string figure_of(const timeline::Timeline& timeline) {
  return publish::write_figure(timeline, kWide, kNarrow);
}

bool is_listed(const std::string& element) {
  for (int i = 0; i <= static_cast<int>(publish::Element::ul); ++i) {
    if (publish::element_name(static_cast<publish::Element>(i)) == element) return true;
  }
  return false;
}

// Nothing in the figure but the closed list, no id twice, no address but those a reader may follow.
void check_inert(const std::string& html) {
  const HtmlReading reading = read_html(html);
  REQUIRE(reading.fault == "");
  std::set<std::string> ids;
  for (const HtmlElement& element : reading.elements) {
    CHECK(is_listed(element.name));
    for (const auto& [name, value] : element.attributes) {
      CHECK_FALSE(name.starts_with("on"));
      if (name == "href") CHECK(backstory::is_safe_link(value));
      if (name == "src" || name == "srcset") CHECK(value.starts_with("timeline-"));
      if (name == "style") CHECK(value == "max-width:100%;height:auto");
      if (name == "id") CHECK(ids.insert(value).second);
    }
  }
}

}  // namespace

TEST_CASE("The figure of a timeline that uses every key") {
  CHECK_GOLDEN("publish/golden/harbour.html", figure_of(make_harbour()));
  check_inert(figure_of(make_harbour()));
}

TEST_CASE("The figure of a timeline of two lines has no empty caption") {
  timeline::Timeline timeline;
  timeline.events = {event("1961", "Treaty is signed")};
  CHECK_GOLDEN("publish/golden/two-lines.html", figure_of(timeline));
}

TEST_CASE("A reader who cannot see the picture has every event that is shown, and none that is hidden") {
  const std::string html = figure_of(make_harbour());
  for (const timeline::Event& event : make_harbour().events) {
    INFO(event.label);
    CHECK((html.find(publish::escape_html(event.label)) != std::string::npos) == !event.hidden);
  }
}

TEST_CASE("<time> holds a date only where HTML can write exactly that date") {
  struct Row {
    std::string date;
    std::string shown;
  };
  const Row row = GENERATE(values<Row>({
      {"1961", "<time datetime=\"1961\">1961</time>"},
      {"2024-08", "<time datetime=\"2024-08\">August 2024</time>"},
      {"2024-10-31", "<time datetime=\"2024-10-31\">Oct. 31, 2024</time>"},
      {"2024-10-22/2024-10-24",
       "<time datetime=\"2024-10-22\">Oct. 22, 2024</time> to <time datetime=\"2024-10-24\">Oct. 24, "
       "2024</time>"},
      {"1961~", "c. 1961"},
      {"196X", "1960s"},
      {"2020-21", "spring 2020"},
      {"196X/1989", "1960s to <time datetime=\"1989\">1989</time>"},
      {"2006/..", "since 2006"},
      {"-0043", "44 B.C."},
  }));
  timeline::Timeline timeline;
  timeline.events = {event(row.date, "Label")};
  CHECK_THAT(figure_of(timeline), Catch::Contains("<li>" + row.shown + ": Label</li>"));
}

TEST_CASE("The editor's own words for a date are shown; the machine's date stays") {
  timeline::Timeline timeline;
  timeline.events = {event("1961-07", "Treaty"), event("1961/1989", "Wall")};
  timeline.events[0].date_text = "summer of ’61";
  timeline.events[1].date_text = "28 years";
  CHECK_THAT(figure_of(timeline), Catch::Contains("<time datetime=\"1961-07\">summer of ’61</time>: Treaty"));
  CHECK_THAT(figure_of(timeline), Catch::Contains("<li>28 years: Wall</li>"));
}

TEST_CASE("Two timelines on one page share no id") {
  timeline::Timeline first = make_harbour();
  timeline::Timeline second = make_harbour();
  second.article.digest = "sha256:34cd";
  const std::string prefix = publish::id_prefix(first);
  CHECK(prefix == publish::id_prefix(make_harbour()));
  CHECK(prefix != publish::id_prefix(second));
  CHECK_THAT(prefix, Catch::Matches("[a-z][a-z0-9-]*"));
  // A link to an event outlives the correction of a label.
  first.events[0].label = "Ferry returns";
  CHECK(prefix == publish::id_prefix(first));
  CHECK_THAT(publish::id_prefix(fill_with("Ünïcode <b> ترجمة")), Catch::Matches("[a-z][a-z0-9-]*"));
}

TEST_CASE("Hostile words are words: the figure stays well-formed and inert") {
  const std::string text =
      GENERATE(as<std::string>{}, "</li></ol></details><script>alert(1)</script>",
               "\" onmouseover=\"alert(1)", "' onload='x", "<img src=x onerror=alert(1)>",
               "javascript:alert(1)", "--><svg/onload=alert(1)>", "&#x3C;script&#x3E;", "]]>", "<!--",
               "\xc3\x28 \xff\xfe", "\u202e\u2066\u202b evil", "\x1b[2Jclear", "{{7*7}}");
  const timeline::Timeline timeline = fill_with(text);
  const std::string html = figure_of(timeline);
  INFO(html);
  check_inert(html);
  const HtmlReading reading = read_html(html);
  const auto caption = std::ranges::find(reading.elements, "figcaption", &HtmlElement::name);
  REQUIRE(caption != reading.elements.end());
  CHECK_THAT(caption->text, Catch::Contains(publish::clean_text(text)));
}
