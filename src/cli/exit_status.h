// What the program tells the shell.
#pragma once

namespace backstory::cli {

enum class ExitStatus {
  done = 0,
  input_has_errors = 1,
  cannot = 2,  // usage or environment
};

}  // namespace backstory::cli
