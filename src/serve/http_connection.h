// A socket that speaks HTTP/1.1, each step within a time of its own: who sends a byte a second is not waited
// for longer than who sends nothing.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <variant>

#include "serve/http.h"
#include "serve/http_head.h"

namespace backstory::serve {

struct HttpTimes {
  std::chrono::milliseconds idle{5'000};      // between two requests of one connection
  std::chrono::milliseconds receive{15'000};  // a whole request, from its first byte
  std::chrono::milliseconds send{30'000};     // a whole response
};

class HttpConnection {
 public:
  // Closes `socket` when it goes. `drain` is readable once no new requests are wanted.
  HttpConnection(int socket, int drain, const HttpTimes& times);
  ~HttpConnection();
  HttpConnection(const HttpConnection&) = delete;
  HttpConnection& operator=(const HttpConnection&) = delete;

  struct Closed {};  // nobody asks any more
  std::variant<Head, HttpFault, Closed> read_head();
  // Of the head that was read last. False when it did not come, or not in time.
  bool read_body(const Head& head, std::string& body);
  // False when the other side is gone or too slow. A response to HEAD has its length and no body.
  bool write(const HttpResponse& response, bool with_body, bool keep_alive);

  // Ends sending and lets what still comes go for a moment, so that a response that refuses a body is read
  // before the connection is reset.
  void linger();

 private:
  using Clock = std::chrono::steady_clock;

  enum class Came { bytes, nothing, end };
  Came receive(Clock::time_point end, bool stop_at_drain);
  bool send_all(std::string_view bytes);

  int socket_;
  int drain_;
  HttpTimes times_;
  std::string buffer_;  // came, and not used yet
  Clock::time_point receive_end_;
  Clock::time_point send_end_;
};

}  // namespace backstory::serve
