#include "text/plain_words.h"

#include <algorithm>

#include "base/utf8.h"

namespace backstory::text {
namespace {

// A service that runs for weeks must not remember every word it ever saw.
constexpr std::size_t kMaxRemembered = 20'000;

constexpr std::u32string_view kOpeners = U"([\"$\u201C\u2018";
constexpr std::u32string_view kClosers = U")]\"\u201D\u2019:;!?%";
constexpr char32_t kEnDash = 0x2013;
constexpr std::string_view kLoneDash = "\u2013";
constexpr std::u32string_view kApostrophes = U"'\u2019";

bool is_one_of(char32_t letter, std::u32string_view letters) {
  return letters.find(letter) != std::u32string_view::npos;
}

// What holds together on both sides, wherever it stands in a word.
bool is_of_word(char32_t letter) {
  return is_digit(letter) || letter == '.' || letter == ',' || letter == ':' || letter == '&' ||
         letter == 0xA0 || is_letter(letter);
}

struct Letters {
  std::u32string all;
  std::vector<std::size_t> offsets;
};

Letters decode(std::string_view word) {
  Letters letters;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode_code_point(word, at);
    letters.all.push_back(point.value);
    letters.offsets.push_back(at);
    at += point.size;
  }
  return letters;
}

// Bytes at which parts of the word end, its own end the last; none when the word is of another kind.
std::vector<std::size_t> find_ends(std::string_view word) {
  const auto [letters, offsets] = decode(word);
  std::size_t first = 0;
  std::size_t last = letters.size();
  while (first < last && is_one_of(letters[first], kOpeners)) ++first;
  while (last > first && (is_one_of(letters[last - 1], kClosers))) --last;
  if (word == kLoneDash) return {word.size()};
  if (first == last) return {};
  std::vector<std::size_t> ends;
  for (std::size_t i = first; i < last; ++i) {
    if (is_of_word(letters[i])) continue;
    const bool is_inside = i > first && i + 1 < last;
    if (!is_inside) return {};
    const char32_t before = letters[i - 1];
    const char32_t after = letters[i + 1];
    if (is_one_of(letters[i], kApostrophes) && is_letter(before) && is_letter(after)) continue;
    const bool is_joining = (is_letter(before) || is_digit(before)) && (is_letter(after) || is_digit(after));
    if (!is_joining || (letters[i] != '-' && letters[i] != kEnDash)) return {};
    const bool holds = is_digit(after) && (letters[i] == '-' || is_digit(before));
    if (!holds) ends.push_back(offsets[i + 1]);
  }
  ends.push_back(word.size());
  return ends;
}

double advance_before(const std::vector<PlainShaper::Glyph>& glyphs, std::size_t end) {
  int sum = 0;
  for (const PlainShaper::Glyph& glyph : glyphs) sum += glyph.at < end ? glyph.advance : 0;
  return from_pango(sum);
}

// A lone dash ends its line: it belongs to the word before it.
bool append(const std::vector<Piece>& parts, std::size_t at, bool is_dash, std::vector<Piece>& pieces) {
  if (!is_dash) {
    for (const Piece& part : parts)
      pieces.push_back({at + part.begin, at + part.end, part.width_px, part.advance_px});
    return true;
  }
  if (pieces.empty()) return false;
  Piece& before = pieces.back();
  before.end = at + parts.front().end;
  before.width_px = before.advance_px + parts.front().width_px;
  before.advance_px += parts.front().advance_px;
  return true;
}

}  // namespace

const PlainWords::Parts* PlainWords::parts_of(PlainShaper& shaper, std::string_view word, const Font& font) {
  auto& known = known_[font];
  if (known.size() >= kMaxRemembered) known.clear();
  const auto [found, is_new] = known.try_emplace(std::string(word));
  if (!is_new) return found->second.empty() ? nullptr : &found->second;
  const std::vector<std::size_t> ends = is_plain(word) ? find_ends(word) : std::vector<std::size_t>{};
  if (ends.empty()) return nullptr;
  const std::vector<PlainShaper::Glyph>* glyphs = shaper.shape(word, font);
  if (!glyphs) return nullptr;
  Parts parts;
  double before = 0;
  for (const std::size_t end : ends) {
    const double until = advance_before(*glyphs, end);
    parts.push_back({parts.empty() ? 0 : parts.back().end, end, until - before, until - before});
    before = until;
  }
  // With its space: a full stop may kern with that.
  glyphs = shaper.shape(std::string(word) + " ", font);
  if (!glyphs) return nullptr;
  parts.back().advance_px = advance_before(*glyphs, word.size() + 1) - before + parts.back().width_px;
  found->second = std::move(parts);
  return &found->second;
}

std::optional<std::vector<Piece>> PlainWords::cut(PlainShaper& shaper, std::string_view text,
                                                  const Font& font) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const Parts* parts = parts_of(shaper, text.substr(at, end - at), font);
    if (!parts) return std::nullopt;
    if (!append(*parts, at, text.substr(at, end - at) == kLoneDash, pieces)) return std::nullopt;
    if (end == text.size()) pieces.back().advance_px = pieces.back().width_px;
    at = end + 1;
  }
  return pieces;
}

}  // namespace backstory::text
