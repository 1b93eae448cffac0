#include "cli/command_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

#include "base/error.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/help_format.h"
#include "cli/options.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples = R"(Examples:
  backstory make article.md           article in, timeline and pictures out
  backstory render out/article.yaml   draw again after editing the file
  backstory COMMAND --help            options and examples of a command

Exit status: 0 done, 1 the input has errors, 2 usage or environment.)";

std::unique_ptr<CLI::App> make_program(Run& chosen) {
  auto program = std::make_unique<CLI::App>(
      "Backstory reads a news article, writes down what happened when, and draws it.", "backstory");
  program->formatter(make_help_format());
  program->set_help_flag("-h,--help", "Print this help and exit");
  program->set_version_flag("--version", "backstory " BACKSTORY_VERSION, "Print the version and exit");
  program->footer(kExamples);
  program->require_subcommand(1);
  add_make(*program, chosen);
  add_extract(*program, chosen);
  add_intake(*program, chosen);
  add_times(*program, chosen);
  add_render(*program, chosen);
  add_check(*program, chosen);
  add_diff(*program, chosen);
  add_merge(*program, chosen);
  add_watch(*program, chosen);
  add_set(*program, chosen);
  add_add(*program, chosen);
  add_event_commands(*program, chosen);
  add_sort(*program, chosen);
  add_inspect(*program, chosen);
  add_publish(*program, chosen);
  add_batch(*program, chosen);
  add_import(*program, chosen);
  add_export(*program, chosen);
  add_serve(*program, chosen);
  add_schema(*program, chosen);
  add_templates(*program, chosen);
  add_themes(*program, chosen);
  add_completions(*program, chosen);
  for (CLI::App* command : program->get_subcommands({})) command->group("Commands");
  add_manual(*program, chosen);
  program->get_subcommand("manual")->group("");  // for who packages it
  add_worker(*program, chosen);
  program->get_subcommand("worker")->group("");
  return program;
}

std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

bool has_option(const CLI::App& command, const std::string& name) {
  return command.get_option_no_throw(name) != nullptr;
}

// An option's name as it was typed, without the value that hangs on it: "--size=wide", "-ofile".
std::optional<std::string> option_in(const std::string& argument) {
  if (argument.size() > 2 && argument.starts_with("--")) return argument.substr(0, argument.find('='));
  const bool short_option =
      argument.size() > 1 && argument[0] == '-' && is_letter(decode_code_point(argument, 1).value);
  if (short_option) return argument.substr(0, 1 + decode_code_point(argument, 1).size);
  return std::nullopt;
}

// Asked before anything else, so that a misspelt option is never called a missing argument.
void refuse_unknown_options(const CLI::App& command, const std::string& name,
                            const std::vector<std::string>& arguments) {
  for (const std::string& argument : arguments) {
    if (argument == "--") return;
    const std::optional<std::string> option = option_in(argument);
    if (!option || has_option(command, *option)) continue;
    fail("unknown option '{}'{}\nSee: {} --help", *option, suggest(*option, option_names(command)), name);
  }
}

const CLI::App* find_command(const CLI::App& program, const std::string& name) {
  const auto found =
      program.get_subcommands([&](const CLI::App* command) { return command->get_name() == name; });
  return found.empty() ? nullptr : found.front();
}

// Who names a file first most likely wants it drawn.
void refuse_unknown_command(const CLI::App& program, const std::string& word) {
  if (find_command(program, word)) return;
  std::error_code ignored;
  if (std::filesystem::is_regular_file(word, ignored)) {
    const bool timeline = word.ends_with(".yaml") || word.ends_with(".yml");
    fail("'{0}' is no command\nTo draw it: backstory {1} {0}", word, timeline ? "render" : "make");
  }
  std::vector<std::string> names;
  for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(command->get_name());
  }
  fail("unknown command '{}'{}\nSee: backstory --help", word, suggest(word, names));
}

void refuse_unknown_words(const CLI::App& program, const std::vector<std::string>& arguments) {
  if (arguments.empty()) return;
  if (arguments[0].starts_with("-")) {
    refuse_unknown_options(program, "backstory", {arguments[0]});
    return;
  }
  refuse_unknown_command(program, arguments[0]);
  refuse_unknown_options(*find_command(program, arguments[0]), "backstory " + arguments[0],
                         {arguments.begin() + 1, arguments.end()});
}

[[noreturn]] void refuse(const CLI::App& program, const CLI::ParseError& error) {
  const std::vector<CLI::App*> chosen = program.get_subcommands();
  const std::string name = chosen.empty() ? "backstory" : "backstory " + chosen.front()->get_name();
  const std::vector<std::string> extra = program.remaining(true);
  if (dynamic_cast<const CLI::ExtrasError*>(&error) && !extra.empty()) {
    fail("unexpected argument '{}'\nSee: {} --help", extra.front(), name);
  }
  const std::string message = error.what();
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error)) {
    fail("{} needs a value\nSee: {} --help", message.substr(0, message.find(':')), name);
  }
  fail("{}\nSee: {} --help", message, name);
}

}  // namespace

ExitStatus run_command_line(const std::vector<std::string>& arguments) {
  Run chosen;
  const std::unique_ptr<CLI::App> program = make_program(chosen);
  if (arguments.empty()) {
    report_text(program->help());
    return ExitStatus::cannot;
  }
  refuse_unknown_words(*program, arguments);
  try {
    program->parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    print(program->help());
    return ExitStatus::done;
  } catch (const CLI::CallForVersion& version) {
    print(fmt::format("{}\n", version.what()));
    return ExitStatus::done;
  } catch (const CLI::ParseError& error) {
    refuse(*program, error);
  }
  return chosen();
}

}  // namespace backstory::cli
