#include <vector>

#include "base/utf8.h"
#include "render/shaped_text.h"
#include "render/svg/draw.h"
#include "render/svg/outlines.h"
#include "text/drawable.h"

namespace backstory::render::svg {
namespace {
using scene::Anchor;
using scene::TextRun;

struct Line {
  const TextRun* run = nullptr;
  std::string words;
};

std::vector<Line> lines_of(const scene::Text& text) {
  std::vector<Line> lines;
  for (const TextRun& run : text.runs) {
    std::string words = text::drawable(run.text);
    if (!trim(words).empty()) lines.push_back({&run, std::move(words)});
  }
  return lines;
}

std::string_view anchor_name(Anchor anchor, bool is_rtl) {
  if (anchor == Anchor::middle) return "middle";
  return (anchor == Anchor::end) != is_rtl ? "end" : "start";
}

// Renderers make one space of many unless they are told.
bool has_wide_space(const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    if (line.words.find("  ") != std::string::npos || line.words.starts_with(' ') ||
        line.words.ends_with(' ')) {
      return true;
    }
  }
  return false;
}

void write_place(XmlWriter& xml, Point place) {
  xml.attribute(Attribute::x, place.x);
  xml.attribute(Attribute::y, place.y);
}

// Copied and heard text needs a space between two lines, and none after a hyphen inside a word. A space that
// hangs on a line would move it to the side when it is centred, so that it gets a place of its own.
void write_space_after(XmlWriter& xml, const Line& line, std::string_view anchor) {
  if (line.words.ends_with('-')) return;
  if (anchor == "start") return xml.words(" ");
  xml.close();
  xml.open(Element::tspan);
  xml.attribute(Attribute::x, line.run->origin.x);
  xml.words(" ");
}

}  // namespace

std::string_view svg_anchor(const scene::Text& text, const Manner& manner) {
  return anchor_name(text.anchor, runs_right_to_left(text, manner.right_to_left));
}

void draw(Drawing& drawing, const scene::Text& text) {
  if (drawing.manner.options.text == TextForm::outlines) return draw_outlines(drawing, text);
  const std::vector<Line> lines = lines_of(text);
  if (lines.empty()) return;
  const bool runs_left = runs_right_to_left(text, drawing.manner.right_to_left);
  const std::string_view anchor = anchor_name(text.anchor, runs_left);

  XmlWriter& xml = drawing.xml;
  xml.open(Element::text);
  if (lines.size() == 1) write_place(xml, lines[0].run->origin);
  drawing.plan.write(xml, &text);
  if (runs_left) xml.attribute(Attribute::direction, "rtl");
  if (has_wide_space(lines)) xml.attribute(Attribute::xml_space, "preserve");
  if (text.role == scene::Role::axis) write_hidden(drawing);
  if (lines.size() == 1) xml.words(lines[0].words);
  for (std::size_t i = 0; lines.size() > 1 && i < lines.size(); ++i) {
    xml.open(Element::tspan);
    write_place(xml, lines[i].run->origin);
    if (runs_left) xml.attribute(Attribute::unicode_bidi, "isolate");
    xml.words(lines[i].words);
    if (i + 1 < lines.size()) write_space_after(xml, lines[i], anchor);
    xml.close();
  }
  xml.close();
}

}  // namespace backstory::render::svg
