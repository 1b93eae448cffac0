#include "intake/web_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <vector>

namespace backstory::testing {
namespace {

std::string receive_head(int connection) {
  std::string head;
  std::array<char, 4096> buffer{};
  while (head.find("\r\n\r\n") == std::string::npos) {
    const ssize_t got = recv(connection, buffer.data(), buffer.size(), 0);
    if (got <= 0) break;
    head.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return head;
}

void send_all(int connection, const std::string& bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t sent = send(connection, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
    if (sent <= 0) return;
    at += static_cast<std::size_t>(sent);
  }
}

}  // namespace

WebServer::WebServer(std::function<std::string(const std::string&)> answer) : answer_(std::move(answer)) {
  listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* const general = reinterpret_cast<sockaddr*>(&address);
  const bool ready = bind(listener_, general, size) == 0 && listen(listener_, 8) == 0 &&
                     getsockname(listener_, general, &size) == 0 && pipe(wake_) == 0;
  if (!ready) throw std::runtime_error("no server on the loopback");
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { serve(); });
}

WebServer::~WebServer() {
  close(wake_[1]);
  thread_.join();
  close(wake_[0]);
  close(listener_);
}

std::string WebServer::url(const std::string& path) const {
  return "http://127.0.0.1:" + std::to_string(port_) + path;
}

void WebServer::serve() {
  std::vector<int> silent;
  for (;;) {
    std::array<pollfd, 2> wanted = {{{listener_, POLLIN, 0}, {wake_[0], POLLIN, 0}}};
    if (poll(wanted.data(), wanted.size(), -1) < 0) continue;
    if (wanted[1].revents != 0) break;
    const int connection = accept(listener_, nullptr, nullptr);
    if (connection < 0) continue;
    const std::string answer = answer_(receive_head(connection));
    if (answer.empty()) {
      silent.push_back(connection);
    } else {
      send_all(connection, answer);
      close(connection);
    }
  }
  for (const int connection : silent) close(connection);
}

std::string respond(const std::string& status, const std::string& type, const std::string& body,
                    const std::string& more_headers) {
  return "HTTP/1.1 " + status + "\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\nConnection: close\r\n" + (type.empty() ? "" : "Content-Type: " + type + "\r\n") + more_headers +
         "\r\n" + body;
}

}  // namespace backstory::testing
