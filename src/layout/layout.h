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
  // Of print, where a px is 1/96 inch, and its measures are millimetres.
  enum class Unit { px, mm };
  Unit unit = Unit::px;
  double png_scale = 1;  // pixels of a PNG for each px, unless somebody asks for others
  // What a social network's own buttons cover: only ground belongs there.
  double free_top_px = 0;
  double free_bottom_px = 0;

  // As much as letters are wide: what fits beside each other goes by this, not by px.
  double width_em() const { return width_px / body_px; }
  // A phone, or a column of print: one thing below the other.
  bool is_narrow() const { return width_em() < 36; }
};

// A preset, "WxH" or "Wxauto" in px, or in millimetres where an "mm" stands behind a number ("90mmxauto",
// "90x60mm").
//
//   wide 1200 × 675, og 1200 × 630 (link previews show it at a third of its size), square 1080 × 1080 (shown
//   at about 375 px), story 1080 × 1920 (with what buttons cover left free), narrow 360 × auto, phone 320 ×
//   auto, print-N: N columns of 45 mm with gutters of 4 mm × auto; print-N-COLUMN-GUTTER: of other columns,
//   in mm.
std::optional<CanvasSize> find_size(std::string_view name);
std::vector<std::string> size_names();  // of the presets; print-N with the numbers that most pages have

scene::Scene layout_timeline(const timeline::Timeline& timeline, const theme::Template& shape,
                             const theme::Theme& theme, const CanvasSize& size, text::TextMeasurer& measurer);

}  // namespace backstory::layout
