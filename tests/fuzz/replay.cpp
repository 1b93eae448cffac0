// Stands in for libFuzzer where it is not linked: tries each file that is named, or that lies in a folder
// that is named, once.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>

#include "base/file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::size_t try_file(const fs::path& path) {
  const std::string bytes = backstory::read_file(path);
  std::fprintf(stderr, "%s\n", path.c_str());
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  return 1;
}

std::size_t try_all(const fs::path& path) {
  if (!fs::is_directory(path)) return try_file(path);
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (entry.is_regular_file()) count += try_file(entry.path());
  }
  return count;
}

}  // namespace

int main(int count, char** arguments) try {
  std::size_t tried = 0;
  for (int i = 1; i < count; ++i) tried += try_all(arguments[i]);
  std::printf("%zu inputs\n", tried);
  return tried == 0 ? 2 : 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 2;
}
