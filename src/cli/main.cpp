#include <csignal>
#include <exception>

#include "cli/command_line.h"
#include "cli/console.h"

// The one place where failures of the world are caught.
int main(int argc, char** argv) {
  using namespace backstory;
  // Who reads our output may stop early (`| head`); then we stop too, without a word.
  std::signal(SIGPIPE, SIG_DFL);
  try {
    const cli::ExitStatus status = cli::run_command_line({argv + 1, argv + argc});
    cli::finish_output();
    return static_cast<int>(status);
  } catch (const std::exception& error) {
    cli::report_error(error.what());
    return static_cast<int>(cli::ExitStatus::cannot);
  }
}
