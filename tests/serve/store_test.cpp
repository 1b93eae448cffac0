#include "serve/store.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/file.h"

using namespace backstory;
using namespace backstory::serve;
namespace fs = std::filesystem;

namespace {

class Scratch {
 public:
  Scratch() : path_(fs::temp_directory_path() / ("backstory-store-" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
  }
  ~Scratch() { fs::remove_all(path_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

JobResult result_of(const std::string& words) {
  JobResult result;
  result.facts = {{"title", words}};
  result.files = {{"a.txt", words}, {"b.svg", "<svg/>"}};
  return result;
}

}  // namespace

TEST_CASE("An update shows at once, and what a page in a cache names is still there") {
  const Scratch scratch;
  Store store(scratch.path());
  const Store::Put first = store.put("story", result_of("one"), false);
  CHECK(first.is_new);
  const Store::Put second = store.put("story", result_of("two"), false);
  CHECK_FALSE(second.is_new);
  CHECK(second.published.version != first.published.version);
  CHECK(store.find("story")->version == second.published.version);
  CHECK(store.read("story", first.published.version, "a.txt") == "one");
  CHECK(store.read("story", second.published.version, "a.txt") == "two");
  CHECK(store.put("story", result_of("two"), false).published.version == second.published.version);
  for (int i = 0; i < 20; ++i) store.put("story", result_of(std::to_string(i)), false);
  CHECK_FALSE(store.read("story", first.published.version, "a.txt"));
  CHECK(Store(scratch.path()).find("story")->facts["title"] == "19");
}

TEST_CASE("Nothing but what was put is ever read") {
  const Scratch scratch;
  Store store(scratch.path() / "inner");
  write_file(scratch.path() / "secret.txt", "secret");
  const std::string version = store.put("story", result_of("one"), false).published.version;
  for (const char* name : {"../../../secret.txt", "..", ".", "", "manifest.json", "a.txt/", "A.TXT",
                           "/etc/passwd", "..%2f..%2f", "a.txt\n", "CON", ".draft"}) {
    INFO(name);
    CHECK_FALSE(store.read("story", version, name));
  }
  for (const char* id : {"../inner/story", "..", "", "Story", "story/", "-story", ".story", "current"}) {
    INFO(id);
    CHECK_FALSE(store.find(id));
    CHECK_FALSE(store.read(id, version, "a.txt"));
  }
  CHECK_FALSE(store.read("story", "current", "a.txt"));
  CHECK_FALSE(store.read("story", "../story/" + version, "a.txt"));
  JobResult bad = result_of("x");
  bad.files.push_back({"../x", ""});
  CHECK_THROWS(store.put("other", bad, false));
}
