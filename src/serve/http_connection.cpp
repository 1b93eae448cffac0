#include "serve/http_connection.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace backstory::serve {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kLinger{500};
constexpr std::size_t kMostLingering = std::size_t{4} << 20;

int milliseconds_to(Clock::time_point end) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
  return static_cast<int>(std::clamp<std::chrono::milliseconds::rep>(left, 0, 1'000'000));
}

bool wait_until_writable(int socket, Clock::time_point end) {
  pollfd watched{socket, POLLOUT, 0};
  for (;;) {
    const int ready = ::poll(&watched, 1, milliseconds_to(end));
    if (ready < 0 && errno == EINTR) continue;
    return ready > 0;
  }
}

std::string format_head(const HttpResponse& response, bool keep_alive) {
  std::string out = fmt::format("HTTP/1.1 {} {}\r\n", response.status, status_reason(response.status));
  for (const auto& [name, value] : response.headers) out += fmt::format("{}: {}\r\n", name, value);
  if (!response.type.empty()) out += fmt::format("Content-Type: {}\r\n", response.type);
  const bool has_length = response.status != 204 && response.status != 304;
  if (has_length) out += fmt::format("Content-Length: {}\r\n", response.body.size());
  out += keep_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
  return out;
}

}  // namespace

HttpConnection::HttpConnection(int socket, int drain, const HttpTimes& times)
    : socket_(socket), drain_(drain), times_(times) {}

HttpConnection::~HttpConnection() {
  ::close(socket_);
}

HttpConnection::Came HttpConnection::receive(Clock::time_point end, bool stop_at_drain) {
  std::array<pollfd, 2> watched{{{socket_, POLLIN, 0}, {stop_at_drain ? drain_ : -1, POLLIN, 0}}};
  int ready = -1;
  do {
    ready = ::poll(watched.data(), watched.size(), milliseconds_to(end));
  } while (ready < 0 && errno == EINTR);
  if (ready <= 0 || watched[0].revents == 0) return Came::nothing;
  std::array<char, std::size_t{16} << 10> bytes;
  const ssize_t size = ::recv(socket_, bytes.data(), bytes.size(), MSG_DONTWAIT);
  if (size < 0 && (errno == EAGAIN || errno == EINTR)) return Came::bytes;
  if (size <= 0) return Came::end;
  buffer_.append(bytes.data(), static_cast<std::size_t>(size));
  return Came::bytes;
}

std::variant<Head, HttpFault, HttpConnection::Closed> HttpConnection::read_head() {
  if (buffer_.empty() && receive(Clock::now() + times_.idle, true) != Came::bytes) return Closed{};
  receive_end_ = Clock::now() + times_.receive;
  std::size_t searched = 0;
  for (;;) {
    const std::size_t end = buffer_.find("\r\n\r\n", searched);
    if (end != std::string::npos && end + 4 <= kMaxHead) {
      const auto parsed = parse_head(std::string_view(buffer_).substr(0, end + 4));
      buffer_.erase(0, end + 4);
      if (const auto* fault = std::get_if<HttpFault>(&parsed)) return *fault;
      return std::get<Head>(parsed);
    }
    if (buffer_.size() > kMaxHead || end != std::string::npos) {
      const bool in_first_line = buffer_.find("\r\n") > kMaxTarget + 64;
      if (in_first_line)
        return HttpFault{414, "address-too-long",
                         fmt::format("the address has more than {} bytes", kMaxTarget)};
      return HttpFault{431, "head-too-long", fmt::format("the head has more than {} bytes", kMaxHead)};
    }
    searched = buffer_.size() < 3 ? 0 : buffer_.size() - 3;
    switch (receive(receive_end_, false)) {
      case Came::bytes:
        break;
      case Came::nothing:
        return HttpFault{408, "too-slow", "the request did not come in time"};
      case Came::end:
        return Closed{};
    }
  }
}

bool HttpConnection::read_body(const Head& head, std::string& body) {
  if (head.expects_continue && buffer_.size() < head.body_size) {
    send_end_ = Clock::now() + times_.send;
    if (!send_all("HTTP/1.1 100 Continue\r\n\r\n")) return false;
  }
  while (buffer_.size() < head.body_size) {
    if (receive(receive_end_, false) != Came::bytes) return false;
  }
  body = buffer_.substr(0, head.body_size);
  buffer_.erase(0, head.body_size);
  return true;
}

bool HttpConnection::send_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (!wait_until_writable(socket_, send_end_)) return false;
    } else if (errno != EINTR) {
      return false;
    }
    if (Clock::now() >= send_end_ && !bytes.empty()) return false;
  }
  return true;
}

bool HttpConnection::write(const HttpResponse& response, bool with_body, bool keep_alive) {
  send_end_ = Clock::now() + times_.send;
  std::string bytes = format_head(response, keep_alive);
  // One packet for what is small: a second would wait for the answer to the first.
  if (with_body) bytes += response.body;
  return send_all(bytes);
}

void HttpConnection::linger() {
  ::shutdown(socket_, SHUT_WR);
  const Clock::time_point end = Clock::now() + kLinger;
  std::size_t let_go = 0;
  while (let_go < kMostLingering) {
    buffer_.clear();
    if (receive(end, true) != Came::bytes) return;
    let_go += buffer_.size();
  }
}

}  // namespace backstory::serve
