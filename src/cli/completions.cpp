#include "cli/completions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>
#include <vector>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/options.h"

namespace backstory::cli {
namespace {

struct ShownOption {
  std::vector<std::string> names;  // with their dashes
  std::string about;
  std::vector<std::string> choices;  // where only these words are taken
  bool takes_value = false;
};

struct ShownCommand {
  std::string name;
  std::string about;
  std::vector<ShownOption> options;
};

ShownOption show(CLI::Option& option) {
  ShownOption shown{{}, option.get_description(), choices_of(option), option.get_items_expected_max() > 0};
  for (const std::string& name : option.get_snames()) shown.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) shown.names.push_back("--" + name);
  return shown;
}

std::vector<ShownCommand> show(CLI::App& program) {
  std::vector<ShownCommand> commands;
  for (CLI::App* command : program.get_subcommands([](CLI::App* one) { return !one->get_group().empty(); })) {
    ShownCommand shown{command->get_name(), command->get_description(), {}};
    for (CLI::Option* option : command->get_options([](CLI::Option*) { return true; })) {
      if (!option->get_positional()) shown.options.push_back(show(*option));
    }
    commands.push_back(std::move(shown));
  }
  return commands;
}

std::vector<std::string> names_of(const std::vector<ShownCommand>& commands) {
  std::vector<std::string> names;
  for (const ShownCommand& command : commands) names.push_back(command.name);
  return names;
}

// A word in single quotes, as all three shells read it.
std::string quote(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string write_bash(const std::vector<ShownCommand>& commands) {
  std::string cases;
  for (const ShownCommand& command : commands) {
    std::vector<std::string> names;
    for (const ShownOption& option : command.options) {
      names.insert(names.end(), option.names.begin(), option.names.end());
      if (option.choices.empty()) continue;
      for (const std::string& name : option.names) {
        cases +=
            fmt::format("    {}' '{}) words='{}' ;;\n", command.name, name, fmt::join(option.choices, " "));
      }
    }
    cases += fmt::format("    {}' '*) case $current in -*) words='{}' ;; esac ;;\n", command.name,
                         fmt::join(names, " "));
  }
  return fmt::format(R"(# Completion of backstory for bash.
_backstory() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} words=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='{} --help --version'
  else
    case "${{COMP_WORDS[1]}} $before" in
{}    esac
  fi
  if [ -n "$words" ]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}}
complete -o filenames -F _backstory backstory
)",
                     fmt::join(names_of(commands), " "), cases);
}

// What stands before a colon or a bracket in zsh's specifications.
std::string escape_zsh(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == ':' || c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string write_zsh(const std::vector<ShownCommand>& commands) {
  std::string list;
  std::string cases;
  for (const ShownCommand& command : commands) {
    list += fmt::format("    {}\n", quote(command.name + ":" + escape_zsh(command.about)));
    cases += fmt::format("    {})\n      _arguments \\\n", command.name);
    for (const ShownOption& option : command.options) {
      for (const std::string& name : option.names) {
        std::string specification = name + "[" + escape_zsh(option.about) + "]";
        if (!option.choices.empty()) {
          specification += fmt::format(":value:({})", fmt::join(option.choices, " "));
        } else if (option.takes_value) {
          specification += ":value:_files";
        }
        cases += "        " + quote(specification) + " \\\n";
      }
    }
    cases += "        '*:file:_files' ;;\n";
  }
  return fmt::format(R"(#compdef backstory
# Completion of backstory for zsh.
_backstory() {{
  local -a commands
  commands=(
{}  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
{}  esac
}}
_backstory "$@"
)",
                     list, cases);
}

std::string write_fish(const std::vector<ShownCommand>& commands) {
  std::string out = "# Completion of backstory for fish.\n";
  for (const ShownCommand& command : commands) {
    out += fmt::format("complete -c backstory -n __fish_use_subcommand -f -a {} -d {}\n", command.name,
                       quote(command.about));
  }
  for (const ShownCommand& command : commands) {
    for (const ShownOption& option : command.options) {
      out += fmt::format("complete -c backstory -n '__fish_seen_subcommand_from {}'", command.name);
      for (const std::string& name : option.names) {
        out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      }
      if (option.takes_value) out += " -r";
      if (!option.choices.empty()) out += fmt::format(" -f -a '{}'", fmt::join(option.choices, " "));
      out += " -d " + quote(option.about) + "\n";
    }
  }
  return out;
}

}  // namespace

std::string write_completions(CLI::App& program, std::string_view shell) {
  const std::vector<ShownCommand> commands = show(program);
  if (shell == "zsh") return write_zsh(commands);
  if (shell == "fish") return write_fish(commands);
  return write_bash(commands);
}

void add_completions(CLI::App& program, Run& chosen) {
  const auto shell = std::make_shared<std::string>();
  CLI::App* command = program.add_subcommand("completions", "Print what a shell offers at the tab key");
  command->add_option("SHELL", *shell, "bash, zsh or fish")
      ->required()
      ->check(one_of({"bash", "zsh", "fish"}));
  command->footer(R"(Examples:
  backstory completions bash > ~/.local/share/bash-completion/completions/backstory
  backstory completions fish > ~/.config/fish/completions/backstory.fish)");
  command->callback([shell, &program, &chosen] {
    chosen = [shell, &program] {
      print(write_completions(program, *shell));
      return ExitStatus::done;
    };
  });
}

}  // namespace backstory::cli
