#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

#include "cli/program.h"

using namespace backstory::testing;

namespace {

constexpr const char* kBase = R"(title: Bridges
events:
  # The first one.
  - id: bridge
    date: 1961
    label: Bridge opens
  - id: tower
    date: 1970
    label: Tower opens
)";

constexpr const char* kOurs = R"(title: Bridges
events:
  # The first one.
  - id: bridge
    date: 1961    # by the archive
    label: Long bridge opens
  - id: tower
    date: 1971
    label: Tower opens
)";

constexpr const char* kTheirs = R"(title: Bridges and towers
events:
  # The first one.
  - id: bridge
    date: 1962
    label: Bridge opens
  # Seen by the mayor.
  - id: mill
    date: 1965
    label: Mill burns
  - id: tower
    date: 1972
    label: Tower opens   # at night
)";

constexpr const char* kMerged = R"(title: Bridges and towers
events:
  # The first one.
  - id: bridge
    date: 1962    # by the archive
    label: Long bridge opens
  # Seen by the mayor.
  - id: mill
    date: 1965
    label: Mill burns
  # conflict: date: theirs says 1972
  - id: tower
    date: 1971
    label: Tower opens
)";

// Words of a shell in the folder; git asks nobody and reads no settings but the repository's.
int shell(const Workplace& here, const std::string& words) {
  const std::string git =
      "export GIT_CONFIG_NOSYSTEM=1 HOME=\"$PWD\" GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b "
      "GIT_COMMITTER_NAME=a "
      "GIT_COMMITTER_EMAIL=a@b; exec >>log 2>&1; set -e; ";
  return std::system(("cd '" + here.path("").string() + "' && (" + git + words + ")").c_str());
}

}  // namespace

TEST_CASE("Two people's versions: what one changed is taken, what both changed is a comment and a message") {
  const Workplace here;
  here.write("base.yaml", kBase);
  here.write("ours.yaml", kOurs);
  here.write("theirs.yaml", kTheirs);
  const Outcome outcome = here.run({"merge", "base.yaml", "ours.yaml", "theirs.yaml", "-o", "merged.yaml"});
  CHECK(outcome.status == 1);
  CHECK(here.read("merged.yaml") == kMerged);
  CHECK(here.read("ours.yaml") == kOurs);
  CHECK(outcome.err == "backstory: note: theirs.yaml:13: this comment was not taken: # at night\n");
  CHECK(outcome.out == R"(merged.yaml: 1 conflict, 1 added, 2 updated
conflicts, ours stays as it is:
  line 12   1971: Tower opens
            date: 1971
                  was: 1970
                  now: 1972
added:
  line 8    1965: Mill burns
updated:
  the head of the file
            title: Bridges → Bridges and towers
  line 4    1962: Long bridge opens
            date: 1961 → 1962
)");
  const Outcome check = here.run({"check", "merged.yaml"});
  CHECK(check.status == 0);
  CHECK_THAT(check.out, Catch::Contains("merged.yaml:11:3: warning: a merge left a conflict here"));
}

TEST_CASE("A version with errors is not merged, and ours stays") {
  const Workplace here;
  here.write("base.yaml", kBase);
  here.write("ours.yaml", kOurs);
  here.write("theirs.yaml", "events:\n  - {date: 1961-02-30, label: One}\n");
  const Outcome outcome = here.run({"merge", "base.yaml", "ours.yaml", "theirs.yaml"});
  CHECK(outcome.status == 2);
  CHECK_THAT(outcome.err, Catch::EndsWith("backstory: error: nothing was merged: theirs.yaml has errors\n"));
  CHECK(here.read("ours.yaml") == kOurs);
}

TEST_CASE("As git's merge driver") {
  if (std::system("git --version >/dev/null 2>&1") != 0) {
    WARN("skipped: git is not installed");
    return;
  }
  const Workplace here;
  here.write("story.yaml", kBase);
  const std::string program = BACKSTORY_PROGRAM;
  REQUIRE(shell(here, "git init -q; git config merge.backstory.driver '" + program +
                          " merge %O %A %B'; echo '*.yaml merge=backstory' > .gitattributes; git add .; "
                          "git commit -qm base; git branch theirs") == 0);
  here.write("story.yaml", kOurs);
  REQUIRE(shell(here, "git commit -qam ours; git checkout -q theirs") == 0);
  here.write("story.yaml", kTheirs);
  REQUIRE(shell(here, "git commit -qam theirs; git checkout -q -") == 0);
  CHECK(shell(here, "git merge -q theirs") != 0);
  CHECK(here.read("story.yaml") == kMerged);
  CHECK_THAT(here.read("log"), Catch::Contains("CONFLICT (content): Merge conflict in story.yaml"));
  CHECK(shell(here, "git add story.yaml; git commit -qm merged") == 0);
  // Without a conflict git needs nobody.
  REQUIRE(shell(here, "git checkout -qb more theirs") == 0);
  here.write("story.yaml", std::string(kTheirs) + "  - {date: 1980, label: Garden opens}\n");
  REQUIRE(shell(here, "git commit -qam more; git checkout -q master 2>/dev/null || git checkout -q main") ==
          0);
  CHECK(shell(here, "git merge -q --no-edit more") == 0);
  CHECK_THAT(here.read("story.yaml"), Catch::Contains("Garden opens"));
}
