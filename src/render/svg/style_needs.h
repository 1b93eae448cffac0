// What each node's look rests on, as SVG properties that groups hand down.
#pragma once

#include <string>
#include <vector>

#include "render/svg/svg.h"

namespace backstory::render::svg {

// In the order in which they are written.
enum class Property {
  fill,
  fill_opacity,
  stroke,
  stroke_opacity,
  stroke_width,
  stroke_dasharray,
  font_family,
  font_size,
  font_weight,
  font_style,
  font_variant,
  text_anchor
};
inline constexpr std::size_t kProperties = 12;

struct Setting {
  Property property = Property::fill;
  std::string value;
  std::string class_name;  // of fill and stroke, "" for none: what a stylesheet changes the colour by

  friend bool operator==(const Setting&, const Setting&) = default;
};

// What all of a picture has in common.
struct Manner {
  SvgOptions options;
  std::string prefix;          // of ids and of the families of embedded fonts
  bool right_to_left = false;  // as the scene says
};

// For a group or an image nothing; where a property changes nothing that is seen, it is not asked for.
std::vector<Setting> needs_of(const scene::Node& node, const Manner& manner);

// bs-NAME and bs-NAME-line; "" for none or a name that is not of letters, digits and hyphens.
std::string fill_class_name(std::string_view theme_class);
std::string stroke_class_name(std::string_view theme_class);

// The family, before the ones for readers who lack it; the embedded one first where fonts are embedded.
std::string family_value(std::string_view family, const Manner& manner);
std::string embedded_family(std::string_view family, const Manner& manner);

}  // namespace backstory::render::svg
