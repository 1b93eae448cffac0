// The program at work beside the test, its lines read one by one.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "cli/program.h"

namespace backstory::testing {

// Both outputs go into one stream. Ended with the value, if it still runs.
class Background {
 public:
  Background(const Workplace& here, const std::vector<std::string>& arguments);
  ~Background();
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  // The next line without its end; fails the test where none comes.
  std::string line();
  // Sends the signal and gives the exit status, 128 + n where signal n ended it.
  int end(int signal);

 private:
  pid_t child_ = -1;
  int out_ = -1;
  std::string rest_;
};

}  // namespace backstory::testing
