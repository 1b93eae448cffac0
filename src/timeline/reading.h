// What all readers of one file share: the file, and where its faults go.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "yaml/yaml.h"

namespace backstory::timeline {

// More faults than anybody reads are counted, not kept.
inline constexpr std::size_t kMaxFaults = 200;

class Reading {
 public:
  Reading(const SourceText& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

  const SourceText& file() const { return file_; }

  void error(std::string code, SourceSpan span, std::string message, std::vector<std::string> hints = {});
  void warning(std::string code, SourceSpan span, std::string message, std::vector<std::string> hints = {});
  // No more faults are kept: a caller may save itself the words and only count.
  bool is_full() const { return reported_ >= kMaxFaults; }
  void count_error();
  // Of a scalar: the bytes that stand for `part` of its value.
  SourceSpan part(const yaml::Node& scalar, SourceSpan part) const;
  std::size_t line_of(SourceSpan span) const;

  // Says how many faults were left out. Nothing may be reported after it.
  void finish();
  bool has_errors() const { return has_errors_; }

 private:
  bool take();

  const SourceText& file_;
  Diagnostics& diagnostics_;
  std::size_t reported_ = 0;
  bool has_errors_ = false;
};

}  // namespace backstory::timeline
