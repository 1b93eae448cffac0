#include <cmath>

#include "base/json.h"
#include "base/utf8.h"
#include "publish/event_list.h"
#include "publish/html_writer.h"
#include "publish/snippets.h"

// What newsrooms' systems take as JSON: Arc XP (ANS) and Apple News.
namespace backstory::publish {
namespace {

constexpr std::string_view kAnsVersion = "0.10.12";
constexpr std::size_t kMaxArcUrl = 512;

std::string credit_of(const timeline::Timeline& timeline) {
  return repair_utf8(collapse_space(timeline.credit));
}

Json describe_image(const Exhibit& exhibit) {
  const timeline::Timeline& timeline = *exhibit.timeline;
  const Raster& raster = exhibit.rasters.back();
  Json image{{"type", "image"},
             {"version", kAnsVersion},
             {"url", exhibit.page + "/" + raster.name},
             {"width", std::lround(raster.width_px)},
             {"height", std::lround(raster.height_px)},
             {"caption", repair_utf8(write_caption_text(timeline))},
             {"alt_text", repair_utf8(write_alt_text(timeline))}};
  const std::string credit = credit_of(timeline);
  if (!credit.empty())
    image["credits"] = {{"affiliation", Json::array({{{"type", "author"}, {"name", credit}}})}};
  return image;
}

}  // namespace

std::string write_arc(const Exhibit& exhibit) {
  const timeline::Timeline& timeline = *exhibit.timeline;
  const Json config{{"title", repair_utf8(collapse_space(timeline.title))},
                    {"alt", repair_utf8(write_alt_text(timeline))},
                    {"image", exhibit.page + "/" + exhibit.rasters.back().name},
                    {"ratio", exhibit.wide.width_px / exhibit.wide.height_px}};
  Json content = Json::array();
  // A longer address has no place in a custom_embed.
  if (exhibit.page.size() <= kMaxArcUrl) {
    content.push_back({{"type", "custom_embed"},
                       {"version", kAnsVersion},
                       {"subtype", "backstory_timeline"},
                       {"embed", {{"id", id_prefix(timeline)}, {"url", exhibit.page}, {"config", config}}}});
  }
  content.push_back(describe_image(exhibit));
  return format_json(content);
}

std::string write_apple_news(const Exhibit& exhibit) {
  const timeline::Timeline& timeline = *exhibit.timeline;
  HtmlWriter list;
  write_plain_list(list, timeline);
  const Json components = Json::array({{{"role", "figure"},
                                        {"URL", exhibit.page + "/" + exhibit.narrow.png_name},
                                        {"caption", repair_utf8(write_caption_text(timeline))},
                                        {"accessibilityCaption", repair_utf8(write_alt_text(timeline))}},
                                       {{"role", "body"}, {"format", "html"}, {"text", list.finish()}}});
  return format_json(Json{{"components", components}});
}

}  // namespace backstory::publish
