#include "text/wrap.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "text/text.h"

namespace backstory::text {
namespace {

std::vector<std::string> lines_of(const TextBlock& block) {
  std::vector<std::string> lines;
  for (const TextLine& line : block.lines) lines.push_back(line.text);
  return lines;
}

using Lines = std::vector<std::string>;

// If these failed, a line would end inside a date, a name or a word.
TEST_CASE("lines end at spaces and after hyphens and dashes") {
  TextMeasurer measurer;
  const auto wrapped = [&](std::string_view text, double width) {
    return lines_of(measurer.wrap(text, {}, width));
  };
  CHECK(wrapped("The ferry sails again", 1000) == Lines{"The ferry sails again"});
  CHECK(wrapped("The ferry sails again", 80) == Lines{"The ferry", "sails again"});
  CHECK(wrapped("anti-government", 110) == Lines{"anti-", "government"});
  CHECK(wrapped("in the years 1961–1989 only", 90) == Lines{"in the years", "1961–1989", "only"});
  CHECK(wrapped("yes—no—yes—no", 75) == Lines{"yes—no—", "yes—no"});
  CHECK(wrapped("on Oct.\u00a022 in Bonn", 60) == Lines{"on", "Oct.\u00a022", "in Bonn"});
  CHECK(wrapped("  spaces  at   both ends ", 1000) == Lines{"spaces  at   both ends"});
  CHECK(wrapped("", 100).empty());
}

// If these failed, a long link or name would run out of the picture.
TEST_CASE("a word wider than the room is broken between letters, a no-break group before its words") {
  TextMeasurer measurer;
  const TextBlock block = measurer.wrap("see Donaudampfschifffahrtsgesellschaft now", {}, 90);
  CHECK(block.lines.front().text == "see");
  CHECK(block.lines.size() >= 4);
  std::string joined;
  for (const TextLine& line : block.lines) {
    joined += line.text;
    CHECK(line.width_px <= 90);
  }
  CHECK(joined.starts_with("seeDonaudampfschifffahrtsgesellschaft"));
  CHECK(lines_of(measurer.wrap("October\u00a022", {}, 60)) == Lines{"October", "22"});
}

// If this failed, last lines would hang as a single short word.
TEST_CASE("lines are as even as their number allows") {
  TextMeasurer measurer;
  const std::string text = "Parliament votes to close the last coal mine in the north";
  const TextBlock block = measurer.wrap(text, {}, 200);
  REQUIRE(block.lines.size() == 2);
  CHECK(block.width_px < 215);
  CHECK(block.lines[1].width_px > 0.8 * block.width_px);
}

// If this failed, words and leaders would be off from the box that placement reserved.
TEST_CASE("a block's measures follow from its lines") {
  TextMeasurer measurer;
  const TextBlock block = measurer.wrap("The ferry sails again", {.size_px = 20}, 120, 1.5);
  REQUIRE(block.lines.size() == 2);
  CHECK(block.line_height_px == Approx(30));
  CHECK(block.height_px == Approx(60));
  CHECK(block.ascent_px == Approx((30 - (19.375 + 4.824)) / 2 + 19.375).margin(0.05));
  CHECK(block.width_px == std::max(block.lines[0].width_px, block.lines[1].width_px));
}

// If these failed, placement would have no narrow shape to squeeze a label into a cluster.
TEST_CASE("shapes go from wide to narrow, a line more each") {
  TextMeasurer measurer;
  const std::string text = "Parliament votes to close the last coal mine in the north";
  const std::vector<TextBlock> shapes = measurer.shapes(text, {}, 400, 4);
  REQUIRE(shapes.size() == 4);
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    CHECK(shapes[i].lines.size() == i + 1);
    if (i > 0) CHECK(shapes[i].width_px < shapes[i - 1].width_px);
  }
  CHECK(measurer.shapes(text, {}, 250, 4).front().lines.size() == 2);
  CHECK(measurer.shapes("Strike", {}, 250, 4).size() == 1);
  CHECK(measurer.shapes("", {}, 250, 4).size() == 1);
}

TEST_CASE("no shape is wider than it may be, and none could be narrower with as many lines") {
  TextMeasurer measurer;
  std::mt19937 random(7);
  const std::vector<std::string> words = {"a",      "coal",       "mine",         "parliament",
                                          "votes",  "north-west", "Oct.\u00a022", "10,000",
                                          "closes", "at",         "sea"};
  for (int round = 0; round < 60; ++round) {
    std::string text;
    for (std::size_t n = 2 + random() % 14; n > 0; --n)
      text += words[random() % words.size()] + (n > 1 ? " " : "");
    const double room = 90 + static_cast<double>(random() % 300);
    CAPTURE(text, room);
    double longest = 0;
    for (const std::string& word : words) {
      if (text.find(word) != std::string::npos) longest = std::max(longest, measurer.measure(word, {}));
    }
    for (const TextBlock& block : measurer.shapes(text, {}, room, 5)) {
      CHECK(block.width_px <= room);
      if (block.width_px <= longest + 1) continue;  // narrower than that would break a word
      const TextBlock narrower = measurer.wrap(text, {}, block.width_px - 0.5);
      CHECK(narrower.lines.size() > block.lines.size());
    }
  }
}

// Against trying every way: the fewest lines, then the evenest.
TEST_CASE("breaking is optimal") {
  std::mt19937 random(11);
  for (int round = 0; round < 100; ++round) {
    std::vector<Piece> pieces(2 + random() % 8);
    for (Piece& piece : pieces) {
      piece.width_px = 5 + static_cast<double>(random() % 40);
      piece.advance_px = piece.width_px + 4;
    }
    const double width = 50 + static_cast<double>(random() % 60);
    const auto cost = [&](const std::vector<LineRange>& lines) {
      double sum = 0;
      for (const LineRange& line : lines) {
        const double left = width - width_of(pieces, line);
        if (left < 0) return std::pair<std::size_t, double>{1000, 0};
        sum += left * left;
      }
      return std::pair<std::size_t, double>{lines.size(), sum};
    };
    std::pair<std::size_t, double> best{1000, 0};
    for (unsigned mask = 0; mask < (1U << (pieces.size() - 1)); ++mask) {
      std::vector<LineRange> lines{{0, 1}};
      for (std::size_t i = 1; i < pieces.size(); ++i) {
        if ((mask >> (i - 1)) & 1U) {
          lines.push_back({i, i + 1});
        } else {
          lines.back().last = i + 1;
        }
      }
      best = std::min(best, cost(lines));
    }
    const auto found = cost(break_lines(pieces, width));
    CHECK(found.first == best.first);
    CHECK(found.second == Approx(best.second));
    CHECK(count_lines(pieces, width) == best.first);
    CHECK(count_lines(pieces, find_narrowest(pieces, best.first)) <= best.first);
  }
}

}  // namespace
}  // namespace backstory::text
