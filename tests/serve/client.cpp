#include "serve/client.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <charconv>

#include "base/utf8.h"

namespace backstory::testing {

serve::ServiceOptions service_options() {
  serve::ServiceOptions options;
  options.port = 0;
  options.token = kToken;
  options.version = "1.2.3";
  options.work.workers = 1;
  options.start = serve::WorkerCommand{{BACKSTORY_PROGRAM, "worker"}};
  options.on_loss = [](const serve::Request&, serve::Loss loss, std::string_view detail) {
    const int status = loss == serve::Loss::timed_out ? 503 : 500;
    return serve::Reply{false, serve::write_result({status, "application/json", std::string(detail)})};
  };
  return options;
}

RunningService::RunningService(serve::ServiceOptions options)
    : stop_(::eventfd(0, EFD_CLOEXEC)),
      service_(std::move(options)),
      thread_([this] { service_.run(stop_); }) {}

RunningService::~RunningService() {
  stop();
  thread_.join();
  ::close(stop_);
}

void RunningService::stop() const {
  ::eventfd_write(stop_, 1);
}

std::string RunningService::host() const {
  return service_.url().substr(std::string_view("http://").size());
}

int RunningService::connect() const {
  const std::string port = host().substr(host().rfind(':') + 1);
  int number = 0;
  std::from_chars(port.data(), port.data() + port.size(), number);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(number));
  ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  REQUIRE(::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  return socket;
}

void send_bytes(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;  // refused before all was sent
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

std::string read_all(int socket) {
  std::string out;
  std::array<char, 4096> bytes;
  for (ssize_t size = 0; (size = ::recv(socket, bytes.data(), bytes.size(), 0)) > 0;) {
    out.append(bytes.data(), static_cast<std::size_t>(size));
  }
  return out;
}

std::string RunningService::ask(std::string_view bytes) const {
  const int socket = connect();
  send_bytes(socket, bytes);
  std::string answer = read_all(socket);
  ::close(socket);
  return answer;
}

std::string RunningService::request(std::string_view method, std::string_view target,
                                    std::string_view headers, std::string_view body) const {
  const std::string length =
      method == "POST" ? fmt::format("Content-Length: {}\r\n", body.size()) : std::string();
  return ask(
      fmt::format("{} {} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\nConnection: close\r\n{}{}\r\n{}",
                  method, target, host(), kToken, length, headers, body));
}

int status_of(const std::string& response) {
  int status = 0;
  if (response.starts_with("HTTP/1.1 ")) std::from_chars(response.data() + 9, response.data() + 12, status);
  return status;
}

std::string header_of(const std::string& response, std::string_view name) {
  const std::string head = response.substr(0, response.find("\r\n\r\n")) + "\r\n";
  const std::string wanted = "\r\n" + to_lower(name) + ": ";
  const std::size_t at = to_lower(head).find(wanted);
  if (at == std::string::npos) return "";
  const std::size_t begin = at + wanted.size();
  return head.substr(begin, head.find("\r\n", begin) - begin);
}

std::string body_of(const std::string& response) {
  const std::size_t end = response.find("\r\n\r\n");
  return end == std::string::npos ? "" : response.substr(end + 4);
}

}  // namespace backstory::testing
