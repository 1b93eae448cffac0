#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "base/error.h"
#include "base/file_descriptor.h"

namespace backstory {
namespace fs = std::filesystem;
namespace {

std::string reason() {
  return std::strerror(errno);
}

std::string read_all(int fd, const std::string& name, std::size_t max_bytes) {
  std::string out;
  char buffer[1 << 16];
  for (;;) {
    const ssize_t n = ::read(fd, buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail("cannot read {}: {}", name, reason());
    if (n == 0) return out;
    out.append(buffer, static_cast<std::size_t>(n));
    if (out.size() > max_bytes) fail("{} is larger than {} MB", name, max_bytes >> 20);
  }
}

}  // namespace

std::string read_file(const fs::path& path, std::size_t max_bytes) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) fail("cannot read {}: {}", path.string(), reason());
  struct stat info {};
  if (::fstat(file.get(), &info) == 0 && S_ISDIR(info.st_mode))
    fail("cannot read {}: it is a folder", path.string());
  return read_all(file.get(), path.string(), max_bytes);
}

std::string read_standard_input(std::size_t max_bytes) {
  return read_all(STDIN_FILENO, "standard input", max_bytes);
}

fs::path find_data_folder() {
  if (const char* named = std::getenv("BACKSTORY_DATA"); named && *named) {
    if (fs::is_directory(fs::path(named) / "templates")) return named;
    fail("BACKSTORY_DATA names {}, which has no templates folder", named);
  }
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (fs::path shared = program.parent_path().parent_path() / "share/backstory";
      fs::is_directory(shared / "templates", error)) {
    return shared;
  }
  if (fs::is_directory(fs::path(BACKSTORY_SOURCE_FOLDER) / "templates", error))
    return BACKSTORY_SOURCE_FOLDER;
  fail("cannot find the templates and themes; set BACKSTORY_DATA to the folder that holds them");
}

}  // namespace backstory
