// A filter: requests in, a line each; replies out, a line each, in the same order.
#pragma once

#include <functional>
#include <string>

#include "serve/serve.h"

namespace backstory::serve {

struct Batch {
  int input = 0;  // file descriptors
  int output = 1;
  Limits limits;
  Handler handler;
  LossHandler on_loss;
  std::function<bool(const Request&)> is_done;  // answered by an earlier run: no reply; may be empty

  struct Count {
    std::size_t answered = 0;  // replies written
    std::size_t failed = 0;    // of these, not ok
    std::size_t skipped = 0;   // is_done
    std::size_t bytes_read = 0;
  };
  std::function<void(const Count&)> on_progress;  // after each reply; may be empty
};

struct BatchOutcome {
  Batch::Count count;
  int signal = 0;  // SIGINT or SIGTERM asked to stop: what was under way is answered, the rest is not read
};

// At most two requests a worker are in memory; reading stops while the output blocks. Each reply goes out
// whole, as soon as it and all before it are there. Fails when reading or writing fails.
BatchOutcome run_batch(const Batch& batch);

}  // namespace backstory::serve
