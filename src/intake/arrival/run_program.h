// Another program, run on bytes: no shell, a nearly empty environment, and limits.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::intake {

struct ProgramLimits {
  std::chrono::milliseconds time{20'000};
  std::size_t output_bytes = std::size_t{20} << 20;
};

struct ProgramResult {
  enum class End { finished, not_found, too_slow, too_much_output };
  End end = End::finished;
  int status = 0;      // what it told the shell, when it finished; 128 + n when signal n ended it
  std::string output;  // its standard output
};

// command[0] is looked for along PATH; `input` is its standard input; what it says on standard error is
// dropped. Fails when the system cannot run programs at all.
ProgramResult run_program(const std::vector<std::string>& command, std::string_view input,
                          const ProgramLimits& limits);

}  // namespace backstory::intake
