#include <fmt/format.h>

#include <cmath>

#include "theme/contrast.h"

namespace backstory::theme {
namespace {

const yaml::Node* find_value(const yaml::Node* node, std::string_view key) {
  const yaml::Entry* entry = node && node->kind == yaml::Kind::mapping ? node->find(key) : nullptr;
  return entry ? &entry->value : nullptr;
}

// The text style of this file that is written in the colour.
const yaml::Node* find_style_colour(const yaml::Node& file, std::string_view colour) {
  const yaml::Node* styles = find_value(&file, "text");
  if (!styles) return nullptr;
  for (const yaml::Entry& style : styles->entries) {
    const yaml::Node* given = find_value(&style.value, "colour");
    if (given && given->value == colour) return given;
  }
  return nullptr;
}

const yaml::Node* find_culprit(const yaml::Node& file, const LowContrast& low) {
  const yaml::Node* colours = find_value(&file, "colours");
  if (const yaml::Node* front = find_value(colours, low.front)) return front;
  if (const yaml::Node* back = find_value(colours, low.back)) return back;
  return find_style_colour(file, low.front);
}

}  // namespace

void warn_of_contrasts(const Theme& theme, const yaml::Node& file, Diagnostics& diagnostics) {
  for (const LowContrast& low : find_low_contrasts(theme)) {
    const yaml::Node* culprit = find_culprit(file, low);
    if (!culprit) continue;
    const bool is_words = low.needed == kWordsContrast;
    std::vector<std::string> hints;
    if (low.better) {
      hints.push_back(fmt::format("\"{}\" would do for '{}'", format_colour(*low.better), low.front));
    }
    diagnostics.warning(
        "low-contrast", culprit->span,
        fmt::format("'{}' on '{}' has a contrast of {:.1f} : 1; {} need {} : 1", low.front, low.back,
                    std::floor(low.ratio * 10) / 10, is_words ? "words" : "marks and lines", low.needed),
        std::move(hints));
  }
}

}  // namespace backstory::theme
