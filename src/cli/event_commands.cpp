#include <fmt/format.h>

#include <memory>
#include <optional>

#include "cli/commands.h"
#include "cli/edit_command.h"

namespace backstory::cli {
namespace {

using timeline::Event;
using timeline::SetField;

struct Options {
  EditOptions edit;
  std::vector<std::string> events;
};

// What a command does to one event; nothing when it is so already.
using Change = std::optional<SaidEdit> (*)(const Event&, const std::string& name);

std::optional<SaidEdit> set_flag(const std::string& name, const char* field, bool is, bool shall_be,
                                 const char* said) {
  if (is == shall_be) return std::nullopt;
  return SaidEdit{SetField{name, field, std::string(shall_be ? "true" : "false")},
                  fmt::format("{}: {}", name, said)};
}

std::optional<SaidEdit> hide(const Event& event, const std::string& name) {
  return set_flag(name, "hidden", event.hidden, true, "hidden");
}
std::optional<SaidEdit> show(const Event& event, const std::string& name) {
  return set_flag(name, "hidden", event.hidden, false, "shown");
}
std::optional<SaidEdit> lock(const Event& event, const std::string& name) {
  return set_flag(name, "locked", event.locked, true, "locked");
}
std::optional<SaidEdit> unlock(const Event& event, const std::string& name) {
  return set_flag(name, "locked", event.locked, false, "unlocked");
}
std::optional<SaidEdit> remove(const Event& event, const std::string& name) {
  return SaidEdit{timeline::RemoveEvent{name},
                  fmt::format("{}: removed ({}, {})", name, event.date.text, event.label)};
}

void add_event_command(CLI::App& program, Run& chosen, const char* name, const char* about,
                       const char* footer, Change change) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand(name, about);
  add_edit_options(*command, options->edit);
  command->add_option("EVENT", options->events, "Ids of events, or their numbers in the file: \"#3\"")
      ->required();
  command->footer(footer);
  command->callback([options, change, &chosen] {
    chosen = [options, change] {
      return run_edits(options->edit, [&](const timeline::Timeline& timeline) {
        std::vector<SaidEdit> edits;
        for (const std::string& id : options->events) {
          const Event& event = find_event(timeline, options->edit.path, id);
          if (auto edit = change(event, id)) edits.push_back(std::move(*edit));
        }
        return edits;
      });
    };
  });
}

std::vector<SaidEdit> plan_sort(const timeline::Timeline& timeline) {
  return {{timeline::SortEvents{}, fmt::format("{} events, by date", timeline.events.size())}};
}

}  // namespace

void add_event_commands(CLI::App& program, Run& chosen) {
  add_event_command(
      program, chosen, "hide", "Leave events out of the graphic; they stay in the file",
      "Examples:\n  backstory hide x.yaml treaty-1961\n  backstory hide x.yaml \"#3\" \"#4\" --dry-run",
      hide);
  add_event_command(program, chosen, "show", "Draw hidden events again",
                    "Example:\n  backstory show x.yaml treaty-1961", show);
  add_event_command(program, chosen, "lock", "Keep a later extraction from changing events",
                    "Example:\n  backstory lock x.yaml treaty-1961", lock);
  add_event_command(program, chosen, "unlock", "Let a later extraction change events again",
                    "Example:\n  backstory unlock x.yaml treaty-1961", unlock);
  add_event_command(
      program, chosen, "remove", "Delete events from a timeline file, with their comments",
      "A later extraction does not bring them back.\n\nExample:\n  backstory remove x.yaml treaty-1961",
      remove);
}

void add_sort(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<EditOptions>();
  CLI::App* command = program.add_subcommand("sort", "Put the events of a timeline file in order of date");
  add_edit_options(*command, *options);
  command->footer(
      "Events move whole, with their comments; those of one date keep their order.\n\n"
      "Example:\n  backstory sort x.yaml --dry-run");
  command->callback([options, &chosen] { chosen = [options] { return run_edits(*options, plan_sort); }; });
}

}  // namespace backstory::cli
