// A service of the tests' own, and raw bytes to and from it: clients would mend what must be refused.
#pragma once

#include <string>
#include <string_view>
#include <thread>

#include "serve/service.h"

namespace backstory::testing {

inline constexpr const char* kToken = "a-token-of-the-tests";

// The usual limits, workers of the program itself, any free port, a token.
serve::ServiceOptions service_options();

class RunningService {
 public:
  explicit RunningService(serve::ServiceOptions options);
  ~RunningService();
  RunningService(const RunningService&) = delete;
  RunningService& operator=(const RunningService&) = delete;

  serve::Service& service() { return service_; }
  std::string host() const;  // "127.0.0.1:40123"
  int connect() const;       // a socket
  void stop() const;         // without waiting
  // Sends the bytes, reads until the other side closes.
  std::string ask(std::string_view bytes) const;
  // With Host, token, Content-Length and Connection: close; `headers` are whole lines.
  std::string request(std::string_view method, std::string_view target, std::string_view headers = "",
                      std::string_view body = "") const;

 private:
  int stop_;
  serve::Service service_;
  std::thread thread_;
};

int status_of(const std::string& response);
std::string header_of(const std::string& response, std::string_view name);  // "" = not there
std::string body_of(const std::string& response);
std::string read_all(int socket);
void send_bytes(int socket, std::string_view bytes);

}  // namespace backstory::testing
