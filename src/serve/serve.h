// serve/ takes what other programs ask (records of a batch, line by line; requests of HTTP) and gives each
// its answer within bounds: of time, of memory, of how much is under way. It never reads an article or draws
// a picture itself: what that means is a function that it is given, run in a process that may be lost.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace backstory::serve {

// One request: the bytes of its line, and the number of the line from 1.
struct Request {
  std::size_t number = 0;
  std::string bytes;
};

struct Reply {
  bool ok = false;    // the request could be answered; a fault of its own is a reply too, with ok = false
  std::string bytes;  // one line, without its end
};

// Runs in a process of its own, one request at a time; must not throw.
using Handler = std::function<Reply(const Request&)>;

// A program that answers requests in the same way (run_worker): for processes with threads, which cannot fork
// a handler. `words[0]` is its file.
struct WorkerCommand {
  std::vector<std::string> words;
};
using WorkerStart = std::variant<Handler, WorkerCommand>;

// Why a request got no reply of the handler.
enum class Loss {
  timed_out,  // it took longer than the deadline
  died,       // its process ended: a signal, no memory
  too_long,   // more bytes than a line may have; the request has none
};
// Says it in the words of the caller's format. `detail`: "10 s", "signal 11", "16777216 bytes".
using LossHandler = std::function<Reply(const Request&, Loss loss, std::string_view detail)>;

struct Limits {
  std::size_t workers = 1;
  std::chrono::milliseconds deadline{10'000};    // of one request
  std::size_t max_line = std::size_t{16} << 20;  // bytes
};

}  // namespace backstory::serve
