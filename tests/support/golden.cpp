#include "support/golden.h"

#include <fmt/format.h>

#include <cstdlib>

#include "base/file.h"

namespace backstory::testing {
namespace fs = std::filesystem;
namespace {

// The first line that differs, with its number: enough to see what changed without leaving the test's output.
std::string describe_difference(std::string_view expected, std::string_view actual) {
  std::size_t line = 1;
  while (!expected.empty() || !actual.empty()) {
    const std::string_view left = expected.substr(0, expected.find('\n'));
    const std::string_view right = actual.substr(0, actual.find('\n'));
    if (left != right) return fmt::format("line {}\n  expected: {}\n  actual:   {}", line, left, right);
    expected.remove_prefix(std::min(expected.size(), left.size() + 1));
    actual.remove_prefix(std::min(actual.size(), right.size() + 1));
    ++line;
  }
  return "the ends of lines";
}

}  // namespace

fs::path source_folder() { return BACKSTORY_SOURCE_FOLDER; }
fs::path test_folder() { return source_folder() / "tests"; }

std::string compare_golden(const fs::path& file, std::string_view actual) {
  const fs::path path = test_folder() / file;
  if (const char* update = std::getenv("UPDATE_GOLDEN"); update && std::string_view(update) == "1") {
    write_file(path, actual);
    return "";
  }
  if (!fs::exists(path)) return fmt::format("{} is missing; UPDATE_GOLDEN=1 writes it", file.string());
  const std::string expected = read_file(path);
  if (expected == actual) return "";
  const fs::path left = source_folder() / "out/golden" / file;
  write_file(left.string() + ".expected", expected);
  write_file(left.string() + ".actual", actual);
  const std::string difference = describe_difference(expected, actual);
  write_file(left.string() + ".difference", difference + "\n");
  return fmt::format("{} differs at {}\nsee out/golden/{}.*; UPDATE_GOLDEN=1 accepts", file.string(), difference,
                     file.string());
}

}  // namespace backstory::testing
