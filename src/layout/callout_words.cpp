#include "layout/callout_words.h"

#include <algorithm>

#include "base/utf8.h"

namespace backstory::layout {
namespace {

constexpr double kWidow = 0.25;        // of the widest line
constexpr std::size_t kShortWord = 4;  // letters: alone in a last line it looks lost
constexpr double kWidowBadness = 0.5;
constexpr double kRaggedBadness = 0.6;
constexpr std::size_t kComfortableLines = 4;
constexpr double kLineBadness = 0.18;  // of each line beyond

}  // namespace

bool is_widow(const text::TextBlock& block) {
  if (block.lines.size() < 2) return false;
  const text::TextLine& last = block.lines.back();
  const bool one_word = last.text.find(' ') == std::string::npos;
  return last.width_px < kWidow * block.width_px || (one_word && count_code_points(last.text) <= kShortWord);
}

double line_badness(const text::TextBlock& block) {
  const std::size_t count = block.lines.size();
  if (count < 2 || block.width_px <= 0) return 0;
  double badness = 0;
  if (is_widow(block)) badness += kWidowBadness;
  double ragged = 0;
  for (std::size_t i = 0; i + 1 < count; ++i) ragged += 1 - block.lines[i].width_px / block.width_px;
  badness += kRaggedBadness * ragged / static_cast<double>(count - 1);
  if (count > kComfortableLines) badness += kLineBadness * static_cast<double>(count - kComfortableLines);
  return badness;
}

CalloutWords make_callout_words(const Occurrence& occurrence, const CalloutStyle& style,
                                const Typesetter& setter) {
  CalloutWords words;
  words.date = setter.wrap(occurrence.date_words, style.date, style.widest_px);
  const double date_width = words.date.width_px;
  bool narrow_enough = false;
  for (text::TextBlock& label :
       setter.shapes(occurrence.label, style.label, style.widest_px, style.most_lines)) {
    // Nothing is won by a label narrower than its date.
    if (narrow_enough && label.width_px <= date_width) continue;
    narrow_enough = label.width_px <= date_width;
    const double width = std::max(date_width, label.width_px) * kWidthSlack;
    words.shapes.push_back({width, words.date.height_px + label.height_px, line_badness(label)});
    words.labels.push_back(std::move(label));
  }
  return words;
}

}  // namespace backstory::layout
