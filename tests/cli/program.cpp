#include "cli/program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>

#include "base/file.h"
#include "support/golden.h"

namespace backstory::testing {
namespace fs = std::filesystem;
namespace {

fs::path make_folder() {
  std::string name = (fs::temp_directory_path() / "backstory-test-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  return name;
}

// Nothing of the caller's, but what the loader and the sanitizers need.
std::vector<std::string> make_environment(const std::map<std::string, std::string>& added) {
  std::map<std::string, std::string> all{{"BACKSTORY_DATA", source_folder().string()}};
  for (const char* kept : {"PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"}) {
    if (const char* value = std::getenv(kept)) all[kept] = value;
  }
  for (const auto& [name, value] : added) all[name] = value;
  std::vector<std::string> out;
  for (const auto& [name, value] : all) out.push_back(name + "=" + value);
  return out;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> out;
  for (std::string& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

int wait_for(pid_t child) {
  int state = 0;
  REQUIRE(::waitpid(child, &state, 0) == child);
  return WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
}

}  // namespace

Workplace::Workplace() : folder_(make_folder()) {}

Workplace::~Workplace() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

Outcome Workplace::run(const std::vector<std::string>& arguments, const Surroundings& surroundings) const {
  const fs::path file = folder_.string() + ".err";
  Outcome outcome = run_with_error_file(arguments, surroundings, file);
  outcome.err = read_file(file);
  fs::remove(file);
  return outcome;
}

Outcome Workplace::run_on_terminal(const std::vector<std::string>& arguments,
                                   const std::map<std::string, std::string>& environment) const {
  const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
  REQUIRE(terminal >= 0);
  REQUIRE(::grantpt(terminal) == 0);
  REQUIRE(::unlockpt(terminal) == 0);
  char name[64];
  REQUIRE(::ptsname_r(terminal, name, sizeof name) == 0);
  Outcome outcome = run_with_error_file(arguments, {"", environment, ""}, name);
  char buffer[4096];
  for (ssize_t n = 0; (n = ::read(terminal, buffer, sizeof buffer)) > 0;) {
    outcome.err.append(buffer, static_cast<std::size_t>(n));
  }
  ::close(terminal);
  return outcome;
}

Outcome Workplace::run_with_error_file(const std::vector<std::string>& arguments,
                                       const Surroundings& surroundings, const fs::path& error_file) const {
  const fs::path streams = make_folder();
  write_file(streams / "in", surroundings.standard_input);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, (streams / "in").c_str(), O_RDONLY, 0);
  const fs::path out =
      surroundings.output_file.empty() ? streams / "out" : fs::path(surroundings.output_file);
  posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_CREAT, 0600);
  posix_spawn_file_actions_addopen(&actions, 2, error_file.c_str(), O_WRONLY | O_CREAT | O_NOCTTY, 0600);
  posix_spawn_file_actions_addchdir_np(&actions, folder_.c_str());

  std::vector<std::string> words{"backstory"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> environment = make_environment(surroundings.environment);
  pid_t child = 0;
  const int fault = ::posix_spawn(&child, BACKSTORY_PROGRAM, &actions, nullptr, pointers(words).data(),
                                  pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  REQUIRE(fault == 0);
  Outcome outcome;
  outcome.status = wait_for(child);
  if (surroundings.output_file.empty()) outcome.out = read_file(streams / "out");
  fs::remove_all(streams);
  return outcome;
}

void Workplace::write(const std::string& name, std::string_view text) const {
  write_file(folder_ / name, text);
}

std::string Workplace::read(const std::string& name) const {
  return read_file(folder_ / name);
}

void Workplace::remove(const std::string& name) const {
  fs::remove(folder_ / name);
}

bool Workplace::has(const std::string& name) const {
  return fs::exists(folder_ / name);
}

std::string Workplace::copy_example(const std::string& name) const {
  fs::copy_file(source_folder() / "examples" / name, folder_ / name);
  return name;
}

std::vector<std::string> Workplace::files() const {
  std::vector<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
    if (!entry.is_directory()) out.push_back(fs::relative(entry.path(), folder_).string());
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace backstory::testing
