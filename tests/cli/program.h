// Runs the program as a person would: in a folder of its own, with words, and with what comes back.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::testing {

struct Outcome {
  int status = -1;  // exit status; 128 + n when signal n ended it
  std::string out;
  std::string err;
};

struct Surroundings {
  std::string standard_input;
  std::map<std::string, std::string> environment;  // added to a nearly empty one
  std::string output_file;                         // where standard output goes, "" = into the Outcome
};

// A folder that is there as long as the value; the program runs in it.
class Workplace {
 public:
  Workplace();
  ~Workplace();
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  Outcome run(const std::vector<std::string>& arguments, const Surroundings& surroundings = {}) const;

  // The same with standard error on a terminal; what it showed is `err`. For short messages: a terminal holds
  // 4 KB.
  Outcome run_on_terminal(const std::vector<std::string>& arguments,
                          const std::map<std::string, std::string>& environment = {}) const;

  std::filesystem::path path(const std::string& name) const { return folder_ / name; }
  void write(const std::string& name, std::string_view text) const;
  std::string read(const std::string& name) const;
  bool has(const std::string& name) const;
  void remove(const std::string& name) const;
  // A file of examples/ under its own name; gives the name.
  std::string copy_example(const std::string& name) const;
  // All files in it by their names from here, in order.
  std::vector<std::string> files() const;

 private:
  Outcome run_with_error_file(const std::vector<std::string>& arguments, const Surroundings& surroundings,
                              const std::filesystem::path& error_file) const;

  std::filesystem::path folder_;
};

// A small article with one date long gone and one of the day before it was written.
inline constexpr const char* kFerryStory = R"(---
title: A ferry returns
date: 2024-11-01
---

The ferry was sold to a Norwegian line in 1987. A new one sailed on Oct. 31, 2024.

Its name is a secret.
)";

}  // namespace backstory::testing
