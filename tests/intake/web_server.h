// A server on the loopback for tests of fetching: it answers with the bytes that a test gives it.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>

namespace backstory::testing {

class WebServer {
 public:
  // `answer` gets the whole head of a request; "" keeps the connection open without a word.
  explicit WebServer(std::function<std::string(const std::string& head)> answer);
  ~WebServer();
  WebServer(const WebServer&) = delete;
  WebServer& operator=(const WebServer&) = delete;

  std::string url(const std::string& path) const;

 private:
  void serve();

  std::function<std::string(const std::string&)> answer_;
  int listener_ = -1;
  int wake_[2] = {-1, -1};
  unsigned port_ = 0;
  std::thread thread_;
};

// An answer with its length and, when it is not empty, its type.
std::string respond(const std::string& status, const std::string& type, const std::string& body,
                    const std::string& more_headers = "");

}  // namespace backstory::testing
