// If these fail, offsets into an article point at the wrong characters, or a file can drive somebody's
// terminal.
#include "base/utf8.h"

#include <catch2/catch.hpp>
#include <random>

namespace backstory {
namespace {

using namespace std::string_view_literals;

TEST_CASE("code points are decoded with their size") {
  const std::string_view text = "aé€😀";
  CHECK(decode_code_point(text, 0).value == U'a');
  CHECK(decode_code_point(text, 1).value == U'é');
  CHECK(decode_code_point(text, 1).size == 2);
  CHECK(decode_code_point(text, 3).value == U'€');
  CHECK(decode_code_point(text, 3).size == 3);
  CHECK(decode_code_point(text, 6).value == U'😀');
  CHECK(decode_code_point(text, 6).size == 4);
  CHECK(decode_code_point(text, 10).size == 0);
  CHECK(decode_code_point(text, 999).size == 0);
}

TEST_CASE("malformed bytes are one replacement each") {
  for (const std::string_view bad :
       {"\x80"sv, "\xC0\xAF"sv, "\xC1\xBF"sv, "\xE0\x80\x80"sv, "\xED\xA0\x80"sv, "\xF0\x80\x80\x80"sv,
        "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\xFF"sv, "\xE2\x82"sv, "\xC3"sv, "\xF0\x9F\x98"sv}) {
    INFO(escape_controls(bad));
    const CodePoint c = decode_code_point(bad, 0);
    CHECK_FALSE(c.valid);
    CHECK(c.value == 0xFFFD);
    CHECK(c.size == 1);
    CHECK(find_invalid_utf8(bad) == 0U);
    CHECK(count_code_points(bad) == bad.size());
  }
}

TEST_CASE("every code point that exists survives a round trip") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_code_point(text, c);
    const CodePoint back = decode_code_point(text, 0);
    if (!back.valid || back.value != c || back.size != text.size()) FAIL(static_cast<unsigned>(c));
  }
}

TEST_CASE("code points are counted and found") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("naïve") == 5);
  CHECK(find_code_point("naïve", 0) == 0);
  CHECK(find_code_point("naïve", 3) == 4);
  CHECK(find_code_point("naïve", 5) == 6);
  CHECK(find_code_point("naïve", 99) == 6);
  CHECK_FALSE(find_invalid_utf8("naïve").has_value());
  CHECK(find_invalid_utf8("naï\xFFve") == 4U);
}

TEST_CASE("repairing keeps what is well formed") {
  CHECK(repair_utf8("naïve") == "naïve");
  CHECK(repair_utf8("a\xFF"
                    "b\xE2\x82") == "a\uFFFDb\uFFFD\uFFFD");
}

TEST_CASE("repaired text is well formed, whatever it was") {
  std::mt19937 random(1);
  for (int i = 0; i < 5'000; ++i) {
    std::string bytes;
    for (auto n = random() % 30; n > 0; --n) bytes += static_cast<char>(random() % 256);
    CHECK_FALSE(find_invalid_utf8(repair_utf8(bytes)).has_value());
    CHECK(count_code_points(repair_utf8(bytes)) == count_code_points(bytes));
    CHECK(find_code_point(bytes, count_code_points(bytes)) == bytes.size());
  }
}

TEST_CASE("controls are shown, so that a file cannot drive the terminal") {
  CHECK(escape_controls("plain — text") == "plain — text");
  CHECK(escape_controls("a\nb\tc\r") == "a\\nb\\tc\\r");
  CHECK(escape_controls("\x1b[31mred") == "\\x1b[31mred");
  CHECK(escape_controls("\x7f\u0085"sv) == "\\x7f\\x85");
  CHECK(escape_controls("\0"sv) == "\\x00");
  CHECK(escape_controls("\u202Eevil\u2066") == "\\u202eevil\\u2066");
  CHECK(escape_controls("\uFEFF\u2028") == "\\ufeff\\u2028");
  CHECK(escape_controls("\xFF\xC3") == "\\xff\\xc3");
}

TEST_CASE("columns on a terminal") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("naïve") == 5);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("日本") == 4);
  CHECK(display_width("😀") == 2);
}

TEST_CASE("letters of the scripts that it knows go to lower case") {
  CHECK(to_lower("OCT. 31") == "oct. 31");
  CHECK(to_lower("ÀÉÎÕÜÞ×") == "àéîõüþ×");
  CHECK(to_lower("ĀČĞŁŃŠŸŹŻŽ") == "āčğłńšÿźżž");
  CHECK(to_lower("İstanbul") == "istanbul");
  CHECK(to_lower("ΑΩΆΈΉΊΌΎΏΪΫ") == "αωάέήίόύώϊϋ");
  CHECK(to_lower("ЁЖЯЇЄҐӘ") == "ёжяїєґә");
  CHECK(to_lower("ßı日ʼn") == "ßı日ʼn");
  CHECK(to_lower("A\xFF"
                 "B") ==
        "a\xFF"
        "b");
}

TEST_CASE("lower case stays lower case") {
  for (char32_t c = 0; c < 0x3000; ++c) {
    std::string text;
    append_code_point(text, c);
    if (c < 0xD800 && to_lower(to_lower(text)) != to_lower(text)) FAIL(static_cast<unsigned>(c));
    if (is_upper(c) && !is_letter(c)) FAIL(static_cast<unsigned>(c));
  }
}

TEST_CASE("spaces, letters, digits") {
  for (const char32_t c :
       {U' ', U'\t', U'\n', U'\r', U'\u0085', U'\u00A0', U'\u2009', U'\u202F', U'\u3000'}) {
    CHECK(is_space(c));
    CHECK_FALSE(is_letter(c));
  }
  CHECK_FALSE(is_space(U'\u200B'));
  for (const char32_t c : {U'a', U'Z', U'é', U'ß', U'Ж', U'日', U'ع', U'º'}) CHECK(is_letter(c));
  for (const char32_t c : {U'1', U'-', U'–', U'“', U'×', U'÷', U'😀', U'、', U'\uFEFF', U'\uFFFD', U'€'}) {
    CHECK_FALSE(is_letter(c));
  }
  CHECK(is_digit(U'7'));
  CHECK_FALSE(is_digit(U'٣'));
}

TEST_CASE("white space is trimmed and collapsed, of every kind") {
  CHECK(trim("\u00A0 a b\t\n") == "a b");
  CHECK(trim("") == "");
  CHECK(trim(" \u3000") == "");
  CHECK(trim("\xFF ") == "\xFF");
  CHECK(trim("a\u2003\xE2\x80") == "a\u2003\xE2\x80");
  CHECK(trim("\u2003\xC2\u00A0 ") == "\xC2");
  CHECK(collapse_space("  a \n\u00A0 b  ") == "a b");
  CHECK(collapse_space("\t") == "");
}

}  // namespace
}  // namespace backstory
