#include "cli/manual.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <memory>
#include <string_view>

#include "base/file.h"
#include "cli/commands.h"

namespace backstory::cli {
namespace {

// What man(7) would take as its own: backslashes, minus signs, a dot or an apostrophe that begins a line.
std::string escape_roff(std::string_view text) {
  std::string out;
  bool begins_line = true;
  for (const char c : text) {
    if (begins_line && (c == '.' || c == '\'')) out += "\\&";
    begins_line = c == '\n';
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

std::string bold(std::string_view text) {
  return "\\fB" + escape_roff(text) + "\\fR";
}

std::string italic(std::string_view text) {
  return "\\fI" + escape_roff(text) + "\\fR";
}

std::string head(const std::string& name, const std::string& about) {
  return fmt::format(".TH {} 1 \"\" \"backstory {}\" \"Backstory\"\n.SH NAME\n{} \\- {}\n", escape_roff(name),
                     BACKSTORY_VERSION, escape_roff(name), escape_roff(about));
}

std::string names_of(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames()) names.push_back(bold("-" + name));
  for (const std::string& name : option.get_lnames()) names.push_back(bold("--" + name));
  if (names.empty()) return italic(option.get_name(true, false));
  const std::string value = option.get_option_text();
  return fmt::format("{}{}", fmt::join(names, ", "), value.empty() ? "" : " " + italic(value));
}

std::string describe_options(const CLI::App& command, bool positional) {
  std::string out;
  for (const CLI::Option* option : command.get_options()) {
    if (option->get_positional() != positional || option->get_group().empty()) continue;
    out += ".TP\n" + names_of(*option) + "\n" + escape_roff(option->get_description()) + "\n";
  }
  return out;
}

std::string section(std::string_view title, const std::string& body) {
  return body.empty() ? "" : fmt::format(".SH {}\n{}", title, body);
}

// The words after the options stand as they are in --help: lines and columns are theirs.
std::string verbatim(const std::string& footer) {
  return footer.empty() ? "" : ".nf\n" + escape_roff(footer) + "\n.fi\n";
}

std::string synopsis(const std::string& name, const CLI::App& command) {
  std::string out = bold(name) + " [" + italic("OPTIONS") + "]";
  for (const CLI::Option* option : command.get_options()) {
    if (!option->get_positional()) continue;
    const std::string word = italic(option->get_name(true, false));
    out += option->get_required() ? " " + word : " [" + word + "]";
    if (option->get_items_expected_max() > 1) out += " ...";
  }
  return out + "\n";
}

ManualPage describe_command(const CLI::App& command) {
  const std::string name = "backstory-" + command.get_name();
  return {name + ".1", head(name, command.get_description()) +
                           section("SYNOPSIS", synopsis("backstory " + command.get_name(), command)) +
                           section("ARGUMENTS", describe_options(command, true)) +
                           section("OPTIONS", describe_options(command, false)) +
                           section("NOTES", verbatim(command.get_footer())) +
                           section("SEE ALSO", "\\fBbackstory\\fR(1)\n")};
}

std::vector<const CLI::App*> shown_commands(const CLI::App& program) {
  return program.get_subcommands([](const CLI::App* command) { return !command->get_group().empty(); });
}

ManualPage describe_program(const CLI::App& program) {
  std::string commands;
  for (const CLI::App* command : shown_commands(program)) {
    commands += fmt::format(".TP\n\\fBbackstory\\-{}\\fR(1)\n{}\n", escape_roff(command->get_name()),
                            escape_roff(command->get_description()));
  }
  return {"backstory.1",
          head("backstory", program.get_description()) +
              section("SYNOPSIS",
                      bold("backstory") + " " + italic("COMMAND") + " [" + italic("OPTIONS") + "]\n") +
              section("COMMANDS", commands) + section("OPTIONS", describe_options(program, false)) +
              section("NOTES", verbatim(program.get_footer()))};
}

}  // namespace

std::vector<ManualPage> write_manual(const CLI::App& program) {
  std::vector<ManualPage> pages{describe_program(program)};
  for (const CLI::App* command : shown_commands(program)) pages.push_back(describe_command(*command));
  return pages;
}

void add_manual(CLI::App& program, Run& chosen) {
  const auto folder = std::make_shared<std::string>();
  CLI::App* command = program.add_subcommand("manual", "Write the manual pages");
  command->add_option("-o,--output", *folder, "The folder to write into; made if needed")
      ->required()
      ->option_text("DIR");
  command->callback([folder, &program, &chosen] {
    chosen = [folder, &program] {
      for (const ManualPage& page : write_manual(program)) {
        write_file(std::filesystem::path(*folder) / page.name, page.text);
      }
      return ExitStatus::done;
    };
  });
}

}  // namespace backstory::cli
