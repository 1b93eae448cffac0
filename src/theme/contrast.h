// Which words and marks of a theme cannot be made out on the grounds that they stand on. Inside theme/ only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "theme/theme.h"
#include "yaml/yaml.h"

namespace backstory::theme {

// WCAG 2.2, 1.4.3 and 1.4.11.
inline constexpr double kWordsContrast = 4.5;
inline constexpr double kMarksContrast = 3;

struct LowContrast {
  std::string front;  // names of colours
  std::string back;
  double ratio = 1;
  double needed = kWordsContrast;
  // The nearest shade of `front` that is strong enough; none where nothing is, on a ground of middling grey.
  std::optional<Colour> better;
};

// Every pair that a picture may draw, each once. Needs every name of colour_names().
std::vector<LowContrast> find_low_contrasts(const Theme& theme);

// A warning for each, at the colour that the file itself gives; what it has from another theme alone was
// warned of there.
void warn_of_contrasts(const Theme& theme, const yaml::Node& file, Diagnostics& diagnostics);

}  // namespace backstory::theme
