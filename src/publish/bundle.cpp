#include "publish/bundle.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "publish/snippets.h"

namespace backstory::publish {
namespace {

// Widths of PNGs as CMSs cut their copies; those above 1024 are the sharp ones of screens with two pixels for
// each px.
constexpr std::array<WantedPicture, 11> kPictures{{
    {"timeline-wide.svg", "wide"},
    {"timeline-wide.png", "wide", 2},
    {"timeline-narrow.svg", "narrow"},
    {"timeline-narrow.png", "narrow", 2},
    {"timeline.svg", "wide", 1, false},
    {"timeline.pdf", "wide"},
    {"timeline-480.png", "480xauto"},
    {"timeline-768.png", "768x432"},
    {"timeline-1024.png", "1024x576"},
    {"timeline-1536.png", "768x432", 2},
    {"timeline-2048.png", "1024x576", 2},
}};
constexpr std::string_view kRasterPrefix = "timeline-";

Picture find_picture(const std::vector<DrawnPicture>& drawn, std::string_view size) {
  const auto found =
      std::ranges::find_if(drawn, [&](const DrawnPicture& picture) { return picture.wanted.size == size; });
  assert(found != drawn.end());
  const std::string stem = std::string(kRasterPrefix) + std::string(size);
  return {stem + ".svg", stem + ".png", found->width_px, found->height_px};
}

// Those that are named by their width.
std::vector<Raster> find_rasters(const std::vector<DrawnPicture>& drawn) {
  std::vector<Raster> rasters;
  for (const DrawnPicture& picture : drawn) {
    const std::string_view name = picture.wanted.name;
    const char first = name.size() > kRasterPrefix.size() ? name[kRasterPrefix.size()] : ' ';
    if (first < '0' || first > '9') continue;
    const double scale = picture.wanted.scale;
    rasters.push_back({std::string(name), picture.width_px * scale, picture.height_px * scale});
  }
  return rasters;
}

void add_public_files(std::vector<BundleFile>& files, const Exhibit& exhibit) {
  files.push_back({"embed.html", write_iframe_snippet(exhibit)});
  files.push_back({"oembed.json", write_oembed(exhibit)});
  files.push_back({"arc.json", write_arc(exhibit)});
  files.push_back({"apple-news.json", write_apple_news(exhibit)});
  files.push_back({"amp.html", write_amp(exhibit)});
}

}  // namespace

std::span<const WantedPicture> bundle_pictures() {
  return kPictures;
}

std::vector<BundleFile> write_bundle_words(const timeline::Timeline& timeline,
                                           const std::vector<DrawnPicture>& drawn, const std::string& page) {
  const Exhibit exhibit{&timeline, page, find_picture(drawn, "wide"), find_picture(drawn, "narrow"),
                        find_rasters(drawn)};
  std::vector<BundleFile> files{{"alt.txt", write_alt_text(timeline) + "\n"},
                                {"caption.txt", write_caption_text(timeline) + "\n"},
                                {"timeline.json", write_timeline_json(timeline)}};
  const Raster& largest = exhibit.rasters.back();
  files.push_back(
      {"wordpress.html",
       write_wordpress_blocks(timeline, largest, page.empty() ? largest.name : page + "/" + largest.name)});
  if (!page.empty()) add_public_files(files, exhibit);
  files.push_back({"figure.html", write_figure(timeline, exhibit.wide, exhibit.narrow)});
  return files;
}

}  // namespace backstory::publish
