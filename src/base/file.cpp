#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "base/error.h"

namespace backstory {
namespace fs = std::filesystem;
namespace {

// Closes on every way out.
class FileDescriptor {
 public:
  explicit FileDescriptor(int fd) : fd_(fd) {}
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  ~FileDescriptor() { close(); }
  int get() const { return fd_; }
  int close() {
    const int status = fd_ >= 0 ? ::close(fd_) : 0;
    fd_ = -1;
    return status;
  }

 private:
  int fd_;
};

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

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

struct TemporaryFile {
  std::string name;
  int fd = -1;
};

// A new file beside the target; a name that an ended process left behind is passed over.
TemporaryFile make_temporary(const fs::path& target) {
  constexpr int kTries = 100;
  static std::atomic<unsigned> count = 0;
  TemporaryFile file;
  for (int i = 0; i < kTries && file.fd < 0; ++i) {
    const std::string name = fmt::format(".{}.{}-{}", target.filename().string(), ::getpid(), count++);
    file.name = (target.parent_path() / name).string();
    file.fd = ::open(file.name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file.fd < 0 && errno != EEXIST) break;
  }
  return file;
}

// What is neither file nor folder (a device, a pipe) is written to, never replaced.
bool is_special(const fs::path& target) {
  struct stat info {};
  return ::stat(target.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

void write_special(const fs::path& path, std::string_view bytes) {
  FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.get() < 0 || !write_all(file.get(), bytes))
    fail("cannot write to {}: {}", path.string(), reason());
}

bool write_whole(FileDescriptor& file, const fs::path& target, std::string_view bytes) {
  struct stat info {};
  const bool keeps_mode =
      ::stat(target.c_str(), &info) != 0 || ::fchmod(file.get(), info.st_mode & 07777) == 0;
  return keeps_mode && write_all(file.get(), bytes) && ::fsync(file.get()) == 0 && file.close() == 0;
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

void write_file(const fs::path& path, std::string_view bytes) {
  if (is_special(path)) return write_special(path, bytes);
  std::error_code error;
  if (fs::is_directory(path, error)) fail("cannot write {}: it is a folder", path.string());
  const fs::path target = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : path;
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  fs::create_directories(folder, error);
  if (error) fail("cannot make the folder {}: {}", folder.string(), error.message());

  const TemporaryFile temporary = make_temporary(target);
  FileDescriptor file(temporary.fd);
  if (file.get() < 0) fail("cannot write in {}: {}", folder.string(), reason());
  if (write_whole(file, target, bytes) && std::rename(temporary.name.c_str(), target.c_str()) == 0) return;
  const std::string why = reason();
  ::unlink(temporary.name.c_str());
  fail("cannot write {}: {}", path.string(), why);
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
