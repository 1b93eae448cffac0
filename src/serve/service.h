// The service: the table of routes and what answers each of them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "serve/dispatcher.h"
#include "serve/gate.h"
#include "serve/http_server.h"
#include "serve/job.h"
#include "serve/metrics.h"
#include "serve/routes.h"
#include "serve/store.h"

namespace backstory::serve {

struct ServiceOptions {
  std::string address = "127.0.0.1";
  int port = 8750;
  std::string public_url;       // how readers reach it, without a slash at the end; "" = at its own address
  std::filesystem::path store;  // "" = nothing can be published
  std::string token;            // "" = none
  std::string version;          // of the program
  HttpLimits http;
  Limits work;
  std::size_t queue = 8;
  WorkerStart start;
  LossHandler on_loss;
};

class Service {
 public:
  // Listens at once. Fails when the address, the store or the workers are not to be had, and when others than
  // this machine could ask without a token.
  explicit Service(ServiceOptions options);

  const std::vector<Route>& routes() const { return routes_; }
  std::string url() const;  // "http://127.0.0.1:8750"
  // Until `stop` is readable; what is under way then is answered.
  void run(int stop);

 private:
  std::vector<Route> make_routes();
  std::optional<HttpResponse> refuse(const HttpRequest& request) const;
  HttpResponse answer(const HttpRequest& request);
  void finish(const HttpExchange& exchange);

  HttpResponse work(const char* kind, const HttpRequest& request, const std::vector<std::string_view>& types);
  HttpResponse publish(const HttpRequest& request);
  HttpResponse show_page(const HttpRequest& request, const Fields& segments) const;
  HttpResponse show_file(const HttpRequest& request, const Fields& segments) const;
  HttpResponse show_oembed(const HttpRequest& request) const;
  HttpResponse show_health() const;
  HttpResponse show_metrics() const;
  JobResult ask(const Job& job);
  bool may_see(const Published& timeline, const HttpRequest& request) const;
  std::string base_url(const HttpRequest& request) const;

  ServiceOptions options_;
  AccessRules rules_;
  Metrics metrics_;
  std::optional<Store> store_;
  std::unique_ptr<Dispatcher> dispatcher_;
  std::vector<Route> routes_;
  std::unique_ptr<HttpServer> server_;
};

}  // namespace backstory::serve
