// publish/ takes a Timeline and its rendered pictures and gives what a CMS can take: the figure, the alternative text, the
// list, JSON. It never lays out or draws.
#pragma once

#include <string>
#include <vector>

#include "timeline/timeline.h"

namespace backstory::publish {

struct BundleFile {
  std::string name;   // relative to the bundle's folder
  std::string bytes;
};

// A picture that the figure can show.
struct Picture {
  std::string name;      // file name in the bundle: "timeline-wide.svg"
  double width_px = 0;
  double height_px = 0;
  std::string svg_name;
  std::string png_name;  // its 2× fallback
};

// One or two sentences, about 150 characters: kind of graphic, span, number of events, what it shows. The editor's own
// `alt:` wins. Never "image of".
std::string write_alt_text(const timeline::Timeline& timeline);

// <figure> with <picture> (narrow below 500 px), caption, credit and the whole timeline as a list in <details>. Every byte of
// the author's text is escaped; elements and attributes are from a closed list; ids carry the timeline's prefix.
std::string write_figure(const timeline::Timeline& timeline, const Picture& wide, const Picture& narrow);

// The events with EDTF dates, their first and last day, their dates in words, labels, evidence: for programs.
std::string write_timeline_json(const timeline::Timeline& timeline);

// The prefix that keeps two graphics on one page apart: [a-z][a-z0-9-]*, from the timeline's own words.
std::string id_prefix(const timeline::Timeline& timeline);

}  // namespace backstory::publish
