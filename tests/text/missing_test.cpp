// If these failed, readers would see empty boxes that nobody was warned of, or editors be warned of letters
// that are drawn.
#include "text/missing.h"

#include <catch2/catch.hpp>

#include "text/text.h"

namespace backstory::text {
namespace {

TEST_CASE("the scripts of the world's newsrooms are drawn") {
  for (const char* words :
       {"Ferry sails again – 10,000 “troops”…", "Żółć, œuvre, straße, Ñandú, ș, ğ",
        "Паром снова ходит, Їжак ґанок", "عودة العبّارة إلى العمل", "המעבורת חזרה לפעול",
        "渡轮恢复通航，時間軸：东京", "フェリーの運航再開「東京」ー骨直", "여객선 운항 재개 뷁 쑨 똠",
        "Φέρυ, ελληνικά", "हिन्दी में", "ไทย", "বাংলা", "→ ★ ☃ ½ € ₹ ₽ №",
        "\U0001F6A2 \U0001F469\u200d\U0001F692 \u2764\ufe0f \U0001F1FA\U0001F1E6"}) {
    INFO(words);
    std::string missing;
    for (const char32_t letter : find_undrawable(words)) missing += std::to_string(letter) + " ";
    CHECK(missing == "");
  }
}

TEST_CASE("what no font has is named, each letter once") {
  CHECK(find_undrawable("a \U000E0041 b \U0001BFF0 \U0001BFF0 c \U0010FFF0") ==
        std::vector<char32_t>{0x1BFF0, 0x10FFF0});
  CHECK(find_undrawable("").empty());
  CHECK(find_undrawable("\xff\xfe \t\n").empty());
}

TEST_CASE("Chinese and emoji have room of their own on the line") {
  TextMeasurer measurer;
  const Font font{.family = "Inter", .size_px = 20};
  CHECK(measurer.measure("渡轮", font) == Approx(40).margin(2));
  CHECK(measurer.measure("\U0001F6A2", font) > 15);
  CHECK(measurer.measure("\U0001F6A2", font) < 30);
}

TEST_CASE("a family that is misspelt is known to be none") {
  CHECK(is_known_family("Noto Serif"));
  CHECK_FALSE(is_known_family("Noto Serrif"));
}

}  // namespace
}  // namespace backstory::text
