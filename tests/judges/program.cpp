#include "judges/program.h"

#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>

namespace backstory::testing {

bool has_program(const std::string& name) {
  return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "backstory-judge-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()));
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string run(const std::string& command) {
  std::FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe);
  std::string out;
  char buffer[65536];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, got);
  INFO(command);
  REQUIRE(pclose(pipe) == 0);
  return out;
}

}  // namespace backstory::testing
