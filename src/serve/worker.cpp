#include "serve/worker.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <string_view>

#include "base/error.h"

namespace backstory::serve {
namespace {

// A frame on the way there and back: a number (of the request; 1 for a reply that is ok), the size, the
// bytes.
struct Head {
  std::uint64_t number = 0;
  std::uint64_t size = 0;
};

// False when the other side is gone.
bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

// In one piece: each part would wake the other side.
std::string make_frame(std::uint64_t number, std::string_view bytes) {
  const Head head{number, bytes.size()};
  std::string frame(sizeof(Head), '\0');
  std::memcpy(frame.data(), &head, sizeof(Head));
  return frame += bytes;
}

bool receive_all(int socket, char* to, std::size_t size) {
  while (size > 0) {
    const ssize_t received = ::recv(socket, to, size, 0);
    if (received < 0 && errno == EINTR) continue;
    if (received <= 0) return false;
    to += received;
    size -= static_cast<std::size_t>(received);
  }
  return true;
}

bool receive_frame(int socket, Request& request) {
  Head head;
  if (!receive_all(socket, reinterpret_cast<char*>(&head), sizeof(Head))) return false;
  request.number = head.number;
  request.bytes.resize(head.size);
  return receive_all(socket, request.bytes.data(), head.size);
}

// Standard output belongs to the replies of the parent, standard input to its requests.
void let_go_of_the_parents_streams() {
  const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  ::dup2(nothing, STDIN_FILENO);
  ::dup2(nothing, STDOUT_FILENO);
}

// What the two processes speak over.
std::array<int, 2> make_socket_pair() {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    fail("cannot make a worker: {}", std::strerror(errno));
  }
  return ends;
}

pid_t fork_handler(const Handler& handler, std::array<int, 2> ends, const std::vector<int>& others) {
  const pid_t parent = ::getpid();
  const pid_t process = ::fork();
  if (process != 0) return process;
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(1);
  for (const int other : others) ::close(other);
  ::close(ends[0]);
  run_worker(ends[1], handler);
}

// posix_spawn, since between fork and exec a process with threads may do next to nothing.
pid_t spawn_command(const WorkerCommand& command, int socket) {
  std::vector<char*> words;
  for (const std::string& word : command.words) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&files, socket, kWorkerSocket);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  pid_t process = -1;
  const int fault = ::posix_spawn(&process, words[0], &files, &attributes, words.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  errno = fault;
  return fault == 0 ? process : -1;
}

}  // namespace

void run_worker(int socket, const Handler& handler) {
  std::signal(SIGINT, SIG_IGN);  // a terminal sends it to all; the parent says when it is over
  std::signal(SIGTERM, SIG_IGN);
  let_go_of_the_parents_streams();
  Request request;
  while (receive_frame(socket, request)) {
    const Reply reply = handler(request);
    if (!send_all(socket, make_frame(reply.ok ? 1 : 0, reply.bytes))) break;
  }
  ::_exit(0);
}

Worker::Worker(const WorkerStart& start, const std::vector<int>& others) {
  const std::array<int, 2> ends = make_socket_pair();
  const auto* command = std::get_if<WorkerCommand>(&start);
  process_ =
      command ? spawn_command(*command, ends[1]) : fork_handler(std::get<Handler>(start), ends, others);
  const int why = errno;
  ::close(ends[1]);
  descriptor_ = ends[0];
  if (process_ < 0) {
    ::close(descriptor_);
    fail("cannot make a worker: {}", std::strerror(why));
  }
}

Worker::~Worker() {
  bury();
  ::close(descriptor_);
}

void Worker::give(Request request) {
  if (requests_.empty()) began_ = Clock::now();
  requests_.push_back(std::move(request));
  outgoing_ += make_frame(requests_.back().number, requests_.back().bytes);
  send_more();
}

void Worker::send_more() {
  std::size_t sent = 0;
  while (sent < outgoing_.size()) {
    const ssize_t size =
        ::send(descriptor_, outgoing_.data() + sent, outgoing_.size() - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (size < 0 && errno == EINTR) continue;
    if (size < 0 && errno == EAGAIN) break;
    if (size < 0) sent = outgoing_.size();  // it is gone, which read() finds
    if (size > 0) sent += static_cast<std::size_t>(size);
  }
  outgoing_.erase(0, sent);
}

Worker::State Worker::read() {
  if (has_reply()) return State::answered;
  std::array<char, std::size_t{64} << 10> bytes;
  const ssize_t size = ::recv(descriptor_, bytes.data(), bytes.size(), MSG_DONTWAIT);
  if (size < 0 && (errno == EAGAIN || errno == EINTR)) return State::busy;
  if (size <= 0) return State::died;
  incoming_.append(bytes.data(), static_cast<std::size_t>(size));
  return has_reply() ? State::answered : State::busy;
}

bool Worker::has_reply() const {
  Head head;
  if (incoming_.size() < sizeof(Head)) return false;
  std::memcpy(&head, incoming_.data(), sizeof(Head));
  return incoming_.size() >= sizeof(Head) + head.size;
}

Reply Worker::take_reply() {
  Head head;
  std::memcpy(&head, incoming_.data(), sizeof(Head));
  Reply reply{head.number == 1, incoming_.substr(sizeof(Head), head.size)};
  incoming_.erase(0, sizeof(Head) + head.size);
  requests_.pop_front();
  began_ = Clock::now();
  return reply;
}

std::vector<Request> Worker::take_requests() {
  std::vector<Request> requests(std::make_move_iterator(requests_.begin()),
                                std::make_move_iterator(requests_.end()));
  requests_.clear();
  return requests;
}

std::string Worker::bury() {
  if (process_ < 0) return "";
  ::kill(process_, SIGKILL);
  int status = 0;
  while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
  process_ = -1;
  if (WIFSIGNALED(status)) return fmt::format("signal {}", WTERMSIG(status));
  return fmt::format("exit status {}", WEXITSTATUS(status));
}

}  // namespace backstory::serve
