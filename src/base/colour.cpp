#include "base/colour.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace backstory {
namespace {

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

// WCAG 2.2, "relative luminance": the linear value of one sRGB channel.
double linear(double channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(double red, double green, double blue) {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 9) return std::nullopt;
  if (text[0] != '#') return std::nullopt;
  const bool is_short = text.size() == 4;
  std::uint8_t channels[4] = {0, 0, 0, 255};
  const std::size_t count = is_short ? 3 : (text.size() - 1) / 2;
  for (std::size_t i = 0; i < count; ++i) {
    const auto high = hex_digit(text[is_short ? 1 + i : 1 + 2 * i]);
    const auto low = hex_digit(text[is_short ? 1 + i : 2 + 2 * i]);
    if (!high || !low) return std::nullopt;
    channels[i] = static_cast<std::uint8_t>(*high * 16 + *low);
  }
  return Colour{channels[0], channels[1], channels[2], channels[3]};
}

std::string format_colour(Colour c) {
  std::string out = fmt::format("#{:02x}{:02x}{:02x}", c.red, c.green, c.blue);
  if (c.alpha != 255) out += fmt::format("{:02x}", c.alpha);
  return out;
}

double contrast_ratio(Colour foreground, Colour background) {
  const double a = foreground.alpha / 255.0;
  const auto mix = [&](std::uint8_t front, std::uint8_t back) { return a * front + (1 - a) * back; };
  const double front = luminance(mix(foreground.red, background.red), mix(foreground.green, background.green),
                                 mix(foreground.blue, background.blue));
  const double back = luminance(background.red, background.green, background.blue);
  return (std::max(front, back) + 0.05) / (std::min(front, back) + 0.05);
}

}  // namespace backstory
