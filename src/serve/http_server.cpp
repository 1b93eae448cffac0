#include "serve/http_server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include "base/error.h"
#include "serve/request_id.h"

namespace backstory::serve {
namespace {

constexpr int kBacklog = 128;

// An address of either family, in the form that the system takes.
struct SocketAddress {
  sockaddr_storage storage{};
  socklen_t size = 0;
};

SocketAddress read_address(const std::string& address, int port) {
  SocketAddress out;
  auto* v4 = reinterpret_cast<sockaddr_in*>(&out.storage);
  auto* v6 = reinterpret_cast<sockaddr_in6*>(&out.storage);
  if (::inet_pton(AF_INET, address.c_str(), &v4->sin_addr) == 1) {
    v4->sin_family = AF_INET;
    v4->sin_port = htons(static_cast<std::uint16_t>(port));
    out.size = sizeof(sockaddr_in);
  } else if (::inet_pton(AF_INET6, address.c_str(), &v6->sin6_addr) == 1) {
    v6->sin6_family = AF_INET6;
    v6->sin6_port = htons(static_cast<std::uint16_t>(port));
    out.size = sizeof(sockaddr_in6);
  } else {
    fail("cannot listen on '{}': it is not an IP address such as 127.0.0.1", address);
  }
  return out;
}

int open_listener(const std::string& address, int port) {
  const SocketAddress where = read_address(address, port);
  const int listener = ::socket(where.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const int on = 1;
  if (listener >= 0) ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  const auto* bound = reinterpret_cast<const sockaddr*>(&where.storage);
  if (listener < 0 || ::bind(listener, bound, where.size) != 0 || ::listen(listener, kBacklog) != 0) {
    const int why = errno;
    if (listener >= 0) ::close(listener);
    fail("cannot listen on {}: {}", format_address(address, port), std::strerror(why));
  }
  return listener;
}

int find_port(int listener) {
  sockaddr_storage storage{};
  socklen_t size = sizeof storage;
  ::getsockname(listener, reinterpret_cast<sockaddr*>(&storage), &size);
  if (storage.ss_family == AF_INET6) return ntohs(reinterpret_cast<const sockaddr_in6*>(&storage)->sin6_port);
  return ntohs(reinterpret_cast<const sockaddr_in*>(&storage)->sin_port);
}

// Bytes of bodies that are under way, given back at the end.
class BodyRoom {
 public:
  BodyRoom(std::atomic<std::size_t>& taken, std::size_t size, std::size_t most) : taken_(taken), size_(size) {
    has_room_ = taken_.fetch_add(size_) + size_ <= most;
  }
  ~BodyRoom() { taken_.fetch_sub(size_); }
  BodyRoom(const BodyRoom&) = delete;
  BodyRoom& operator=(const BodyRoom&) = delete;

  bool has_room() const { return has_room_; }

 private:
  std::atomic<std::size_t>& taken_;
  std::size_t size_;
  bool has_room_ = false;
};

}  // namespace

std::string format_address(const std::string& address, int port) {
  const bool is_v6 = address.find(':') != std::string::npos;
  return is_v6 ? fmt::format("[{}]:{}", address, port) : fmt::format("{}:{}", address, port);
}

bool is_loopback(const std::string& address) {
  return address == "::1" || address.starts_with("127.");
}

HttpServer::HttpServer(const std::string& address, int port, const HttpLimits& limits, HttpHandlers handlers)
    : limits_(limits), handlers_(std::move(handlers)), listener_(open_listener(address, port)) {
  drain_ = ::eventfd(0, EFD_CLOEXEC);
  port_ = find_port(listener_);
}

HttpServer::~HttpServer() {
  if (listener_ >= 0) ::close(listener_);
  ::close(drain_);
}

std::size_t HttpServer::connections() const {
  const std::scoped_lock lock(mutex_);
  return connections_;
}

void HttpServer::run(int stop) {
  std::array<pollfd, 2> watched{{{listener_, POLLIN, 0}, {stop, POLLIN, 0}}};
  while (watched[1].revents == 0) {
    if (::poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR) {
      fail("cannot wait for connections: {}", std::strerror(errno));
    }
    if (watched[0].revents != 0) accept_one();
  }
  ::close(std::exchange(listener_, -1));
  ::eventfd_write(drain_, 1);
  std::unique_lock lock(mutex_);
  all_gone_.wait(lock, [this] { return connections_ == 0; });
}

void HttpServer::accept_one() {
  const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
  if (socket < 0) return;
  const int on = 1;
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  {
    const std::scoped_lock lock(mutex_);
    if (connections_ < limits_.max_connections) {
      try {
        std::thread([this, socket] { serve_connection(socket); }).detach();
        ++connections_;
        return;
      } catch (const std::system_error&) {
        // No thread to be had is as good as too many of them.
      }
    }
  }
  HttpConnection connection(socket, drain_, {{}, {}, std::chrono::milliseconds(100)});
  const HttpFault fault{503, "too-many-connections", "too many connections are open; try again"};
  connection.write(handlers_.explain(fault, choose_request_id(std::nullopt)), true, false);
}

void HttpServer::serve_connection(int socket) {
  {
    HttpConnection connection(socket, drain_, limits_.times);
    for (std::size_t count = 1; serve_request(connection, count >= limits_.max_requests); ++count) {
    }
  }
  // Told while the lock is held: once it is free, this object may go.
  const std::scoped_lock lock(mutex_);
  --connections_;
  all_gone_.notify_all();
}

HttpResponse HttpServer::respond(HttpConnection& connection, const Head& head, HttpRequest& request) {
  const auto refuse = [&](const HttpFault& fault) {
    HttpResponse response = handlers_.explain(fault, request.id);
    response.close = true;
    return response;
  };
  if (head.body_size > limits_.max_body) {
    return refuse({413, "body-too-large", fmt::format("the body has more than {} bytes", limits_.max_body)});
  }
  if (auto refused = handlers_.refuse(request)) {
    refused->close = refused->close || head.body_size > 0;
    return *refused;
  }
  const BodyRoom room(body_bytes_, head.body_size, limits_.max_bodies);
  if (!room.has_room()) return refuse({503, "busy", "too much is being sent at once; try again"});
  if (!connection.read_body(head, request.body)) {
    return refuse({408, "too-slow", "the body did not come in time"});
  }
  return handlers_.answer(request);
}

// False when the connection is over.
bool HttpServer::serve_request(HttpConnection& connection, bool is_last) {
  auto read = connection.read_head();
  if (std::holds_alternative<HttpConnection::Closed>(read)) return false;
  const auto began = std::chrono::steady_clock::now();
  const auto* fault = std::get_if<HttpFault>(&read);
  Head head = fault ? Head{} : std::move(std::get<Head>(read));
  HttpRequest& request = head.request;
  request.id = choose_request_id(request.header("x-request-id"));
  HttpResponse response = fault ? handlers_.explain(*fault, request.id) : respond(connection, head, request);
  response.headers.emplace_back("X-Request-Id", request.id);
  pollfd draining{drain_, POLLIN, 0};
  const bool is_over = fault || response.close || is_last || !head.keep_alive || ::poll(&draining, 1, 0) > 0;
  const bool sent = connection.write(response, request.method != "HEAD", !is_over);
  if (handlers_.on_done) {
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    handlers_.on_done(
        {request.method, request.path, request.id, response.status, response.body.size(), took.count()});
  }
  if (sent && (fault || response.close)) connection.linger();
  return sent && !is_over;
}

}  // namespace backstory::serve
