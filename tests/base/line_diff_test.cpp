// A person decides by this text whether an edit is what was meant.
#include "base/line_diff.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>

#include "base/file.h"

namespace backstory {

TEST_CASE("equal texts have no difference") {
  CHECK(unified_diff("x", "a\nb\n", "a\nb\n") == "");
  CHECK(unified_diff("x", "", "") == "");
}

TEST_CASE("a change stands between three lines") {
  CHECK(unified_diff("x.yaml", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
        "--- x.yaml\n+++ x.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("a last line without its end is said") {
  CHECK(unified_diff("x", "a\nb", "a\nb\n") ==
        "--- x\n+++ x\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
  CHECK(unified_diff("x", "", "a\n") == "--- x\n+++ x\n@@ -0,0 +1 @@\n+a\n");
}

TEST_CASE("patch makes the new text of the old one") {
  if (std::system("patch --version > /dev/null 2>&1") != 0) {
    WARN("skipped: patch is not installed");
    return;
  }
  const auto folder =
      std::filesystem::temp_directory_path() / fmt::format("backstory-diff-{}", std::random_device{}());
  std::filesystem::create_directories(folder);
  std::mt19937 random(5);
  const auto make = [&] {
    std::string text;
    for (std::size_t i = random() % 40; i > 0; --i) text += fmt::format("{}\n", random() % 7);
    if (random() % 4 == 0) text += "end";
    return text;
  };
  for (int round = 0; round < 60; ++round) {
    const std::string before = make();
    const std::string after = make();
    CAPTURE(before, after);
    if (before == after || after.empty()) continue;
    write_file(folder / "x", before);
    write_file(folder / "x.diff", unified_diff("x", before, after));
    const std::string command = fmt::format("cd {} && patch -s x < x.diff", folder.string());
    REQUIRE(std::system(command.c_str()) == 0);
    REQUIRE(read_file(folder / "x") == after);
  }
  std::filesystem::remove_all(folder);
}

}  // namespace backstory
