// layout/ takes a Timeline, a Template, a Theme and a size and gives a Scene: scale, ticks, wrapped labels,
// placement, the furniture around them. It decides everything that a picture shows; what does not fit it
// counts and says. It never writes a file format.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scene/scene.h"
#include "text/text.h"
#include "theme/theme.h"
#include "timeline/timeline.h"

namespace backstory::layout {

// A canvas in px. Each size is a layout of its own, never a scaled picture.
struct CanvasSize {
  std::string name;  // "wide", or "800x450"
  double width_px = 1200;
  std::optional<double> height_px;  // none: grows with the content
  double body_px = 14;              // the size of a label
  double smallest_px = 12;          // nothing is smaller
  double margin_px = 32;
  // Of a story on a phone: what an app draws over; more than the margin, or 0.
  double free_top_px = 0;
  double free_bottom_px = 0;
};

// Presets: wide 1200 × 675, narrow 360 × auto, square 1080 × 1080. Else "WxH" or "Wxauto" in px.
std::optional<CanvasSize> find_size(std::string_view name);
std::vector<std::string> size_names();

scene::Scene layout_timeline(const timeline::Timeline& timeline, const theme::Template& shape,
                             const theme::Theme& theme, const CanvasSize& size, text::TextMeasurer& measurer);

}  // namespace backstory::layout
