#include "render/hostile.h"

namespace backstory::testing {
namespace {

std::string zalgo() {
  std::string out = "Z";
  for (int i = 0; i < 60; ++i) out += "\u0336\u0301\u0323";
  return out;
}

}  // namespace

const std::vector<std::string>& hostile_words() {
  static const std::vector<std::string> words = {
      "",
      " ",
      "plain",
      "<script>alert(1)</script>",
      "</text></svg><script>alert(1)</script>",
      "\" onload=\"alert(1)",
      "' onload='alert(1)",
      "]]> <![CDATA[ x ]]>",
      "<!-- --> <?xml ?> <!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]> &y;",
      "&amp; &lt; &#0; &#x1F; &unknown;",
      "a & b < c > d",
      std::string("nul\0in the middle", 17),
      "\x01\x02\x1b[31mred\x7f",
      "C1 \u0085\u009b",
      "\xff\xfe malformed \xc3(",
      "\xed\xa0\x80 lone surrogate",
      "\ufffe\uffff\ufdd0 noncharacters",
      "\ufeffmark",
      "\u202eturned round\u202c and \u2066isolated",
      "\u05e9\u05dc\u05d5\u05dd 1961 Ferry \u05e2\u05d5\u05dc\u05dd.",
      "\u0627\u0644\u0639\u0631\u0628\u064a\u0629 (Arabic)",
      "\u6f22\u5b57\u304b\u306a\ud55c\uae00",
      "\U0001F600\U0001F468\u200d\U0001F469\u200d\U0001F467\u200d\U0001F466 \U0001F1E9\U0001F1EA",
      "\u0e01\u0e33\u0e49 \u0915\u094d\u0937 \u1780\u17d2\u1798",
      zalgo(),
      "two  spaces   three ",
      "line\nbreak\r\nand\ttab\u2028end",
      "%s%n%d {} {0} ${x} `id` $(id)",
      "'; DROP TABLE events; --",
      "\\\\ \\' \\u0041 \\x41",
      std::string(4000, 'W'),
      "\u200b\u200c\u200d\u2060\u00ad",
      "\ue000\U0010fffd private",
  };
  return words;
}

scene::Scene scene_with_words(const std::string& words) {
  using namespace scene;
  Text text;
  text.runs = {{{10, 40}, words, 100}};
  text.family = "Inter";
  text.size_px = 14;
  text.colour = Colour{0, 0, 0, 255};
  text.ascent_px = 13.6;
  text.descent_px = 3.4;
  text.role = Role::label;
  Scene scene;
  scene.size = {300, 80};
  scene.id = "hostile";
  scene.title = words;
  scene.description = words;
  scene.language = "en";
  scene.background = Colour{255, 255, 255, 255};
  scene.root.children = {Group{words, Role::event, words, words, {text}}};
  return scene;
}

}  // namespace backstory::testing
