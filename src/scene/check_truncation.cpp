#include <fmt/format.h>

#include "base/utf8.h"
#include "scene/checks.h"

namespace backstory::scene {
namespace {

bool is_spacing(char32_t c) {
  return is_space(c) || c == 0x2060;
}

// Without its white space, so that broken lines can be found again; with the places where a word ends.
struct Compact {
  std::u32string letters;
  std::vector<bool> space_before;  // one more than letters
};

void add(Compact& compact, std::string_view text) {
  if (compact.space_before.empty()) compact.space_before.push_back(true);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_code_point(text, at);
    at += point.size;
    if (is_spacing(point.value)) {
      compact.space_before.back() = true;
    } else {
      compact.letters += point.value;
      compact.space_before.push_back(false);
    }
  }
}

Compact compact_of(std::string_view text) {
  Compact compact;
  add(compact, text);
  return compact;
}

Compact compact_of(const Text& text) {
  Compact compact;
  for (const TextRun& run : text.runs) add(compact, run.text);
  return compact;
}

bool ends_in_ellipsis(const Compact& words) {
  return words.letters.ends_with(U"\u2026") || words.letters.ends_with(U"...");
}

bool is_part_of_word(char32_t c) {
  return is_letter(c) || is_digit(c);
}

// Whether `words` end where a word of `whole` goes on; false when they are not in it.
bool ends_inside_word(const Compact& words, const Compact& whole) {
  if (words.letters.empty()) return false;
  for (std::size_t at = whole.letters.find(words.letters); at != std::u32string::npos;
       at = whole.letters.find(words.letters, at + 1)) {
    const std::size_t end = at + words.letters.size();
    if (end >= whole.letters.size() || whole.space_before[end]) return false;
    if (!is_part_of_word(whole.letters[end - 1]) || !is_part_of_word(whole.letters[end])) return false;
  }
  return whole.letters.find(words.letters) != std::u32string::npos;
}

void report(const Words& words, const char* how, Findings& findings) {
  findings.push_back({Metric::truncated, fmt::format("{} {}", describe(words), how)});
}

}  // namespace

// An ellipsis is the author's own when the text that people hear (the event's label, the title or the
// description) has it too.
void check_truncation(const Scene& scene, const Inventory& inventory, Findings& findings) {
  const Compact furniture = compact_of(scene.title + " " + scene.description);
  for (const Words& words : inventory.words) {
    if (words.run != &words.text->runs.back()) continue;
    const Compact shown = compact_of(*words.text);
    const Compact whole = words.event ? compact_of(words.event->label) : furniture;
    if (ends_in_ellipsis(shown) && whole.letters.find(shown.letters) == std::u32string::npos) {
      report(words, "ends in an ellipsis", findings);
    } else if (words.event && ends_inside_word(shown, whole)) {
      report(words, "ends inside a word", findings);
    }
  }
}

}  // namespace backstory::scene
