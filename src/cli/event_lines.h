// Events as lists name them: where they stand, when, what.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "timeline/timeline.h"

namespace backstory::cli {

// The line of each event in a timeline file; of none in a file with errors.
class EventLines {
 public:
  explicit EventLines(const SourceText& file);
  EventLines(const SourceText& file, const timeline::Timeline& timeline);
  std::optional<std::size_t> find(const std::string& event) const;

 private:
  void count(const SourceText& file, const timeline::Timeline& timeline);

  std::map<std::string, std::size_t> lines_;
};

inline constexpr std::string_view kBelowEvent = "            ";

// "  line 21   Oct. 31, 2024: Bridge opens", `date` as the file has it.
std::string event_line(const std::string& date, const std::string& label, std::optional<std::size_t> line);

// Safe to print, on one line; "nothing" for what says nothing.
std::string one_line(std::string_view words);
std::string shown(std::string_view words);

}  // namespace backstory::cli
