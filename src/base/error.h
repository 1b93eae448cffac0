// The world failed (a file, a font, a port). Thrown by `fail`, caught once in cli/main.cpp and once a request
// in serve/. Faults of the author's input are Diagnostics, never this.
#pragma once

#include <fmt/format.h>

#include <stdexcept>
#include <utility>

namespace backstory {

class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

template <typename... Args>
[[noreturn]] void fail(fmt::format_string<Args...> format, Args&&... args) {
  throw Error(fmt::format(format, std::forward<Args>(args)...));
}

}  // namespace backstory
