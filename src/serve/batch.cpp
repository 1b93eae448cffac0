#include "serve/batch.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <deque>
#include <optional>
#include <utility>

#include "base/error.h"
#include "serve/lines.h"
#include "serve/worker_pool.h"

namespace backstory::serve {
namespace {

volatile std::sig_atomic_t stop_signal = 0;

void note_signal(int signal) {
  stop_signal = signal;
}

// SIGINT and SIGTERM are noted, and heard only while nothing is being written or read. Twice ends at once.
class StopSignals {
 public:
  StopSignals() {
    stop_signal = 0;
    struct sigaction action {};
    action.sa_handler = note_signal;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    sigset_t heard;
    ::sigemptyset(&heard);
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
      ::sigaction(kSignals[i], &action, &before_[i]);
      ::sigaddset(&heard, kSignals[i]);
    }
    ::sigprocmask(SIG_BLOCK, &heard, &waiting_mask_);
  }
  ~StopSignals() {
    ::sigprocmask(SIG_SETMASK, &waiting_mask_, nullptr);
    for (std::size_t i = 0; i < kSignals.size(); ++i) ::sigaction(kSignals[i], &before_[i], nullptr);
  }
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  const sigset_t& waiting_mask() const { return waiting_mask_; }
  // Lets through what has come in the meantime.
  void listen() const {
    sigset_t blocked;
    ::sigprocmask(SIG_SETMASK, &waiting_mask_, &blocked);
    ::sigprocmask(SIG_SETMASK, &blocked, nullptr);
  }

 private:
  static constexpr std::array<int, 2> kSignals{SIGINT, SIGTERM};
  std::array<struct sigaction, 2> before_{};
  sigset_t waiting_mask_{};
};

void write_all(int output, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(output, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("cannot write the replies: {}", std::strerror(errno));
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

// What is in memory: requests under way and replies that wait for one before them.
class Queue {
 public:
  std::size_t size() const { return slots_.size(); }
  void push(std::size_t number, std::optional<Reply> reply = {}) {
    slots_.push_back({number, std::move(reply)});
  }
  void answer(Answered answered) {
    const auto slot = std::ranges::find(slots_, answered.number, &Slot::number);
    slot->reply = std::move(answered.reply);
  }
  std::optional<Reply> pop_ready() {
    if (slots_.empty() || !slots_.front().reply) return std::nullopt;
    std::optional<Reply> reply = std::move(slots_.front().reply);
    slots_.pop_front();
    return reply;
  }

 private:
  struct Slot {
    std::size_t number = 0;
    std::optional<Reply> reply;
  };
  std::deque<Slot> slots_;
};

class Run {
 public:
  explicit Run(const Batch& batch)
      : batch_(batch),
        lines_(batch.input, batch.limits.max_line),
        pool_(batch.limits, batch.handler, batch.on_loss),
        most_(2 * std::max<std::size_t>(1, batch.limits.workers)) {}

  BatchOutcome operator()() {
    const StopSignals signals;
    for (;;) {
      signals.listen();
      const bool stopped = stop_signal != 0;
      const bool needs_input = !stopped && take_lines();
      if (write_ready()) continue;  // there is room again
      if (queue_.size() == 0 && (stopped || is_over_)) break;
      const int input = needs_input ? lines_.descriptor() : -1;
      WorkerPool::Waited waited = pool_.wait(input, signals.waiting_mask());
      for (Answered& answered : waited.answers) queue_.answer(std::move(answered));
      if (waited.input_ready) lines_.read_more();
    }
    return {count_, stop_signal};
  }

 private:
  // Hands out lines while there is room; true when one more must be read for that.
  bool take_lines() {
    while (queue_.size() < most_ && pool_.has_room()) {
      std::optional<Line> line = lines_.next();
      if (!line) {
        is_over_ = lines_.at_end();
        return !is_over_;
      }
      take(std::move(*line));
    }
    return false;
  }

  void take(Line line) {
    const std::size_t number = line.request.number;
    if (line.too_long) {
      const std::string most = std::to_string(batch_.limits.max_line) + " bytes";
      queue_.push(number, batch_.on_loss(line.request, Loss::too_long, most));
    } else if (batch_.is_done && batch_.is_done(line.request)) {
      ++count_.skipped;
    } else {
      queue_.push(number);
      pool_.give(std::move(line.request));
    }
  }

  bool write_ready() {
    bool wrote = false;
    while (std::optional<Reply> reply = queue_.pop_ready()) {
      wrote = true;
      reply->bytes += '\n';
      write_all(batch_.output, reply->bytes);
      ++count_.answered;
      if (!reply->ok) ++count_.failed;
      count_.bytes_read = lines_.bytes_read();
      if (batch_.on_progress) batch_.on_progress(count_);
    }
    return wrote;
  }

  const Batch& batch_;
  LineReader lines_;
  WorkerPool pool_;
  Queue queue_;
  std::size_t most_;
  Batch::Count count_;
  bool is_over_ = false;
};

}  // namespace

BatchOutcome run_batch(const Batch& batch) {
  return Run(batch)();
}

}  // namespace backstory::serve
