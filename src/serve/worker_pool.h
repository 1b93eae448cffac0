// Workers that answer requests side by side. One that dies or takes too long is replaced, and its request is
// answered by what is said of the loss.
#pragma once

#include <memory>
#include <vector>

#include "serve/worker.h"

namespace backstory::serve {

struct Answered {
  std::size_t number = 0;
  Reply reply;
};

class WorkerPool {
 public:
  WorkerPool(const Limits& limits, WorkerStart start, LossHandler on_loss);

  bool has_room() const;
  bool has_idle() const;
  std::size_t count_busy() const;
  void give(Request request);  // asserts has_room()

  // Until something came from a worker, one is past its deadline, `input` can be read (-1 = do not care) or a
  // signal arrived that `waiting_mask` lets through.
  struct Waited {
    std::vector<Answered> answers;
    bool input_ready = false;
  };
  Waited wait(int input, const sigset_t& waiting_mask);

 private:
  std::unique_ptr<Worker> make_worker() const;
  int milliseconds_left() const;
  Answered lose(std::unique_ptr<Worker>& worker, Loss loss);
  void collect(std::unique_ptr<Worker>& worker, std::vector<Answered>& answers);

  Limits limits_;
  WorkerStart start_;
  LossHandler on_loss_;
  std::vector<std::unique_ptr<Worker>> workers_;
};

}  // namespace backstory::serve
