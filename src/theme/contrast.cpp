#include "theme/contrast.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace backstory::theme {
namespace {

constexpr int kShades = 256;

// Those that are written in their own colour besides being drawn.
constexpr std::string_view kTold[] = {"accent",  "track-1", "track-2", "track-3",
                                      "track-4", "track-5", "track-6"};

Colour mix(Colour from, Colour to, double share) {
  const auto channel = [share](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
  };
  return {channel(from.red, to.red), channel(from.green, to.green), channel(from.blue, to.blue)};
}

std::optional<Colour> find_better(Colour front, Colour back, double needed) {
  constexpr Colour kBlack{0, 0, 0};
  constexpr Colour kWhite{255, 255, 255};
  for (int shade = 1; shade <= kShades; ++shade) {
    for (const Colour towards : {kBlack, kWhite}) {
      const Colour candidate = mix(front, towards, static_cast<double>(shade) / kShades);
      if (contrast_ratio(candidate, back) >= needed) return candidate;
    }
  }
  return std::nullopt;
}

class Pairs {
 public:
  explicit Pairs(const Theme& theme) : theme_(theme) {}

  void need(std::string_view front, std::string_view back, double needed) {
    if (!seen_.insert({std::string(front), std::string(back)}).second) return;
    const Colour above = find_colour(theme_, front);
    const Colour below = find_colour(theme_, back);
    const double ratio = contrast_ratio(above, below);
    if (ratio >= needed) return;
    found_.push_back(
        {std::string(front), std::string(back), ratio, needed, find_better(above, below, needed)});
  }
  std::vector<LowContrast> take() { return std::move(found_); }

 private:
  const Theme& theme_;
  std::set<std::pair<std::string, std::string>> seen_;
  std::vector<LowContrast> found_;
};

}  // namespace

std::vector<LowContrast> find_low_contrasts(const Theme& theme) {
  Pairs pairs(theme);
  for (const auto& [name, style] : theme.text) pairs.need(style.colour, "background", kWordsContrast);
  for (const std::string_view ground : {"background", "band", "era"}) {
    pairs.need("ink", ground, kWordsContrast);
    pairs.need("muted", ground, kWordsContrast);
  }
  for (const std::string_view ground : {"background", "era"}) {
    for (const std::string_view told : kTold) pairs.need(told, ground, kWordsContrast);
  }
  pairs.need("rule", "background", kMarksContrast);
  for (const std::string_view ground : {"background", "band", "era"})
    pairs.need("mark", ground, kMarksContrast);
  return pairs.take();
}

}  // namespace backstory::theme
