// A process that answers requests one after the other: what hangs or crashes takes nothing else with it.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <deque>
#include <string>
#include <vector>

#include "serve/serve.h"

namespace backstory::serve {

using Clock = std::chrono::steady_clock;

// Where a command that is started as a worker finds its socket.
inline constexpr int kWorkerSocket = 3;
// Answers what comes, one after the other, until the other side is gone; ends the process. The handler must
// not throw.
[[noreturn]] void run_worker(int socket, const Handler& handler);

class Worker {
 public:
  // A handler is forked: this process may have no threads, and `others` are descriptors of it that the new
  // one must not hold open. A command is started, with nothing but its socket and standard error.
  Worker(const WorkerStart& start, const std::vector<int>& others);
  ~Worker();  // ends it, without waiting for what it was at
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  int descriptor() const { return descriptor_; }  // readable when something came, or it died
  bool is_idle() const { return requests_.empty(); }
  // One is answered while the next waits in its hands: a worker that need not ask is not put beside another
  // on one core by the kernel, as each is that wakes from waiting.
  bool has_room() const { return requests_.size() < 2; }
  const Request& request() const { return requests_.front(); }  // that is being answered
  Clock::time_point began() const { return began_; }            // with it

  void give(Request request);
  // Sends what it could not take at once, without waiting: one that is writing a long reply does not read.
  bool has_unsent() const { return !outgoing_.empty(); }
  void send_more();
  enum class State { busy, answered, died };
  // Takes what has come, without waiting.
  State read();
  Reply take_reply();  // of `answered`, to request()
  // All that it was given and has not answered; the one under way is the first.
  std::vector<Request> take_requests();
  // Waits for the end of one that died, or ends it. Gives "signal 11", "exit status 1".
  std::string bury();

 private:
  bool has_reply() const;

  int descriptor_ = -1;
  pid_t process_ = -1;
  std::deque<Request> requests_;
  Clock::time_point began_;
  std::string incoming_;
  std::string outgoing_;
};

}  // namespace backstory::serve
