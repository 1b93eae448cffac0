#include "cli/background.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "support/golden.h"

namespace backstory::testing {
namespace {

constexpr int kPatienceMs = 60'000;  // far more than it takes; a test that waits so long has failed

[[noreturn]] void become_program(const std::string& folder, std::vector<std::string> words, int out) {
  ::dup2(out, STDOUT_FILENO);
  ::dup2(out, STDERR_FILENO);
  const std::string data = source_folder().string();
  ::setenv("BACKSTORY_DATA", data.c_str(), 1);
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  if (::chdir(folder.c_str()) == 0) ::execv(BACKSTORY_PROGRAM, arguments.data());
  ::_exit(127);
}

}  // namespace

Background::Background(const Workplace& here, const std::vector<std::string>& arguments) {
  std::vector<std::string> words{"backstory"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  int ends[2];
  REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
  const std::string folder = here.path("").string();
  child_ = ::fork();
  REQUIRE(child_ >= 0);
  if (child_ == 0) become_program(folder, words, ends[1]);
  ::close(ends[1]);
  out_ = ends[0];
}

Background::~Background() {
  if (child_ > 0) end(SIGKILL);
  ::close(out_);
}

std::string Background::line() {
  std::size_t end = 0;
  while ((end = rest_.find('\n')) == std::string::npos) {
    pollfd wait{out_, POLLIN, 0};
    REQUIRE(::poll(&wait, 1, kPatienceMs) == 1);
    char buffer[4096];
    const ssize_t size = ::read(out_, buffer, sizeof buffer);
    INFO(rest_);
    REQUIRE(size > 0);
    rest_.append(buffer, static_cast<std::size_t>(size));
  }
  std::string line = rest_.substr(0, end);
  rest_.erase(0, end + 1);
  return line;
}

int Background::end(int signal) {
  ::kill(child_, signal);
  int state = 0;
  ::waitpid(child_, &state, 0);
  child_ = -1;
  return WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
}

}  // namespace backstory::testing
