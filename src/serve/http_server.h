// Listens, and gives each request to what answers it: a thread a connection, no more than there may be.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "serve/http_connection.h"

namespace backstory::serve {

struct HttpLimits {
  std::size_t max_body = std::size_t{5} << 20;      // bytes, of one request
  std::size_t max_bodies = std::size_t{128} << 20;  // bytes, of all that are under way
  std::size_t max_connections = 256;
  std::size_t max_requests = 1000;  // of one connection
  HttpTimes times;
};

struct HttpExchange {
  std::string method;  // "" where the head could not be read
  std::string path;
  std::string id;
  int status = 0;
  std::size_t bytes = 0;  // of the response's body
  double seconds = 0;
};

// All are called from many threads at once, and may not throw.
struct HttpHandlers {
  // Asked before the body is read; a response refuses the request.
  std::function<std::optional<HttpResponse>(const HttpRequest& head)> refuse;
  std::function<HttpResponse(const HttpRequest&)> answer;
  // A request that cannot be read, or comes to one too many: in the words of the service.
  std::function<HttpResponse(const HttpFault&, const std::string& id)> explain;
  std::function<void(const HttpExchange&)> on_done;  // may be empty
};

class HttpServer {
 public:
  // Binds to `address` ("127.0.0.1", "::1") and `port`, 0 = any that is free. Fails when it cannot.
  HttpServer(const std::string& address, int port, const HttpLimits& limits, HttpHandlers handlers);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  int port() const { return port_; }
  std::size_t connections() const;
  // Until `stop` is readable. Then no connection is taken any more, what was asked is answered.
  void run(int stop);

 private:
  void accept_one();
  void serve_connection(int socket);
  bool serve_request(HttpConnection& connection, bool is_last);
  HttpResponse respond(HttpConnection& connection, const Head& head, HttpRequest& request);

  HttpLimits limits_;
  HttpHandlers handlers_;
  int listener_ = -1;
  int drain_ = -1;  // readable once it is to stop
  int port_ = 0;
  std::atomic<std::size_t> body_bytes_ = 0;
  mutable std::mutex mutex_;
  std::condition_variable all_gone_;
  std::size_t connections_ = 0;
};

// "[::1]:8750", "127.0.0.1:8750"
std::string format_address(const std::string& address, int port);
// 127.0.0.0/8 or ::1: only programs of this machine come there.
bool is_loopback(const std::string& address);

}  // namespace backstory::serve
