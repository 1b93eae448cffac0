// text/ takes words and a font and gives lines with their measures. Pango, HarfBuzz and Fontconfig live here
// (and, to draw, in render/cairo). It never places anything on a canvas, and what it measures is what will be
// drawn.
#pragma once

#include <compare>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::text {

enum class Weight { regular = 400, medium = 500, semibold = 600, bold = 700 };

struct Font {
  std::string family = "Inter";  // a family of fonts/fonts.conf
  double size_px = 14;
  Weight weight = Weight::regular;
  bool italic = false;
  bool tabular_figures = false;

  friend auto operator<=>(const Font&, const Font&) = default;
};

// One line, measured. Advance width; trailing spaces are not part of a line.
struct TextLine {
  std::string text;
  double width_px = 0;
};

// Words broken into lines. The baseline of line i lies ascent_px + i · line_height_px below the block's top.
struct TextBlock {
  std::vector<TextLine> lines;
  double width_px = 0;   // of the widest line
  double height_px = 0;  // lines × line_height_px
  double ascent_px = 0;  // from the top of the block to the first baseline, half-leading included
  double line_height_px = 0;
};

// Measures with the pinned fonts of the project. One font map a process; not for use from two threads at
// once. Words measured once are remembered.
class TextMeasurer {
 public:
  TextMeasurer();  // fails when the fonts that fonts/fonts.conf names are not there
  ~TextMeasurer();
  TextMeasurer(const TextMeasurer&) = delete;
  TextMeasurer& operator=(const TextMeasurer&) = delete;

  double measure(std::string_view text, const Font& font);
  double ascent(const Font& font);      // px above the baseline, of the family's own metrics
  double descent(const Font& font);     // px below, positive
  double cap_height(const Font& font);  // of flat capitals: centres a line on a mark

  // Breaks at spaces and after hyphens and dashes (UAX #14 by Pango's log attributes), never inside a
  // no-break group. A word wider than the room gets a line of its own, and only then is broken between
  // grapheme clusters. Lines are balanced: the smallest width that needs no more lines.
  TextBlock wrap(std::string_view text, const Font& font, double max_width_px, double line_spacing = 1.25);

  // The shapes that placement may choose from: for n = 1 … max_lines the narrowest block of n lines, widest
  // first; those wider than max_width_px or no narrower than the one before are left out. Never empty: the
  // last resort is wrap().
  std::vector<TextBlock> shapes(std::string_view text, const Font& font, double max_width_px,
                                std::size_t max_lines, double line_spacing = 1.25);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Real quotation marks and dashes are the author's; here no-break spaces are put where a line must not break:
// between a month and its day ("Oct. 22"), a number and its noun or unit ("10,000 troops", "8 p.m.").
std::string keep_together(std::string_view text);

}  // namespace backstory::text
