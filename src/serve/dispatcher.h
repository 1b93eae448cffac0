// A queue of bounded length before workers, for many threads that each wait for their own answer.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <future>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "serve/serve.h"
#include "serve/worker.h"

namespace backstory::serve {

class Dispatcher {
 public:
  // `limits.deadline` holds for the waiting in the queue and for the work, each. Workers that cannot
  // be started are tried again every second.
  Dispatcher(const Limits& limits, std::size_t queue, WorkerStart start, LossHandler on_loss);
  ~Dispatcher();  // what is under way is given up
  Dispatcher(const Dispatcher&) = delete;
  Dispatcher& operator=(const Dispatcher&) = delete;

  // The reply, or what is said of its loss; nothing when the queue is full.
  std::optional<Reply> ask(std::string bytes);

  struct State {
    std::size_t workers = 0;
    std::size_t busy = 0;
    std::size_t waiting = 0;
    std::size_t lost = 0;  // requests whose worker died or took too long, so far
  };
  State state() const;

 private:
  struct Waiting {
    Request request;
    Clock::time_point since;
  };

  void run();
  void work();
  bool is_stopped() const;
  void wake() const;
  bool take_next(Waiting& next);
  void answer(std::size_t number, Reply reply);
  void give_up(const std::string& why);

  Limits limits_;
  std::size_t most_waiting_;
  WorkerStart start_;
  LossHandler on_loss_;
  int wake_ = -1;
  mutable std::mutex mutex_;
  std::deque<Waiting> waiting_;
  std::map<std::size_t, std::promise<Reply>> promises_;
  std::size_t asked_ = 0;
  std::size_t busy_ = 0;
  std::size_t lost_ = 0;
  bool stop_ = false;
  std::thread thread_;
};

}  // namespace backstory::serve
