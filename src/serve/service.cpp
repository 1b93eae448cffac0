#include "serve/service.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <exception>
#include <utility>

#include "base/error.h"
#include "serve/caching.h"
#include "serve/negotiation.h"
#include "serve/problem.h"
#include "serve/request_log.h"
#include "serve/token.h"

namespace backstory::serve {
namespace {

HttpResponse explain(Problem problem, const std::string& id) {
  problem.more["request"] = id;
  return problem_response(problem);
}

}  // namespace

Service::Service(ServiceOptions options) : options_(std::move(options)) {
  rules_ = {is_loopback(options_.address), options_.public_url, options_.token};
  if (!rules_.only_loopback && options_.token.empty()) {
    fail("others than this machine can reach {}: give a token with --token-file or BACKSTORY_TOKEN",
         options_.address);
  }
  if (!rules_.only_loopback && options_.public_url.empty() && !options_.store.empty()) {
    fail("others than this machine can reach {}: say how with --public-url", options_.address);
  }
  if (!options_.store.empty()) store_.emplace(options_.store);
  HttpHandlers handlers;
  handlers.refuse = [this](const HttpRequest& request) { return refuse(request); };
  handlers.answer = [this](const HttpRequest& request) { return answer(request); };
  handlers.explain = [](const HttpFault& fault, const std::string& id) {
    return explain(Problem{fault.status, fault.code, fault.message}, id);
  };
  handlers.on_done = [this](const HttpExchange& exchange) { finish(exchange); };
  server_ = std::make_unique<HttpServer>(options_.address, options_.port, options_.http, std::move(handlers));
  routes_ = make_routes();
  dispatcher_ = std::make_unique<Dispatcher>(options_.work, options_.queue, options_.start, options_.on_loss);
}

std::string Service::url() const {
  return "http://" + format_address(options_.address, server_->port());
}

void Service::run(int stop) {
  server_->run(stop);
  dispatcher_.reset();
}

// Everything that can be said before the body was read.
std::optional<HttpResponse> Service::refuse(const HttpRequest& request) const {
  if (const auto fault = check_host(request, rules_)) return explain(*fault, request.id);
  const FoundRoute found = find_route(routes_, request.method, request.path);
  if (found.methods.empty()) {
    return explain(Problem{404, "not-found", "there is nothing at this address"}, request.id);
  }
  if (!found.route) {
    const std::string allowed = fmt::format("{}", fmt::join(found.methods, ", "));
    HttpResponse response{204, "", ""};
    if (request.method != "OPTIONS") {
      response =
          explain(Problem{405, "method-not-allowed", "this address answers to " + allowed}, request.id);
    }
    response.headers.emplace_back("Allow", allowed);
    return response;
  }
  auto fault = check_writer(request, *found.route, rules_);
  if (!fault) fault = check_body_type(request, *found.route);
  // Reads have one form each.
  const bool has_forms = !found.route->request_types.empty();
  if (!fault && has_forms && !choose_type(request.header("accept"), found.route->response_types)) {
    fault = Problem{406, "not-acceptable",
                    fmt::format("Accept must take one of {}", fmt::join(found.route->response_types, ", "))};
  }
  if (fault) return explain(*fault, request.id);
  return std::nullopt;
}

HttpResponse Service::answer(const HttpRequest& request) {
  try {
    const FoundRoute found = find_route(routes_, request.method, request.path);
    HttpResponse response = found.route->answer(request, found.segments);
    put_etag(response, request);
    return response;
  } catch (const std::exception& error) {
    return explain(Problem{500, "failed", error.what()}, request.id);
  }
}

void Service::finish(const HttpExchange& exchange) {
  const FoundRoute found = find_route(routes_, exchange.method, exchange.path);
  metrics_.count(found.route ? found.route->pattern : "", exchange.status, exchange.seconds);
  log_request(exchange);
}

bool Service::may_see(const Published& timeline, const HttpRequest& request) const {
  return !timeline.is_private || is_authorized(request.header("authorization"), rules_.token);
}

// Host was checked to be this machine's where no public address was given.
std::string Service::base_url(const HttpRequest& request) const {
  return options_.public_url.empty() ? "http://" + request.header("host").value_or("") : options_.public_url;
}

}  // namespace backstory::serve
