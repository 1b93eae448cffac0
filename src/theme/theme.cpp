#include "theme/theme.h"

#include <array>
#include <cassert>

namespace backstory::theme {

std::span<const std::string_view> colour_names() {
  static constexpr std::array<std::string_view, 14> kNames = {
      "background", "ink",     "muted",   "rule",    "accent",  "mark",    "era",
      "band",       "track-1", "track-2", "track-3", "track-4", "track-5", "track-6"};
  return kNames;
}

const Colour& find_colour(const Theme& theme, std::string_view name) {
  const auto found = theme.colours.find(std::string(name));
  assert(found != theme.colours.end());
  return found->second;
}

const TextStyle& find_style(const Theme& theme, TextStyleName name) {
  const auto found = theme.text.find(name);
  assert(found != theme.text.end());
  return found->second;
}

}  // namespace backstory::theme
