// The bundle: side by side, what each kind of CMS can take.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "publish/publish.h"

namespace backstory::publish {

// A picture of the bundle that has to be drawn: a layout of its own for each size, never a scaled picture.
struct WantedPicture {
  std::string_view name;    // of the file; its suffix says the format
  std::string_view size;    // a preset or WxH
  double scale = 1;         // pixels for each px
  bool style_sheet = true;  // false: an SVG of attributes only, which a strict style policy cannot change
};
std::span<const WantedPicture> bundle_pictures();

struct DrawnPicture {
  WantedPicture wanted;
  double width_px = 0;  // of the layout
  double height_px = 0;
};

// The files of words, figure.html last, for who finds it new finds all new. Those that name a public address
// (embed.html, oembed.json, arc.json, apple-news.json, amp.html) are there only where `page` is: http or
// https, without a slash at its end. `drawn`: all of bundle_pictures(), in that order.
std::vector<BundleFile> write_bundle_words(const timeline::Timeline& timeline,
                                           const std::vector<DrawnPicture>& drawn, const std::string& page);

}  // namespace backstory::publish
