// A published timeline in the words of each kind of CMS: a file to paste or to deliver. What the bundle is
// (pictures, figure, text) is in publish.h; this is how to get it onto a page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "publish/publish.h"

namespace backstory::publish {

// A PNG of the bundle, in pixels.
struct Raster {
  std::string name;
  double width_px = 0;
  double height_px = 0;
};

// A bundle that can be seen from outside.
struct Exhibit {
  const timeline::Timeline* timeline = nullptr;  // not null
  // Address of the page that shows it, http or https. Its files are below it: PAGE/timeline-wide.png.
  std::string page;
  Picture wide;
  Picture narrow;
  std::vector<Raster> rasters;  // narrowest first
};

// px that a frame of the width needs for the picture, its caption and the closed list, until the page inside
// says its own.
double frame_height(const Picture& shown, double width_px);

// The words beside a picture where there is only one field for them: title, deck, source, credit.
std::string write_caption_text(const timeline::Timeline& timeline);

// <iframe> and the script (below 1 KB) that gives it the height which the page inside says; the page works
// without the script. The sender of a message is checked, not only its words.
std::string write_iframe_snippet(const Exhibit& exhibit);

// oEmbed 1.0 (https://oembed.com). Never wider or higher than asked. `html` of a rich answer is exactly
// <blockquote> with a link and <iframe>: what WordPress keeps of it.
enum class OembedType { rich, photo };
struct OembedQuery {
  OembedType type = OembedType::rich;
  std::optional<double> max_width_px;
  std::optional<double> max_height_px;
};
std::string write_oembed(const Exhibit& exhibit, const OembedQuery& query = {});

// Blocks of the WordPress editor that an author without unfiltered HTML keeps: the image with caption and
// alternative text, the timeline as text. `image` is the address of the picture.
std::string write_wordpress_blocks(const timeline::Timeline& timeline, const Raster& raster,
                                   const std::string& image);

// Arc XP, ANS 0.10: [custom_embed, image], for `content_elements`.
std::string write_arc(const Exhibit& exhibit);

// Apple News Format: the components of the figure and its text.
std::string write_apple_news(const Exhibit& exhibit);

// <amp-iframe> with <amp-img placeholder>, which may stand anywhere on an AMP page.
std::string write_amp(const Exhibit& exhibit);

}  // namespace backstory::publish
