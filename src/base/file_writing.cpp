#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <optional>

#include "base/error.h"
#include "base/file.h"
#include "base/file_descriptor.h"

namespace backstory {
namespace fs = std::filesystem;
namespace {

std::string reason() {
  return std::strerror(errno);
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

// Temporary files are called .NAME.PROCESS-COUNT.
std::string temporary_prefix(const fs::path& target) {
  return fmt::format(".{}.", target.filename().string());
}

struct TemporaryFile {
  std::string name;
  int fd = -1;
};

TemporaryFile make_temporary(const fs::path& target) {
  constexpr int kTries = 100;
  static std::atomic<unsigned> count = 0;
  TemporaryFile file;
  for (int i = 0; i < kTries && file.fd < 0; ++i) {
    const std::string name = fmt::format("{}{}-{}", temporary_prefix(target), ::getpid(), count++);
    file.name = (target.parent_path() / name).string();
    file.fd = ::open(file.name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file.fd < 0 && errno != EEXIST) break;
  }
  return file;
}

// The process of a temporary file's name.
std::optional<pid_t> process_of(std::string_view name, std::string_view prefix) {
  if (!name.starts_with(prefix)) return std::nullopt;
  name.remove_prefix(prefix.size());
  pid_t process = 0;
  unsigned count = 0;
  const char* end = name.data() + name.size();
  const auto [dash, fault] = std::from_chars(name.data(), end, process);
  if (fault != std::errc() || dash == end || *dash != '-') return std::nullopt;
  const auto [stop, count_fault] = std::from_chars(dash + 1, end, count);
  return count_fault == std::errc() && stop == end && process > 0 ? std::optional(process) : std::nullopt;
}

// What processes that were ended while they wrote `target` left behind.
void remove_leftovers(const fs::path& target, const fs::path& folder) {
  const std::string prefix = temporary_prefix(target);
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const auto process = process_of(at->path().filename().string(), prefix);
    if (process && ::kill(*process, 0) != 0 && errno == ESRCH) ::unlink(at->path().c_str());
  }
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

// With the permissions of the file that it replaces, and its owner where that may be given.
bool write_whole(FileDescriptor& file, const fs::path& target, std::string_view bytes) {
  struct stat old {};
  if (::stat(target.c_str(), &old) == 0) {
    const bool same_owner = old.st_uid == ::geteuid() && old.st_gid == ::getegid();
    // Only root may give a file away; then its new owner is who wrote it.
    if (!same_owner && ::fchown(file.get(), old.st_uid, old.st_gid) != 0) errno = 0;
    if (::fchmod(file.get(), old.st_mode & 07777) != 0) return false;
  }
  return write_all(file.get(), bytes) && ::fsync(file.get()) == 0 && file.close() == 0;
}

struct Target {
  fs::path file;  // what a link points at
  fs::path folder;
};

Target resolve(const fs::path& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) fail("cannot write {}: it is a folder", path.string());
  Target target;
  target.file = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : path;
  target.folder = target.file.has_parent_path() ? target.file.parent_path() : fs::path(".");
  fs::create_directories(target.folder, error);
  if (error) fail("cannot make the folder {}: {}", target.folder.string(), error.message());
  return target;
}

// `may_replace` is asked last, while no other process of ours writes in the folder.
template <typename MayReplace>
bool write_and_rename(const fs::path& path, std::string_view bytes, MayReplace may_replace) {
  const Target target = resolve(path);
  // Without a lock (a network drive may have none) the rename is still whole.
  const FileDescriptor folder(::open(target.folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.get() >= 0) ::flock(folder.get(), LOCK_EX);
  remove_leftovers(target.file, target.folder);
  const TemporaryFile temporary = make_temporary(target.file);
  FileDescriptor file(temporary.fd);
  if (file.get() < 0) fail("cannot write in {}: {}", target.folder.string(), reason());
  const bool written = write_whole(file, target.file, bytes);
  if (written && !may_replace()) {
    ::unlink(temporary.name.c_str());
    return false;
  }
  if (written && std::rename(temporary.name.c_str(), target.file.c_str()) == 0) {
    if (folder.get() >= 0) ::fsync(folder.get());
    return true;
  }
  const std::string why = reason();
  ::unlink(temporary.name.c_str());
  fail("cannot write {}: {}", path.string(), why);
}

}  // namespace

void write_file(const fs::path& path, std::string_view bytes) {
  if (is_special(path)) return write_special(path, bytes);
  write_and_rename(path, bytes, [] { return true; });
}

bool replace_file(const fs::path& path, std::string_view expected, std::string_view bytes) {
  return write_and_rename(path, bytes, [&] {
    std::error_code error;
    return fs::is_regular_file(path, error) && read_file(path) == expected;
  });
}

}  // namespace backstory
