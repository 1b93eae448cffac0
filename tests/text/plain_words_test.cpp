#include "text/plain_words.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "text/wrap.h"

namespace backstory::text {
namespace {

double width_by_pango(PangoLayout& layout, std::string_view text, const Font& font) {
  set_line(layout, text, font);
  PangoRectangle extents;
  pango_layout_get_extents(&layout, nullptr, &extents);
  return from_pango(extents.width);
}

struct Pango {
  ContextPtr context = make_context();
  LayoutPtr layout = make_layout(*context);
};

std::vector<Font> fonts() {
  std::vector<Font> all;
  for (const char* family : {"Inter", "Inter Display", "Noto Sans", "Noto Serif"}) {
    for (const Weight weight : {Weight::regular, Weight::bold}) {
      for (const bool italic : {false, true}) {
        for (const bool tabular : {false, true}) all.push_back({family, 14.25, weight, italic, tabular});
      }
    }
  }
  all.push_back({"Inter", 27.5, Weight::semibold});
  all.push_back({"Inter", 12, Weight::medium});
  return all;
}

// If this failed, words would be measured as something else than what is drawn.
TEST_CASE("plain text is as wide without Pango as with it") {
  const Pango pango;
  PlainShaper shaper;
  for (const Font& font : fonts()) {
    for (const char* text :
         {"AVATAR To Wolf, Ty. T. LY Va 10,000 troops crossed", "Oct.\u00a022, 2024", "1961\u20131989",
          "11.11.2024", "\u201cNo,\u201d she said \u2013 \u2018not yet\u2019", "a->b ==> (X-Y) 3x9 12:30 #7",
          "Žižkov ťuhýk Überführung", "fi ffi fl office", "", " ", "f "}) {
      INFO(font.family << " " << static_cast<int>(font.weight) << ": " << text);
      const auto width = shaper.width_px(text, font);
      REQUIRE(width);
      CHECK(*width == width_by_pango(*pango.layout, text, font));
    }
  }
}

TEST_CASE("text that needs Pango is left to it") {
  PlainShaper shaper;
  for (const char* text : {"\u05e9\u05dc\u05d5\u05dd", "\u6e21\u8f2a", "1\ufe0f\u20e3", "\u2192", "\u00a9"}) {
    INFO(text);
    CHECK_FALSE(shaper.width_px(text, {}));
  }
  CHECK_FALSE(shaper.width_px("\u2019,", {.family = "Inter Display"}));  // kerned to less than nothing
  CHECK_FALSE(shaper.width_px("words", {.family = "Nobody Has This"}));
  CHECK_FALSE(shaper.width_px("words", {.family = "Noto Sans", .weight = Weight::semibold}));
}

// If this failed, lines would end at other places than the rules of Unicode say, or overrun their room.
TEST_CASE("words shaped once each break and measure as the whole text does") {
  const Pango pango;
  PlainShaper shaper;
  PlainWords known;
  for (const Font& font : fonts()) {
    for (const char* text :
         {"AVATAR To Wolf, Ty. T. LY Va 10,000 troops crossed", "Oct.\u00a022, 2024 Žižkov ťuhýk", "a",
          "11.11.2024 Tokyo Tokyo, W.", "Große Überführung für 7,5 t",
          "the well-known (first) follow-up of \u201cCOVID-19\u201d", "a 10-year-old\u2019s plan: why? No!",
          "from 1961\u20131989, Xi\u2013Biden, Feb. 24\u2013March", "she said \u2013 and left",
          "$5, 7% \"and\" R&D; 10:30"}) {
      INFO(font.family << ": " << text);
      const auto words = known.cut(shaper, text, font);
      REQUIRE(words);
      const std::vector<Piece> whole = cut_into_pieces(*pango.layout, text, font);
      REQUIRE(words->size() == whole.size());
      for (std::size_t i = 0; i < whole.size(); ++i) {
        CHECK((*words)[i].begin == whole[i].begin);
        CHECK((*words)[i].end == whole[i].end);
        for (std::size_t last = i + 1; last <= whole.size(); ++last) {
          const std::string_view line =
              std::string_view(text).substr(whole[i].begin, whole[last - 1].end - whole[i].begin);
          CHECK(width_of(*words, {i, last}) ==
                Approx(width_by_pango(*pango.layout, line, font)).margin(0.02));
        }
      }
    }
  }
}

TEST_CASE("words whose breaks are not plain to see are left to Pango") {
  PlainShaper shaper;
  PlainWords known;
  for (const char* text : {"either/or", "two  spaces", "\u05e9\u05dc\u05d5\u05dd", "\u6e21\u8f2a", "what?no",
                           "(a)(b)", "well-(known)", "\u2013 first", "a \u2014 b", "x ! y", "\u201d ("}) {
    INFO(text);
    CHECK_FALSE(known.cut(shaper, text, {}));
  }
}

}  // namespace
}  // namespace backstory::text
