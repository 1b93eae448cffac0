// Programs of others, run on files of their own.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace backstory::testing {

bool has_program(const std::string& name);

// A folder that goes with the object.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

// Standard output; a status but 0 fails the test.
std::string run(const std::string& command);

}  // namespace backstory::testing

// Says why the judge is not heard and ends the test; ctest shows it as skipped (SKIP_REGULAR_EXPRESSION).
#define SKIP_JUDGE(reason)                                                \
  do {                                                                    \
    WARN("skipped: " reason "; ./backstory test installs what it needs"); \
    return;                                                               \
  } while (false)
