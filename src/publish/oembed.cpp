#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/geometry.h"
#include "base/json.h"
#include "base/utf8.h"
#include "publish/html_writer.h"
#include "publish/snippets.h"

namespace backstory::publish {
namespace {

using enum Element;
using enum AttributeName;

constexpr double kWidthPx = 600;      // where nobody asks
constexpr double kNarrowBelow = 500;  // px; as the figure chooses
constexpr int kCacheSeconds = 3600;

std::string px(double length) {
  return fmt::format("{:.0f}", length);
}

Size fit(Size size, const OembedQuery& query) {
  const double across = query.max_width_px ? std::min(1.0, *query.max_width_px / size.width) : 1;
  const double down = query.max_height_px ? std::min(1.0, *query.max_height_px / size.height) : 1;
  const double factor = std::min(across, down);
  return {std::floor(size.width * factor), std::floor(size.height * factor)};
}

// The frame is as wide as it may be and as high as the picture that it shows then.
Size frame_size(const Exhibit& exhibit, const OembedQuery& query) {
  const double width = std::min(query.max_width_px.value_or(kWidthPx), exhibit.wide.width_px);
  const Picture& shown = width < kNarrowBelow ? exhibit.narrow : exhibit.wide;
  const double height = frame_height(shown, width);
  return {width, std::min(height, query.max_height_px.value_or(height))};
}

// What WordPress keeps: it listens for heights only where the blockquote is there.
std::string write_frame(const Exhibit& exhibit, const std::string& name, Size size) {
  HtmlWriter html;
  html.begin(blockquote);
  html.element(a, name, {{href, exhibit.page}});
  html.end();
  HtmlWriter frame;
  frame.element(iframe, "",
                {{src, exhibit.page},
                 {width, px(size.width)},
                 {height, px(size.height)},
                 {frameborder, "0"},
                 {title, "Timeline: " + name}});
  return html.finish() + frame.finish();
}

const Raster& choose_raster(const Exhibit& exhibit, const OembedQuery& query) {
  const double most = query.max_width_px.value_or(exhibit.rasters.back().width_px);
  const auto wider =
      std::ranges::find_if(exhibit.rasters, [&](const Raster& raster) { return raster.width_px >= most; });
  return wider == exhibit.rasters.end() ? exhibit.rasters.back() : *wider;
}

void put_thumbnail(Json& answer, const Exhibit& exhibit, const OembedQuery& query) {
  const Raster& raster = exhibit.rasters.front();
  const Size size = fit({raster.width_px, raster.height_px}, query);
  answer["thumbnail_url"] = exhibit.page + "/" + raster.name;
  answer["thumbnail_width"] = std::lround(size.width);
  answer["thumbnail_height"] = std::lround(size.height);
}

}  // namespace

double frame_height(const Picture& shown, double width_px) {
  constexpr double kTextBelowPx = 140;  // caption and closed list
  return std::ceil(shown.height_px * width_px / shown.width_px + kTextBelowPx);
}

std::string write_oembed(const Exhibit& exhibit, const OembedQuery& query) {
  const std::string title_words = collapse_space(exhibit.timeline->title);
  const std::string name = title_words.empty() ? "Timeline" : title_words;
  const bool photo = query.type == OembedType::photo;
  Json answer{{"version", "1.0"},
              {"type", photo ? "photo" : "rich"},
              {"title", repair_utf8(name)},
              {"provider_name", "Backstory"},
              {"provider_url", exhibit.page.substr(0, exhibit.page.find('/', exhibit.page.find("//") + 2))},
              {"cache_age", kCacheSeconds}};
  if (photo) {
    const Raster& raster = choose_raster(exhibit, query);
    const Size size = fit({raster.width_px, raster.height_px}, query);
    answer.update({{"url", exhibit.page + "/" + raster.name},
                   {"width", std::lround(size.width)},
                   {"height", std::lround(size.height)}});
  } else {
    const Size size = frame_size(exhibit, query);
    answer.update({{"html", write_frame(exhibit, name, size)},
                   {"width", std::lround(size.width)},
                   {"height", std::lround(size.height)}});
  }
  if (!exhibit.rasters.empty()) put_thumbnail(answer, exhibit, query);
  return format_json(answer);
}

}  // namespace backstory::publish
