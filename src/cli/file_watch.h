// Waits for a file to be saved, by Linux's inotify.
#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace backstory::cli {

// From its construction on, Ctrl-C (SIGINT) and SIGTERM end the wait instead of the program. The folder is
// watched, not the file: many editors save by writing another file and renaming it. Where the file is a
// symbolic link, the folder that it leads to is watched too.
class FileWatch {
 public:
  explicit FileWatch(const std::filesystem::path& file);
  ~FileWatch();
  FileWatch(const FileWatch&) = delete;
  FileWatch& operator=(const FileWatch&) = delete;

  // True after a save, once nothing more happened for a moment; false when the person has had enough. A save
  // since the last wait counts.
  bool wait_for_save();

 private:
  void watch_folder_of(const std::filesystem::path& file);
  bool take_notices();

  int notices_ = -1;
  int signals_ = -1;
  std::set<std::string> names_;
};

}  // namespace backstory::cli
