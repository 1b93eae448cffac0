#include "cli/file_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstring>

#include "base/error.h"

namespace backstory::cli {
namespace fs = std::filesystem;
namespace {

constexpr int kQuietMs = 60;  // an editor that writes in several steps is done by then
constexpr int kForever = -1;

int open_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  sigprocmask(SIG_BLOCK, &signals, nullptr);
  return ::signalfd(-1, &signals, SFD_CLOEXEC);
}

}  // namespace

FileWatch::FileWatch(const fs::path& file)
    : notices_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)), signals_(open_signals()) {
  if (notices_ < 0 || signals_ < 0) fail("cannot watch files: {}", std::strerror(errno));
  watch_folder_of(file);
  std::error_code error;
  if (const fs::path target = fs::canonical(file, error); !error) watch_folder_of(target);
}

FileWatch::~FileWatch() {
  ::close(notices_);
  ::close(signals_);
}

void FileWatch::watch_folder_of(const fs::path& file) {
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (::inotify_add_watch(notices_, folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO) < 0)
    fail("cannot watch {}: {}", folder.string(), std::strerror(errno));
  names_.insert(file.filename().string());
}

// Whether one of the notices that are there tells of the file.
bool FileWatch::take_notices() {
  alignas(inotify_event) std::array<char, 16384> buffer;
  bool saved = false;
  for (;;) {
    const ssize_t size = ::read(notices_, buffer.data(), buffer.size());
    if (size <= 0) return saved;
    for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
      inotify_event notice;
      std::memcpy(&notice, buffer.data() + at, sizeof notice);
      const char* name = buffer.data() + at + sizeof notice;
      // Too many notices at once: what was dropped may be ours.
      saved = saved || (notice.mask & IN_Q_OVERFLOW) != 0 || (notice.len > 0 && names_.contains(name));
      at += sizeof notice + notice.len;
    }
  }
}

bool FileWatch::wait_for_save() {
  bool saved = false;
  for (;;) {
    std::array<pollfd, 2> waits{pollfd{notices_, POLLIN, 0}, pollfd{signals_, POLLIN, 0}};
    const int ready = ::poll(waits.data(), waits.size(), saved ? kQuietMs : kForever);
    if (ready < 0 && errno == EINTR) continue;
    if (ready < 0) fail("cannot watch files: {}", std::strerror(errno));
    if (waits[1].revents != 0) return false;
    if (ready == 0) return true;
    saved = take_notices() || saved;
  }
}

}  // namespace backstory::cli
