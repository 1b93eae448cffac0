#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <string>

#include "cli/background.h"
#include "cli/program.h"

using namespace backstory::testing;
namespace fs = std::filesystem;

namespace {

constexpr const char* kBridge = "events:\n  - {date: 1961, label: Bridge opens}\n";
constexpr const char* kTower = "events:\n  - {date: 1961, label: Tower opens}\n";
constexpr const char* kGarden = "events:\n  - {date: 1961, label: Garden opens}\n";

bool shows(const Workplace& here, const std::string& words) {
  return here.read("story.svg").find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("Each save is drawn, a fault is said in one line, and the last good picture stays") {
  const Workplace here;
  here.write("story.yaml", kBridge);
  Background watch(here, {"watch", "story.yaml", "-o", "story.svg", "--size", "800x450"});
  CHECK(watch.line() == "story.svg: 800 × 450 px");
  CHECK(shows(here, "Bridge"));

  here.write("story.yaml", kTower);
  CHECK(watch.line() == "story.svg: 800 × 450 px");
  CHECK(shows(here, "Tower"));

  here.write("story.yaml", "events:\n  - {date: 1961-02-30, lable: Tower opens}\n");
  CHECK(watch.line() == "story.yaml:2:5: error: an event needs the key 'label' (and 2 errors more)");
  CHECK(shows(here, "Tower"));

  here.write("other.yaml", kBridge);  // another file of the folder
  here.write("new.yaml", kGarden);
  fs::rename(here.path("new.yaml"), here.path("story.yaml"));  // as many editors save
  CHECK(watch.line() == "story.svg: 800 × 450 px");
  CHECK(shows(here, "Garden"));
  CHECK(watch.end(SIGINT) == 0);
}

TEST_CASE("A file behind a link is watched where it lies") {
  const Workplace here;
  here.write("desk/real.yaml", kBridge);
  fs::create_symlink("desk/real.yaml", here.path("story.yaml"));
  Background watch(here, {"watch", "story.yaml", "-o", "story.svg", "--size", "800x450"});
  CHECK(watch.line() == "story.svg: 800 × 450 px");
  here.write("desk/real.yaml", kTower);
  CHECK(watch.line() == "story.svg: 800 × 450 px");
  CHECK(shows(here, "Tower"));
  CHECK(watch.end(SIGTERM) == 0);
}

TEST_CASE("A picture that cannot be written is said, and the watch goes on") {
  const Workplace here;
  here.write("story.yaml", kBridge);
  here.write("taken/keep", "");
  fs::create_directory(here.path("story.svg"));
  Background watch(here, {"watch", "story.yaml", "-o", "story.svg", "--size", "800x450"});
  CHECK(watch.line() == "backstory: error: cannot write story.svg: it is a folder");
  fs::remove(here.path("story.svg"));
  here.write("story.yaml", kTower);
  CHECK(watch.line() == "story.svg: 800 × 450 px");
  CHECK(watch.end(SIGINT) == 0);
}

TEST_CASE("What is no file cannot be watched") {
  const Workplace here;
  const Outcome outcome = here.run({"watch", "story.yaml"});
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "backstory: error: cannot watch story.yaml: there is no such file\n");
}
