#include "intake/arrival/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <utility>

#include "base/error.h"

namespace backstory::intake {
namespace {

using Clock = std::chrono::steady_clock;

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  void open(int number) { number_ = number; }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

 private:
  int number_;
};

// Ours and the program's end. A pair of sockets, since a write to one that is closed need not be a signal.
struct Channel {
  Descriptor ours;
  Descriptor theirs;
  Channel() {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
      fail("cannot run another program");
    ours.open(ends[0]);
    theirs.open(ends[1]);
  }
};

class FileActions {
 public:
  FileActions(int input, int output) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  }
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

// -1 when there is no such program.
pid_t start(const std::vector<std::string>& command, const FileActions& actions) {
  std::vector<std::string> words = command;
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const char* given_path = std::getenv("PATH");
  std::string path = std::string("PATH=") + (given_path == nullptr ? "/usr/bin:/bin" : given_path);
  std::string locale = "LC_ALL=C.UTF-8";
  const std::array<char*, 3> environment = {path.data(), locale.data(), nullptr};
  pid_t child = -1;
  const int fault =
      posix_spawnp(&child, arguments[0], actions.get(), nullptr, arguments.data(), environment.data());
  return fault == 0 ? child : -1;
}

class Conversation {
 public:
  Conversation(Channel& input, Channel& output, const ProgramLimits& limits)
      : input_(input.ours), output_(output.ours), limits_(limits), deadline_(Clock::now() + limits.time) {}

  ProgramResult run(std::string_view text) {
    while (output_.is_open()) {
      if (text.empty()) input_.close();
      std::array<pollfd, 2> wanted = {{{output_.get(), POLLIN, 0}, {input_.get(), POLLOUT, 0}}};
      if (poll(wanted.data(), input_.is_open() ? 2 : 1, milliseconds_left()) <= 0) {
        if (milliseconds_left() > 0) continue;  // a signal came
        result_.end = ProgramResult::End::too_slow;
        return result_;
      }
      if (wanted[1].revents != 0 && input_.is_open()) text.remove_prefix(send_some(text));
      if (wanted[0].revents != 0 && !receive_some()) return result_;
    }
    return result_;
  }

  int milliseconds_left() const {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - Clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, 1'000'000));
  }

 private:
  // A program may close its input before it has read all of it.
  std::size_t send_some(std::string_view text) {
    const ssize_t sent = ::send(input_.get(), text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && errno != EAGAIN && errno != EINTR) return text.size();
    return static_cast<std::size_t>(std::max<ssize_t>(sent, 0));
  }

  bool receive_some() {
    std::array<char, 65536> buffer{};
    const ssize_t got = ::read(output_.get(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) return true;
    if (got <= 0) {
      output_.close();
      return true;
    }
    result_.output.append(buffer.data(), static_cast<std::size_t>(got));
    if (result_.output.size() <= limits_.output_bytes) return true;
    result_.end = ProgramResult::End::too_much_output;
    return false;
  }

  Descriptor& input_;
  Descriptor& output_;
  const ProgramLimits& limits_;
  Clock::time_point deadline_;
  ProgramResult result_;
};

// It may go on after it has said all; then it has the time that is left.
void await(pid_t child, const Conversation& conversation, ProgramResult& result) {
  int state = 0;
  bool ended = false;
  while (result.end == ProgramResult::End::finished && !ended) {
    ended = waitpid(child, &state, WNOHANG) == child;
    if (ended) break;
    if (conversation.milliseconds_left() == 0) {
      result.end = ProgramResult::End::too_slow;
    } else {
      poll(nullptr, 0, 5);
    }
  }
  if (!ended) {
    kill(child, SIGKILL);
    waitpid(child, &state, 0);
  }
  result.status = WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
}

}  // namespace

ProgramResult run_program(const std::vector<std::string>& command, std::string_view input,
                          const ProgramLimits& limits) {
  Channel to_program;
  Channel from_program;
  const pid_t child = start(command, FileActions(to_program.theirs.get(), from_program.theirs.get()));
  if (child < 0) {
    ProgramResult result;
    result.end = ProgramResult::End::not_found;
    return result;
  }
  to_program.theirs.close();
  from_program.theirs.close();
  Conversation conversation(to_program, from_program, limits);
  ProgramResult result = conversation.run(input);
  await(child, conversation, result);
  return result;
}

}  // namespace backstory::intake
