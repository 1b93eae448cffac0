// publish/ takes a Timeline and its rendered pictures and gives what a CMS can take: the figure, the
// alternative text, the list, JSON. It never lays out or draws. Events that the editor hid are in none of it.
#pragma once

#include <string>
#include <vector>

#include "timeline/timeline.h"

namespace backstory::publish {

struct BundleFile {
  std::string name;  // relative to the bundle's folder
  std::string bytes;
};

// A picture that the figure can show, as SVG and as a PNG of twice its size. Names are relative to the
// figure's page.
struct Picture {
  std::string svg_name;
  std::string png_name;
  double width_px = 0;  // CSS px, of both
  double height_px = 0;
};

// One or two sentences, about 150 characters: kind of graphic, number of events, span, the two most important
// ones. A label that would not fit is left out, never cut. The editor's own `alt:` wins. Never "image of".
std::string write_alt_text(const timeline::Timeline& timeline);

// <figure> with <picture> (narrow below 500 px), the whole timeline as a list in <details>, caption and
// credit. HTML that is well-formed XML too. Every byte of the author's text is escaped; elements and
// attributes are from a closed list (html_writer.h); ids carry the timeline's prefix.
std::string write_figure(const timeline::Timeline& timeline, const Picture& wide, const Picture& narrow);

// For programs: the words of the timeline, its tracks and eras, and the events in time order with EDTF date,
// first and last day, date in words, label and source, by the names that the file has. Only keys that say
// something. Days are "2024-10-31", outside of the years 0 to 9999 with a sign and six digits or more
// ("-000043-03-15", as ECMAScript); an open end has none.
std::string write_timeline_json(const timeline::Timeline& timeline);

// The prefix that keeps two graphics on one page apart: [a-z][a-z0-9-]*, from the timeline's own words.
std::string id_prefix(const timeline::Timeline& timeline);

}  // namespace backstory::publish
