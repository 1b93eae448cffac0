// What a fuzz target says when a property does not hold: the fuzzer takes the end of the process as a
// finding.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace backstory::fuzz {

inline void require(bool holds, const char* property, const std::string& about = "") {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s: %s\n", property, about.c_str());
  std::abort();
}

}  // namespace backstory::fuzz
