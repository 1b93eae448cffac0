// sRGB colours as typed values: a colour that was parsed can be written into any output unescaped.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backstory {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  std::uint8_t alpha = 255;

  friend bool operator==(const Colour&, const Colour&) = default;
};

// "#rgb", "#rrggbb" or "#rrggbbaa", in either case.
std::optional<Colour> parse_colour(std::string_view text);

// "#rrggbb", with two more digits only where it is not opaque.
std::string format_colour(Colour colour);

// WCAG 2.2, "contrast ratio": 1 to 21, of the foreground composed onto an opaque background.
double contrast_ratio(Colour foreground, Colour background);

}  // namespace backstory
