// The one place where SVG text is made: elements and attributes from closed lists, every value escaped.
// Nothing that a timeline holds can leave its text or attribute.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/colour.h"

namespace backstory::render::svg {

enum class Element { svg, title, desc, style, g, a, rect, circle, polygon, path, text, tspan, image };

enum class Attribute {
  aria_hidden,
  aria_label,
  aria_labelledby,
  class_,
  cx,
  cy,
  d,
  direction,
  fill,
  fill_opacity,
  font_family,
  font_size,
  font_style,
  font_variant,
  font_weight,
  height,
  href,
  id,
  lang,
  points,
  r,
  role,
  rx,
  stroke,
  stroke_dasharray,
  stroke_opacity,
  stroke_width,
  text_anchor,
  text_rendering,
  unicode_bidi,
  view_box,
  width,
  x,
  xml_lang,
  xml_space,
  xmlns,
  xmlns_xlink,
  y
};

// What XML 1.0 forbids is left out (C0 but tab and line ends, U+FFFE, U+FFFF), malformed UTF-8 becomes
// U+FFFD.
std::string escape_xml(std::string_view text);

class XmlWriter {
 public:
  void declaration();
  void open(Element element);
  // Between open() and the first text or child. Sorted by the caller: the bytes follow the calls.
  void attribute(Attribute attribute, std::string_view value);
  void attribute(Attribute attribute, double px);  // as format_px()
  void words(std::string_view text);
  void close();        // the innermost element
  std::string take();  // all elements must be closed

 private:
  struct Open {
    Element element;
    bool is_empty = true;
    bool holds_words = false;  // white space counts inside: nothing is put on a line of its own
  };

  void end_tag_of_parent();

  std::string out_;
  std::vector<Open> open_;
  bool in_tag_ = false;
};

}  // namespace backstory::render::svg
