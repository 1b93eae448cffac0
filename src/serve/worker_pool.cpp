#include "serve/worker_pool.h"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "base/error.h"

namespace backstory::serve {

WorkerPool::WorkerPool(const Limits& limits, WorkerStart start, LossHandler on_loss)
    : limits_(limits), start_(std::move(start)), on_loss_(std::move(on_loss)) {
  for (std::size_t i = 0; i < std::max<std::size_t>(1, limits_.workers); ++i) {
    workers_.push_back(make_worker());
  }
}

std::unique_ptr<Worker> WorkerPool::make_worker() const {
  std::vector<int> others;
  for (const auto& worker : workers_) {
    if (worker) others.push_back(worker->descriptor());
  }
  return std::make_unique<Worker>(start_, others);
}

bool WorkerPool::has_room() const {
  return std::ranges::any_of(workers_, [](const auto& worker) { return worker->has_room(); });
}

bool WorkerPool::has_idle() const {
  return std::ranges::any_of(workers_, [](const auto& worker) { return worker->is_idle(); });
}

std::size_t WorkerPool::count_busy() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(workers_, [](const auto& worker) { return !worker->is_idle(); }));
}

// To one that has nothing to do, before one that has.
void WorkerPool::give(Request request) {
  assert(has_room());
  auto chosen = std::ranges::find_if(workers_, [](const auto& worker) { return worker->is_idle(); });
  if (chosen == workers_.end()) {
    chosen = std::ranges::find_if(workers_, [](const auto& worker) { return worker->has_room(); });
  }
  (*chosen)->give(std::move(request));
}

// To the first deadline; -1 when nobody works.
int WorkerPool::milliseconds_left() const {
  std::chrono::milliseconds least{-1};
  for (const auto& worker : workers_) {
    if (worker->is_idle()) continue;
    const auto end = worker->began() + limits_.deadline;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
    const auto shown = std::max(left, std::chrono::milliseconds{0});
    if (least.count() < 0 || shown < least) least = shown;
  }
  return static_cast<int>(std::min<std::chrono::milliseconds::rep>(least.count(), 1'000'000));
}

// What waited behind the lost one goes to the worker that takes its place.
Answered WorkerPool::lose(std::unique_ptr<Worker>& worker, Loss loss) {
  std::string detail = worker->bury();
  if (loss == Loss::timed_out) {
    detail = fmt::format("{} s", static_cast<double>(limits_.deadline.count()) / 1000);
  }
  std::vector<Request> requests = worker->take_requests();
  const Request& lost = requests.front();
  Answered answered{lost.number, on_loss_(lost, loss, detail)};
  worker.reset();
  worker = make_worker();
  for (std::size_t i = 1; i < requests.size(); ++i) worker->give(std::move(requests[i]));
  return answered;
}

void WorkerPool::collect(std::unique_ptr<Worker>& worker, std::vector<Answered>& answers) {
  Worker::State state = worker->read();
  while (state == Worker::State::answered) {
    const std::size_t number = worker->request().number;
    answers.push_back({number, worker->take_reply()});
    state = worker->read();
  }
  if (state != Worker::State::died) return;
  if (worker->is_idle()) {
    worker.reset();
    worker = make_worker();
  } else {
    answers.push_back(lose(worker, Loss::died));
  }
}

WorkerPool::Waited WorkerPool::wait(int input, const sigset_t& waiting_mask) {
  std::vector<pollfd> watched{{input, POLLIN, 0}};
  for (const auto& worker : workers_) {
    const int events = worker->has_unsent() ? POLLIN | POLLOUT : POLLIN;
    watched.push_back({worker->descriptor(), static_cast<short>(events), 0});
  }
  const int left = milliseconds_left();
  const timespec timeout{left / 1000, (left % 1000) * 1'000'000L};
  Waited waited;
  const int ready = ::ppoll(watched.data(), watched.size(), left < 0 ? nullptr : &timeout, &waiting_mask);
  if (ready < 0 && errno == EINTR) return waited;
  if (ready < 0) fail("cannot wait for workers: {}", std::strerror(errno));
  waited.input_ready = watched[0].revents != 0;
  for (std::size_t i = 0; i < workers_.size(); ++i) {
    std::unique_ptr<Worker>& worker = workers_[i];
    const int what = watched[i + 1].revents;
    if ((what & POLLOUT) != 0) worker->send_more();
    if ((what & ~POLLOUT) != 0) collect(worker, waited.answers);
    const bool late = !worker->is_idle() && Clock::now() - worker->began() >= limits_.deadline;
    if (late) waited.answers.push_back(lose(worker, Loss::timed_out));
  }
  return waited;
}

}  // namespace backstory::serve
