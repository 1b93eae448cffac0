// Files while processes are ended and others write: if these fail, a timeline can be lost.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <random>

#include "base/file.h"

namespace backstory {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "backstory-endings-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }
  fs::path operator/(const char* name) const { return path_ / name; }
  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }

 private:
  fs::path path_;
};

// Large enough that writing takes a while.
const std::string kOld(1 << 20, 'a');
const std::string kNew(1 << 20, 'b');

// Writes one and the other until it is ended; says on `ready` that it has begun.
[[noreturn]] void write_for_ever(const fs::path& path, int ready) {
  if (::write(ready, "!", 1) != 1) ::_exit(1);
  for (;;) {
    write_file(path, kNew);
    write_file(path, kOld);
  }
}

void end_at_a_random_moment(const fs::path& path, std::mt19937& random) {
  int ready[2];
  REQUIRE(::pipe(ready) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) write_for_ever(path, ready[1]);
  char begun = 0;
  REQUIRE(::read(ready[0], &begun, 1) == 1);
  std::string work;
  for (std::size_t i = random() % 4000; i > 0; --i) work += std::to_string(i);
  for (std::size_t i = random() % 8; i > 0; --i) (void)read_file(path);
  CHECK(work.size() < 100'000);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  ::close(ready[0]);
  ::close(ready[1]);
}

}  // namespace

TEST_CASE("a process that is killed while it writes leaves the old file or the new one") {
  const Folder folder;
  const fs::path path = folder / "x.yaml";
  write_file(path, kOld);
  std::mt19937 random(200);
  std::size_t left_behind = 0;
  for (int i = 0; i < 200; ++i) {
    end_at_a_random_moment(path, random);
    const std::string found = read_file(path);
    REQUIRE((found == kOld || found == kNew));
    left_behind += folder.entries() - 1;
    CHECK(folder.entries() <= 2);  // each writer removes what the one before left
  }
  CHECK(left_behind > 0);  // or the moments were no test
  write_file(path, kNew);
  CHECK(folder.entries() == 1);
}

TEST_CASE("the temporary file of a process that is still writing is left alone, and so are other files") {
  const Folder folder;
  const fs::path path = folder / "x.yaml";
  const std::string of_ours = "." + path.filename().string() + "." + std::to_string(::getpid()) + "-999999";
  for (const char* name : {".x.yaml.swp", ".x.yaml.1-", ".x.yaml.base", ".other.yaml.999999999-1"}) {
    write_file(folder / name, "mine");
  }
  write_file(folder / of_ours.c_str(), "being written");
  write_file(path, "new");
  CHECK(folder.entries() == 6);
}

TEST_CASE("a file that somebody else has written meanwhile is not replaced") {
  const Folder folder;
  const fs::path path = folder / "x.yaml";
  write_file(path, "as it was read");
  CHECK(replace_file(path, "as it was read", "edited"));
  CHECK(read_file(path) == "edited");
  CHECK_FALSE(replace_file(path, "as it was read", "edited in another way"));
  CHECK(read_file(path) == "edited");
  fs::remove(path);
  CHECK_FALSE(replace_file(path, "edited", "back from the dead"));
  CHECK(folder.entries() == 0);
}

TEST_CASE("of many writers that read the same file, one writes it") {
  const Folder folder;
  const fs::path path = folder / "x.yaml";
  for (int round = 0; round < 20; ++round) {
    write_file(path, "read by all");
    std::vector<pid_t> writers;
    for (int i = 0; i < 4; ++i) {
      const pid_t child = ::fork();
      REQUIRE(child >= 0);
      if (child == 0) ::_exit(replace_file(path, "read by all", "by " + std::to_string(i)) ? 0 : 1);
      writers.push_back(child);
    }
    int winners = 0;
    for (const pid_t writer : writers) {
      int status = -1;
      ::waitpid(writer, &status, 0);
      winners += status == 0 ? 1 : 0;
    }
    CHECK(winners == 1);
  }
}

}  // namespace backstory
