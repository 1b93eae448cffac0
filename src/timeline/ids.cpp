#include "timeline/ids.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace backstory::timeline {
namespace {

constexpr std::size_t kSlugLength = 40;

bool is_id_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// U+00DF to U+017F without their accents; a full stop where there is no such letter.
constexpr char32_t kFirstAccented = 0xDF;
constexpr std::string_view kUnaccented =
    "saaaaaaaceeeeiiiidnooooo.ouuuuyty"                                  // ß to ÿ
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"   // U+0100 to U+013F
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";  // U+0140 to U+017F

char id_character(char32_t lower) {
  if (lower < 0x80) return is_id_character(static_cast<char>(lower)) ? static_cast<char>(lower) : '.';
  const char32_t index = lower - kFirstAccented;
  return lower >= kFirstAccented && index < kUnaccented.size() ? kUnaccented[index] : '.';
}

// Inside words and never a break: apostrophes and combining marks.
bool is_dropped(char32_t c) {
  return c == '\'' || c == 0x2019 || (c >= 0x300 && c < 0x370);
}

}  // namespace

bool is_valid_id(std::string_view id) {
  return !id.empty() && id.size() <= kMaxId && id.front() != '-' &&
         std::ranges::all_of(id, [](char c) { return is_id_character(c) || c == '-'; });
}

std::string slug(std::string_view words) {
  std::string out;
  std::string word;
  const auto end_word = [&] {
    const bool fits = out.size() + word.size() < kSlugLength;
    if (!word.empty() && (fits || out.empty())) {
      if (!out.empty()) out += '-';
      out.append(word, 0, kSlugLength);
    }
    word.clear();
    return fits;
  };
  const std::string lower = to_lower(words.substr(0, 4 * kSlugLength));
  for (std::size_t at = 0; at < lower.size();) {
    const CodePoint c = decode_code_point(lower, at);
    at += c.size;
    if (is_dropped(c.value)) continue;
    const char character = id_character(c.value);
    if (character != '.') {
      word += character;
    } else if (!end_word()) {
      return out;
    }
  }
  end_word();
  return out;
}

std::string IdSet::make(std::string_view words) {
  std::string base = slug(words);
  if (base.empty()) base = "event";
  std::size_t& number = numbers_[base];
  std::string id;
  do {
    ++number;
    id = number == 1 ? base : fmt::format("{}-{}", base, number);
  } while (!taken_.insert(id).second);
  return id;
}

}  // namespace backstory::timeline
