#include "serve/dispatcher.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <utility>

#include "serve/worker_pool.h"

namespace backstory::serve {
namespace {

constexpr int kRetryMilliseconds = 1000;

}  // namespace

Dispatcher::Dispatcher(const Limits& limits, std::size_t queue, WorkerStart start, LossHandler on_loss)
    : limits_(limits),
      most_waiting_(queue),
      start_(std::move(start)),
      on_loss_(std::move(on_loss)),
      wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      thread_([this] { run(); }) {}

Dispatcher::~Dispatcher() {
  {
    const std::scoped_lock lock(mutex_);
    stop_ = true;
  }
  wake();
  thread_.join();
  ::close(wake_);
}

void Dispatcher::wake() const {
  ::eventfd_write(wake_, 1);
}

std::optional<Reply> Dispatcher::ask(std::string bytes) {
  std::future<Reply> reply;
  {
    const std::scoped_lock lock(mutex_);
    // Those that wait for a worker, beside those that have one.
    if (stop_ || promises_.size() >= most_waiting_ + limits_.workers) return std::nullopt;
    const std::size_t number = ++asked_;
    reply = promises_[number].get_future();
    waiting_.push_back({{number, std::move(bytes)}, Clock::now()});
  }
  wake();
  return reply.get();
}

Dispatcher::State Dispatcher::state() const {
  const std::scoped_lock lock(mutex_);
  return {limits_.workers, busy_, waiting_.size(), lost_};
}

void Dispatcher::answer(std::size_t number, Reply reply) {
  const std::scoped_lock lock(mutex_);
  const auto found = promises_.find(number);
  found->second.set_value(std::move(reply));
  promises_.erase(found);
}

// False when nobody waits.
bool Dispatcher::take_next(Waiting& next) {
  const std::scoped_lock lock(mutex_);
  if (waiting_.empty()) return false;
  next = std::move(waiting_.front());
  waiting_.pop_front();
  return true;
}

bool Dispatcher::is_stopped() const {
  const std::scoped_lock lock(mutex_);
  return stop_;
}

void Dispatcher::give_up(const std::string& why) {
  const std::scoped_lock lock(mutex_);
  waiting_.clear();
  for (auto& [number, promise] : promises_) promise.set_value(on_loss_({number, ""}, Loss::died, why));
  promises_.clear();
}

void Dispatcher::run() {
  while (!is_stopped()) {
    try {
      work();
      give_up("the service stops");
    } catch (const std::exception& error) {
      give_up(error.what());
      pollfd woken{wake_, POLLIN, 0};
      ::poll(&woken, 1, kRetryMilliseconds);
    }
  }
}

void Dispatcher::work() {
  sigset_t all;
  sigfillset(&all);
  const auto count_lost = [this](const Request& request, Loss loss, std::string_view detail) {
    {
      const std::scoped_lock lock(mutex_);
      ++lost_;
    }
    return on_loss_(request, loss, detail);
  };
  const std::string deadline = fmt::format("{} s", static_cast<double>(limits_.deadline.count()) / 1000);
  WorkerPool pool(limits_, start_, count_lost);
  while (!is_stopped()) {
    Waiting next;
    while (pool.has_idle() && take_next(next)) {
      const bool late = Clock::now() - next.since > limits_.deadline;
      if (late) answer(next.request.number, count_lost(next.request, Loss::timed_out, deadline));
      if (!late) pool.give(std::move(next.request));
    }
    {
      const std::scoped_lock lock(mutex_);
      busy_ = pool.count_busy();
    }
    WorkerPool::Waited waited = pool.wait(wake_, all);
    eventfd_t ignored = 0;
    if (waited.input_ready) ::eventfd_read(wake_, &ignored);
    for (Answered& answered : waited.answers) answer(answered.number, std::move(answered.reply));
  }
}

}  // namespace backstory::serve
