#include <catch2/catch.hpp>
#include <cstdio>
#include <string>

#include "cli/program.h"

using namespace backstory::testing;

namespace {

// What a command prints, run by a shell in the workplace's folder.
std::string output_of(const Workplace& here, const std::string& command) {
  std::FILE* pipe = ::popen(("cd '" + here.path(".").string() + "' && " + command + " 2>&1").c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string out;
  char buffer[512];
  while (std::fgets(buffer, sizeof buffer, pipe)) out += buffer;
  ::pclose(pipe);
  return out;
}

// What bash offers at the tab key after `words`, the last of which is being typed.
std::string offers(const Workplace& here, const std::string& words, int count) {
  here.write("ask.sh", "source ./completion\nCOMP_WORDS=(" + words + ")\nCOMP_CWORD=" +
                           std::to_string(count - 1) + "\n_backstory\nprintf '%s ' \"${COMPREPLY[@]}\"\n");
  return output_of(here, "bash ask.sh");
}

}  // namespace

TEST_CASE("The tab key offers commands, options, the words that an option takes, and files") {
  const Workplace here;
  here.write("completion", here.run({"completions", "bash"}).out);
  CHECK(offers(here, "backstory ext", 2) == "extract ");
  CHECK(offers(here, "backstory extract --pub", 3) == "--published ");
  CHECK(offers(here, "backstory extract --format ''", 4) == "yaml json html ");
  here.write("story.md", "");
  CHECK(offers(here, "backstory extract sto", 3) == "story.md ");
}

TEST_CASE("zsh and fish can read their completions") {
  const Workplace here;
  here.write("zsh", here.run({"completions", "zsh"}).out);
  CHECK(output_of(here, "zsh -n zsh") == "");
  here.write("fish", here.run({"completions", "fish"}).out);
  CHECK(output_of(here, "fish --no-execute fish") == "");
  CHECK(output_of(here, "fish -c \"source ./fish; complete -C 'backstory extr'\"") ==
        "extract\tFind the dated events of an article, as a timeline file\n");
}
