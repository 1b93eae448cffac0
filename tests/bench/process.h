// Runs a program and says what it cost.
#pragma once

#include <string>
#include <vector>

namespace backstory::bench {

struct Cost {
  double wall_ms = 0;
  double cpu_ms = 0;
  double resident_mb = 0;  // at its highest
};

// One run; standard output and error are dropped. Fails when the program cannot be started or ends with a
// status but 0.
Cost run_once(const std::vector<std::string>& command);

// The run with the median wall time of `count`; the first run is not counted.
Cost run_median(const std::vector<std::string>& command, int count);

}  // namespace backstory::bench
