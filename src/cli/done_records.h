// What an earlier run of a batch answered already.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

namespace backstory::cli {

// Records by the digest of their line; a line that stands twice in the input counts twice.
class DoneRecords {
 public:
  // Reads the answers of an earlier run; a file that is not there has none. With `retry` those that are not
  // ok do not count. A last line without an end was broken off and does not count; where `path` is the file
  // that standard output goes to, it is cut off there. Fails, naming file and line, on what is no answer.
  DoneRecords(const std::filesystem::path& path, bool retry);

  // Whether the record was answered; each answer is taken once.
  bool take(std::string_view record);

  std::size_t size() const { return size_; }

 private:
  std::unordered_map<std::string, std::size_t> counts_;
  std::size_t size_ = 0;
};

}  // namespace backstory::cli
