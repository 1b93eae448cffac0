#include "language/data.h"

#include <algorithm>

namespace backstory::language {

std::optional<std::string_view> find_line(std::string_view data, std::string_view key) {
  if (key.empty()) return std::nullopt;
  std::size_t low = 0;             // begins a line
  std::size_t high = data.size();  // begins a line, or the end
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t newline = middle == 0 ? std::string_view::npos : data.rfind('\n', middle - 1);
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    const std::size_t end = std::min(data.find('\n', begin), data.size());
    const std::string_view line = data.substr(begin, end - begin);
    const std::string_view found = line.substr(0, line.find('\t'));
    if (found == key) return line.substr(std::min(found.size() + 1, line.size()));
    if (found < key) {
      low = std::min(end + 1, data.size());
    } else {
      high = begin;
    }
  }
  return std::nullopt;
}

}  // namespace backstory::language
