#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>
#include <optional>

#include "base/error.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/edit_command.h"
#include "cli/set_words.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples =
    R"(A field is EVENT.FIELD, or a field of the file itself: title, look.theme. An event
is called by its id or by its number, "#3". Lists are written with commas, or as
several values. Comments, order and layout of the file stay as they are.

Examples:
  backstory set x.yaml treaty-1961.label "China and North Korea sign a treaty"
  backstory set x.yaml treaty-1961.date "July 11, 1961" title "A long alliance"
  backstory set x.yaml "#3.actors" "China, North Korea" --unset "#3.url" --dry-run)";

struct Options {
  EditOptions edit;
  std::vector<std::string> words;
  std::vector<std::string> unset;
};

}  // namespace

void add_set(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("set", "Change fields of a timeline file, and nothing else in it");
  add_edit_options(*command, options->edit);
  command->add_option("FIELD VALUE", options->words, "What to set, and to what; as many pairs as you like");
  command->add_option("--unset", options->unset, "Take this field away (repeatable)")->option_text("FIELD");
  command->footer(kExamples);
  command->callback([options, &chosen] {
    chosen = [options] {
      if (options->words.empty() && options->unset.empty()) {
        fail("name a field and its value\nSee: backstory set --help");
      }
      return run_edits(options->edit, [&](const timeline::Timeline& timeline) {
        return plan_fields(timeline, options->edit.path, options->words, options->unset);
      });
    };
  });
}

}  // namespace backstory::cli
