// If these fail, somebody's timeline can be lost or half written.
#include "base/file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "base/error.h"

namespace backstory {
namespace {

namespace fs = std::filesystem;
using Catch::Matchers::Equals;

// A folder of its own, gone afterwards.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "backstory-file-test-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  fs::path operator/(const char* name) const { return path_ / name; }
  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }

 private:
  fs::path path_;
};

mode_t mode_of(const fs::path& path) {
  struct stat info {};
  REQUIRE(::stat(path.c_str(), &info) == 0);
  return info.st_mode & 07777;
}

TEST_CASE("what was written is read, to the byte") {
  const TemporaryFolder folder;
  const std::string bytes("a\0b\r\n\xFF", 6);
  write_file(folder / "new.yaml", bytes);
  CHECK(read_file(folder / "new.yaml") == bytes);
  write_file(folder / "new.yaml", "");
  CHECK(read_file(folder / "new.yaml").empty());
  CHECK(folder.entries() == 1);
}

TEST_CASE("missing folders are made") {
  const TemporaryFolder folder;
  write_file(folder / "a/b/c.svg", "x");
  CHECK(read_file(folder / "a/b/c.svg") == "x");
}

TEST_CASE("a file keeps its permissions, and a link stays a link") {
  const TemporaryFolder folder;
  write_file(folder / "real.yaml", "old");
  REQUIRE(::chmod((folder / "real.yaml").c_str(), 0640) == 0);
  fs::create_symlink(folder / "real.yaml", folder / "link.yaml");
  write_file(folder / "link.yaml", "new");
  CHECK(fs::is_symlink(folder / "link.yaml"));
  CHECK(read_file(folder / "real.yaml") == "new");
  CHECK(mode_of(folder / "real.yaml") == 0640);
}

TEST_CASE("failures name the file and leave nothing behind") {
  const TemporaryFolder folder;
  const std::string missing = (folder / "missing.yaml").string();
  CHECK_THROWS_WITH(read_file(missing), Equals("cannot read " + missing + ": No such file or directory"));
  fs::create_directory(folder / "dir");
  const std::string dir = (folder / "dir").string();
  CHECK_THROWS_WITH(read_file(dir), Equals("cannot read " + dir + ": it is a folder"));
  CHECK_THROWS_WITH(write_file(dir, "x"), Equals("cannot write " + dir + ": it is a folder"));
  CHECK(folder.entries() == 1);
  write_file(folder / "file", "x");
  CHECK_THROWS_AS(write_file(folder / "file/below", "x"), Error);
}

TEST_CASE("a file larger than allowed is refused, one of just that size is read") {
  const TemporaryFolder folder;
  const std::string name = (folder / "big").string();
  write_file(name, std::string(2 << 20, 'x'));
  CHECK(read_file(name, 2 << 20).size() == 2 << 20);
  CHECK_THROWS_WITH(read_file(name, (2 << 20) - 1), Equals(name + " is larger than 1 MB"));
}

TEST_CASE("errors carry their message") {
  CHECK_THROWS_WITH(fail("no {} in {}", "font", 3), Equals("no font in 3"));
}

}  // namespace
}  // namespace backstory
