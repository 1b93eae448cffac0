// The table, row by row.
#include "serve/openapi.h"
#include "serve/service.h"

namespace backstory::serve {
namespace {

using Access = Route::Access;

const std::vector<std::string_view> kArticles{"text/html", "text/plain", "text/markdown", "application/json"};
const std::vector<std::string_view> kTimelines{"application/yaml", "application/json"};
const std::vector<std::string_view> kYaml{"application/yaml", "text/yaml", "application/x-yaml"};
const std::vector<std::string_view> kJson{"application/json"};
const std::vector<std::string_view> kPictures{"image/svg+xml", "image/png", "application/pdf", "image/webp"};

std::vector<Parameter> reading_parameters() {
  return {{"published", "Day of publication (2024-11-01); wins over the article's own"},
          {"timezone", "Where it was published: America/New_York, -04:00"},
          {"language", "en, de or auto"},
          {"mode", "news, narrative or auto"},
          {"charset", "How the bytes are to be read, as a server named it"},
          {"url", "Where the article stands"}};
}

std::vector<Parameter> drawing_parameters() {
  return {{"template", "How it is laid out; auto chooses"},
          {"theme", "How it looks"},
          {"size", "wide, narrow, square, …, or px such as 800x450"},
          {"scale", "Pixels of a PNG or WebP for each px"},
          {"text", "Of an SVG: live, embedded (fonts in the file), outlines"},
          {"inline", "true: an SVG to be pasted into a page"},
          {"style", "false: an SVG without a style sheet"}};
}

std::vector<Parameter> publishing_parameters() {
  return {{"id", "Lower-case letters, digits and -; the same again is an update. Without: by content"},
          {"template", "How it is laid out"},
          {"theme", "How it looks"},
          {"private", "true: shown only to who has the token"}};
}

std::vector<Parameter> oembed_parameters() {
  return {{"url", "The address of a page of /embed/", true},
          {"maxwidth", "px that are never exceeded"},
          {"maxheight", "px that are never exceeded"},
          {"format", "json"},
          {"type", "photo: an image instead of a frame"}};
}

const std::vector<int> kJobFaults{400, 401, 403, 406, 408, 411, 413, 415, 422, 500, 503};

}  // namespace

std::vector<Route> Service::make_routes() {
  const auto work_as = [this](const char* kind, const std::vector<std::string_view>& types) {
    return
        [this, kind, types](const HttpRequest& request, const Fields&) { return work(kind, request, types); };
  };
  std::vector<int> published{201};
  published.insert(published.end(), kJobFaults.begin(), kJobFaults.end());
  return {
      {"POST", "/extract", "An article becomes a timeline.", reading_parameters(), kArticles, kTimelines,
       kJobFaults, Access::guarded, work_as("extract", kTimelines)},
      {"POST", "/render", "A timeline becomes a picture.", drawing_parameters(), kYaml, kPictures, kJobFaults,
       Access::guarded, work_as("render", kPictures)},
      {"POST", "/publish", "A timeline is kept under an id, with its page and the files for a CMS.",
       publishing_parameters(), kYaml, kJson, published, Access::token,
       [this](const HttpRequest& request, const Fields&) { return publish(request); }},
      {"GET",
       "/embed/{id}",
       "The page of a timeline, for an iframe.",
       {},
       {},
       {"text/html"},
       {304, 401, 404},
       Access::open,
       [this](const HttpRequest& request, const Fields& segments) { return show_page(request, segments); }},
      {"GET",
       "/embed/{id}/{file}",
       "A file of a timeline as it is now.",
       {},
       {},
       {"application/octet-stream"},
       {304, 401, 404},
       Access::open,
       [this](const HttpRequest& request, const Fields& segments) { return show_file(request, segments); }},
      {"GET",
       "/embed/{id}/{version}/{file}",
       "A file of a timeline. What is at an address never changes.",
       {},
       {},
       {"application/octet-stream"},
       {304, 401, 404},
       Access::open,
       [this](const HttpRequest& request, const Fields& segments) { return show_file(request, segments); }},
      {"GET",
       "/oembed",
       "How to embed a page: oEmbed 1.0.",
       oembed_parameters(),
       {},
       kJson,
       {304, 400, 401, 404, 501},
       Access::open,
       [this](const HttpRequest& request, const Fields&) { return show_oembed(request); }},
      {"GET",
       "/healthz",
       "Whether the service takes work.",
       {},
       {},
       {"text/plain"},
       {503},
       Access::open,
       [this](const HttpRequest&, const Fields&) { return show_health(); }},
      {"GET",
       "/metrics",
       "Counts for Prometheus.",
       {},
       {},
       {"text/plain"},
       {},
       Access::open,
       [this](const HttpRequest&, const Fields&) { return show_metrics(); }},
      {"GET",
       "/openapi.json",
       "This table, for programs.",
       {},
       {},
       kJson,
       {304},
       Access::open,
       [this](const HttpRequest&, const Fields&) {
         return HttpResponse{200, "application/json", write_openapi(routes_, options_.version)};
       }},
  };
}

}  // namespace backstory::serve
