#include <catch2/catch.hpp>
#include <string>

#include "base/utf8.h"
#include "render/hostile.h"
#include "render/svg/svg.h"
#include "scene/sample.h"
#include "text/drawable.h"

namespace backstory::render::svg {
namespace {
using scene::Anchor;
using scene::Text;

// The first <text> element.
std::string text_of(const std::string& svg) {
  const std::size_t begin = svg.find("<text");
  if (begin == std::string::npos) return "";
  const std::size_t end = svg.find("</text>", begin);
  return svg.substr(begin, end + 7 - begin);
}

std::string without_tags(std::string_view markup) {
  std::string out;
  bool in_tag = false;
  for (const char c : markup) {
    if (c == '<') in_tag = true;
    if (!in_tag) out += c;
    if (c == '>') in_tag = false;
  }
  for (const auto& [entity, letter] :
       {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}}) {
    const std::string_view name = entity;
    for (std::size_t at = out.find(name); at != std::string::npos; at = out.find(name, at + 1)) {
      out.replace(at, name.size(), letter);
    }
  }
  return out;
}

std::string render_lines(std::vector<std::string> lines, Anchor anchor) {
  scene::Scene scene = testing::scene_with_words("");
  Text text = testing::find_child<Text>(std::get<scene::Group>(scene.root.children[0]));
  text.runs.clear();
  double y = 20;
  for (std::string& line : lines) text.runs.push_back({{100, y += 10}, std::move(line), 50});
  text.anchor = anchor;
  scene.root.children = {text};
  return text_of(render_svg(scene));
}

// What stands between the tags of the element.
std::string lines_within(std::vector<std::string> lines, Anchor anchor) {
  const std::string element = render_lines(std::move(lines), anchor);
  const std::size_t begin = element.find('>') + 1;
  return element.substr(begin, element.size() - begin - std::string_view("</text>").size());
}

// If this failed, what a reader sees, selects and finds would not be what the editor wrote.
TEST_CASE("the text shown is the text given") {
  for (const std::string& words : testing::hostile_words()) {
    CAPTURE(words.substr(0, 60));
    const std::string shown = without_tags(text_of(render_svg(testing::scene_with_words(words))));
    CHECK(shown == (trim(words).empty() ? "" : text::drawable(words)));
  }
}

// If these failed, copied text would run words together, or a centred line would stand off its middle.
TEST_CASE("lines are parted by a space that moves nothing") {
  CHECK(lines_within({"one", "two"}, Anchor::start) ==
        "<tspan x=\"100\" y=\"30\">one </tspan><tspan x=\"100\" y=\"40\">two</tspan>");
  CHECK(
      lines_within({"one", "two"}, Anchor::middle) ==
      "<tspan x=\"100\" y=\"30\">one</tspan><tspan x=\"100\"> </tspan><tspan x=\"100\" y=\"40\">two</tspan>");
  CHECK(without_tags(render_lines({"anti-", "war", "march"}, Anchor::end)) == "anti-war march");
}

// If these failed, a Hebrew label would stand on the other side of its mark.
TEST_CASE("words from right to left keep their place") {
  const std::string hebrew = "\u05e9\u05dc\u05d5\u05dd.";
  CHECK(render_lines({hebrew}, Anchor::start).find("text-anchor=\"end\" direction=\"rtl\"") !=
        std::string::npos);
  CHECK(render_lines({hebrew}, Anchor::end).find("text-anchor") == std::string::npos);
  CHECK(render_lines({hebrew}, Anchor::middle).find("text-anchor=\"middle\" direction=\"rtl\"") !=
        std::string::npos);
  CHECK(render_lines({"Ferry " + hebrew}, Anchor::start).find("direction") == std::string::npos);
  CHECK(render_lines({hebrew, "Ferry"}, Anchor::start).find("unicode-bidi=\"isolate\"") != std::string::npos);
}

// If this failed, a sentence that begins with a foreign name would end at the wrong side.
TEST_CASE("in a picture of such a script, words that begin in another one run its way") {
  scene::Scene scene = testing::scene_with_words("");
  Text text = testing::find_child<Text>(std::get<scene::Group>(scene.root.children[0]));
  text.runs = {{{100, 20}, "BBC: \u05e9\u05dc\u05d5\u05dd.", 50}};
  scene.root.children = {text};
  CHECK(text_of(render_svg(scene)).find("direction") == std::string::npos);
  scene.right_to_left = true;
  CHECK(text_of(render_svg(scene)).find("text-anchor=\"end\" direction=\"rtl\"") != std::string::npos);
  std::get<Text>(scene.root.children[0]).runs[0].text = "BBC.";
  CHECK(text_of(render_svg(scene)).find("direction") == std::string::npos);
}

TEST_CASE("runs of spaces are kept where there are any") {
  CHECK(render_lines({"two  spaces"}, Anchor::start).find("xml:space=\"preserve\"") != std::string::npos);
  CHECK(render_lines({"one space"}, Anchor::start).find("xml:space") == std::string::npos);
  CHECK(render_lines({"", " "}, Anchor::start).empty());
}

}  // namespace
}  // namespace backstory::render::svg
