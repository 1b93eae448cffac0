// What is answered at each address of the table.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/digest.h"
#include "serve/caching.h"
#include "serve/embed_page.h"
#include "serve/negotiation.h"
#include "serve/oembed.h"
#include "serve/problem.h"
#include "serve/service.h"

namespace backstory::serve {
namespace {

constexpr std::size_t kIdDigits = 12;

const Problem kNoTimeline{404, "not-found", "there is no timeline at this address"};
const Problem kPrivate{401, "private", "this timeline is private"};

struct FileType {
  std::string_view suffix;
  std::string_view type;
};

constexpr std::array<FileType, 10> kFileTypes{{{".svg", "image/svg+xml"},
                                               {".png", "image/png"},
                                               {".webp", "image/webp"},
                                               {".pdf", "application/pdf"},
                                               {".css", "text/css; charset=utf-8"},
                                               {".js", "text/javascript; charset=utf-8"},
                                               {".json", "application/json"},
                                               {".txt", "text/plain; charset=utf-8"},
                                               // Parts for a CMS: shown as text, never run as a page of ours.
                                               {".html", "text/plain; charset=utf-8"},
                                               {".yaml", "text/plain; charset=utf-8"}}};

std::string type_of_file(std::string_view name) {
  const auto fits = [&](const FileType& one) { return name.ends_with(one.suffix); };
  const auto* found = std::ranges::find_if(kFileTypes, fits);
  return std::string(found == kFileTypes.end() ? "application/octet-stream" : found->type);
}

void put(HttpResponse& response, std::string_view name, std::string_view value) {
  response.headers.emplace_back(name, value);
}

// "text/html" has its charset said; a picture has none.
std::string with_charset(std::string type) {
  if (type.starts_with("text/") || type == "application/yaml") type += "; charset=utf-8";
  return type;
}

Json as_given(const Fields& query) {
  Json parameters = Json::object();
  for (const auto& [name, value] : query) parameters[name] = value;
  return parameters;
}

// What is kept under no name of somebody's gets one by what it says: the same again is no second timeline.
std::string choose_id(const HttpRequest& request) {
  if (const auto id = request.parameter("id")) return *id;
  return "t-" + digest(request.body).substr(std::string_view("sha256:").size(), kIdDigits);
}

Json describe(const Published& timeline, const std::string& base_url) {
  const std::string page = base_url + "/embed/" + timeline.id;
  Json files = Json::object();
  for (const std::string& name : timeline.names)
    files[name] = fmt::format("{}/{}/{}", page, timeline.version, name);
  return {{"id", timeline.id},
          {"version", timeline.version},
          {"title", timeline.facts["title"]},
          {"alt", timeline.facts["alt"]},
          {"private", timeline.is_private},
          {"page", page},
          {"oembed", oembed_url(base_url, timeline.id)},
          {"snippet", write_snippet(timeline, page, estimate_height(timeline, 640))},
          {"files", std::move(files)}};
}

// A worker says what is wrong as we do.
HttpResponse worker_problem(const JobResult& result) {
  HttpResponse response = problem_response({result.status, "", ""});
  response.body = result.body;
  return response;
}

}  // namespace

JobResult Service::ask(const Job& job) {
  const std::optional<Reply> reply = dispatcher_->ask(write_job(job));
  if (reply) return read_result(reply->bytes);
  return {503, "application/json", write_problem({503, "busy", "too many requests are waiting; try again"})};
}

HttpResponse Service::work(const char* kind, const HttpRequest& request,
                           const std::vector<std::string_view>& types) {
  const std::string output = *choose_type(request.header("accept"), types);
  JobResult result =
      ask({kind, media_type(*request.header("content-type")), output, as_given(request.query), request.body});
  if (result.status != 200) return worker_problem(result);
  HttpResponse response{200, with_charset(result.type), std::move(result.body)};
  put(response, "Cache-Control", "no-cache");
  put(response, "Vary", "Accept");
  put(response, "X-Content-Type-Options", "nosniff");
  if (output == "image/svg+xml") put(response, "Content-Security-Policy", kSvgPolicy);
  return response;
}

HttpResponse Service::publish(const HttpRequest& request) {
  if (!store_) return problem_response({403, "no-store", "the service was started without --store"});
  const std::string id = choose_id(request);
  if (!is_timeline_id(id)) {
    return problem_response(
        {400, "bad-parameter", "id: lower-case letters, digits and - between them, 64 at most"});
  }
  Json parameters = as_given(request.query);
  parameters["page"] = base_url(request) + "/embed/" + id;
  JobResult result =
      ask({"publish", "application/yaml", "application/json", std::move(parameters), request.body});
  if (result.status != 200) return worker_problem(result);
  for (JobFile& file : embed_assets()) result.files.push_back(std::move(file));
  const Store::Put put_result = store_->put(id, result, request.parameter("private") == "true");
  HttpResponse response{put_result.is_new ? 201 : 200, "application/json",
                        format_json(describe(put_result.published, base_url(request)))};
  put(response, "Cache-Control", "no-store");
  if (put_result.is_new) put(response, "Location", base_url(request) + "/embed/" + id);
  return response;
}

HttpResponse Service::show_page(const HttpRequest& request, const Fields& segments) const {
  const std::string id = *find_field(segments, "id");
  const auto timeline = store_ ? store_->find(id) : std::nullopt;
  if (!timeline) return problem_response(kNoTimeline);
  if (!may_see(*timeline, request)) return problem_response(kPrivate);
  HttpResponse response{200, "text/html; charset=utf-8",
                        write_embed_page(*timeline, oembed_url(base_url(request), id))};
  put(response, "Cache-Control", timeline->is_private ? "private, no-store" : kKeepShortly);
  put(response, "Content-Security-Policy", kEmbedPolicy);
  put(response, "X-Content-Type-Options", "nosniff");
  put(response, "Referrer-Policy", "no-referrer");
  put(response, "Link",
      fmt::format("<{}>; rel=\"alternate\"; type=\"application/json+oembed\"",
                  oembed_url(base_url(request), id)));
  return response;
}

// Without a version: the one that is shown now, which may be another in a minute.
HttpResponse Service::show_file(const HttpRequest& request, const Fields& segments) const {
  const std::string id = *find_field(segments, "id");
  const std::string name = *find_field(segments, "file");
  const auto version = find_field(segments, "version");
  const auto timeline = store_ ? store_->find(id) : std::nullopt;
  if (!timeline) return problem_response(kNoTimeline);
  if (!may_see(*timeline, request)) return problem_response(kPrivate);
  const auto bytes = store_->read(id, version.value_or(timeline->version), name);
  if (!bytes) return problem_response(kNoTimeline);
  HttpResponse response{200, type_of_file(name), *bytes};
  const std::string_view lasting = version ? kKeepForEver : kKeepShortly;
  put(response, "Cache-Control", timeline->is_private ? "private, no-store" : lasting);
  put(response, "X-Content-Type-Options", "nosniff");
  // Pages of others show these, from a sandbox without an origin of its own.
  put(response, "Cross-Origin-Resource-Policy", "cross-origin");
  put(response, "Access-Control-Allow-Origin", "*");
  if (name.ends_with(".svg")) put(response, "Content-Security-Policy", kSvgPolicy);
  return response;
}

HttpResponse Service::show_oembed(const HttpRequest& request) const {
  const auto find = [this](const std::string& id) { return store_ ? store_->find(id) : std::nullopt; };
  const bool sees_all = may_see({"", "", true, {}, {}}, request);
  const auto answer = answer_oembed(request, {base_url(request), find, sees_all});
  if (const auto* fault = std::get_if<Problem>(&answer)) return problem_response(*fault);
  HttpResponse response{200, "application/json", format_json(std::get<Json>(answer))};
  put(response, "Cache-Control", sees_all ? "private, no-store" : kKeepShortly);
  put(response, "X-Content-Type-Options", "nosniff");
  return response;
}

HttpResponse Service::show_health() const {
  const Dispatcher::State state = dispatcher_->state();
  if (state.waiting >= options_.queue && options_.queue > 0) {
    return problem_response({503, "busy", "too many requests are waiting; try again"});
  }
  HttpResponse response{200, "text/plain; charset=utf-8", "ok\n"};
  put(response, "Cache-Control", "no-store");
  return response;
}

HttpResponse Service::show_metrics() const {
  HttpResponse response{200, "text/plain; version=0.0.4; charset=utf-8",
                        metrics_.write(dispatcher_->state(), server_->connections())};
  put(response, "Cache-Control", "no-store");
  return response;
}

}  // namespace backstory::serve
