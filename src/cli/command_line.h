// The words of a command line → the command that runs. What is misspelt is answered with the nearest valid
// spelling.
#pragma once

#include <string>
#include <vector>

#include "cli/exit_status.h"

namespace backstory::cli {

// Runs the command that the arguments (without the program's name) ask for.
ExitStatus run_command_line(const std::vector<std::string>& arguments);

}  // namespace backstory::cli
