#include "serve/oembed.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string_view>

#include "serve/embed_page.h"

namespace backstory::serve {
namespace {

constexpr double kUsualWidthPx = 640;
constexpr int kCacheSeconds = 600;
constexpr double kThumbnailPx = 300;

struct Room {
  double width = std::numeric_limits<double>::infinity();
  double height = std::numeric_limits<double>::infinity();
};

struct Target {
  std::string id;
  bool is_picture = false;
};

// False for what is no number of px.
bool read_px(const std::optional<std::string>& text, double& px) {
  if (!text || text->empty()) return true;
  unsigned value = 0;
  const auto [stop, fault] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (fault != std::errc() || stop != text->data() + text->size() || value == 0) return false;
  px = value;
  return true;
}

std::optional<Target> read_target(std::string_view url, const std::string& base_url) {
  const std::string begin = base_url + "/embed/";
  if (!url.starts_with(begin)) return std::nullopt;
  url.remove_prefix(begin.size());
  url = url.substr(0, url.find_first_of("?#"));
  const bool is_picture = url.ends_with(".png");
  const std::string_view id = url.substr(0, url.find('/'));
  const std::string_view rest = url.substr(id.size());
  if (!is_timeline_id(id) || (!is_picture && !rest.empty() && rest != "/")) return std::nullopt;
  return Target{std::string(id), is_picture};
}

std::string file_url(const OembedSource& source, const Published& timeline, const Json& name) {
  return fmt::format("{}/embed/{}/{}/{}", source.base_url, timeline.id, timeline.version,
                     name.get<std::string>());
}

// The largest that fits; where even the smallest does not, the smallest, shown smaller.
Json choose_photo(const Json& photos, const Room& room) {
  Json best = photos.front();
  for (const Json& photo : photos) {
    if (photo["width"] <= room.width && photo["height"] <= room.height && photo["width"] > best["width"]) {
      best = photo;
    }
  }
  return best;
}

// Whole px, never more than there are.
std::int64_t whole(double px) {
  return static_cast<std::int64_t>(px);
}

struct Shown {
  double width = 0;
  double height = 0;
};

Shown fit(const Json& photo, const Room& room) {
  const double width = photo["width"];
  const double height = photo["height"];
  const double scale = std::min({1.0, room.width / width, room.height / height});
  return {std::max(1.0, std::floor(width * scale)), std::max(1.0, std::floor(height * scale))};
}

Json begin_answer(const OembedSource& source, const Published& timeline, const char* type) {
  const std::string title = timeline.facts["title"];
  return {{"version", "1.0"},
          {"type", type},
          {"title", title.empty() ? "Timeline" : title},
          {"provider_name", "Backstory"},
          {"provider_url", source.base_url},
          {"cache_age", kCacheSeconds}};
}

Json photo_answer(const OembedSource& source, const Published& timeline, const Room& room) {
  const Json photo = choose_photo(timeline.facts["photos"], room);
  const Shown shown = fit(photo, room);
  Json answer = begin_answer(source, timeline, "photo");
  answer["url"] = file_url(source, timeline, photo["name"]);
  answer["width"] = whole(shown.width);
  answer["height"] = whole(shown.height);
  return answer;
}

// All three or none: where the smallest does not fit, there is no thumbnail.
void put_thumbnail(Json& answer, const OembedSource& source, const Published& timeline, const Room& room) {
  const Json photo = choose_photo(timeline.facts["photos"], {kThumbnailPx, room.height});
  if (photo["width"] > room.width || photo["height"] > room.height) return;
  answer["thumbnail_url"] = file_url(source, timeline, photo["name"]);
  answer["thumbnail_width"] = whole(photo["width"]);
  answer["thumbnail_height"] = whole(photo["height"]);
}

Json rich_answer(const OembedSource& source, const Published& timeline, const Room& room) {
  const double width = std::min(kUsualWidthPx, room.width);
  const double height = std::min(estimate_height(timeline, width), room.height);
  const std::string page = source.base_url + "/embed/" + timeline.id;
  Json answer = begin_answer(source, timeline, "rich");
  const std::string title = escape_html(answer["title"].get<std::string>());
  answer["html"] = fmt::format(
      R"(<blockquote><a href="{0}">{1}</a></blockquote><iframe src="{0}" width="{2:.0f}" height="{3:.0f}" title="Timeline: {1}" frameborder="0" scrolling="no"></iframe>)",
      escape_html(page), title, width, height);
  answer["width"] = whole(width);
  answer["height"] = whole(height);
  put_thumbnail(answer, source, timeline, room);
  return answer;
}

}  // namespace

std::string oembed_url(const std::string& base_url, const std::string& id) {
  std::string page;
  for (const char c : base_url + "/embed/" + id)
    page += c == ':' ? "%3A" : c == '/' ? "%2F" : std::string(1, c);
  return fmt::format("{}/oembed?url={}&format=json", base_url, page);
}

std::variant<Json, Problem> answer_oembed(const HttpRequest& request, const OembedSource& source) {
  const auto url = request.parameter("url");
  if (!url) return Problem{400, "no-url", "the parameter url is missing"};
  if (request.parameter("format").value_or("json") != "json") {
    return Problem{501, "format", "answers are in JSON only"};
  }
  Room room;
  const bool read = read_px(request.parameter("maxwidth"), room.width) &&
                    read_px(request.parameter("maxheight"), room.height);
  if (!read) return Problem{400, "bad-parameter", "maxwidth and maxheight are numbers of px"};
  const auto target = read_target(*url, source.base_url);
  const auto timeline = target ? source.find(target->id) : std::nullopt;
  if (!timeline) return Problem{404, "not-found", "no timeline of ours is at this address"};
  if (timeline->is_private && !source.may_see_private)
    return Problem{401, "private", "this timeline is private"};
  const bool is_photo = target->is_picture || request.parameter("type") == "photo";
  return is_photo ? photo_answer(source, *timeline, room) : rich_answer(source, *timeline, room);
}

}  // namespace backstory::serve
