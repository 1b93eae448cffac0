#include <fmt/format.h>

#include <memory>
#include <variant>

#include "base/error.h"
#include "calendar/written.h"
#include "cli/commands.h"
#include "cli/edit_command.h"
#include "cli/set_words.h"
#include "timeline/ids.h"
#include "timeline/values.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples =
    R"(The event is put where its date belongs. Its id is printed; it is made from the
label unless you give one.

Examples:
  backstory add x.yaml --date 1961-07-11 --label "China signs a treaty with North Korea"
  backstory add x.yaml --date "c. 1950" --label "Trade begins" --comment "check with the archive")";

struct Options {
  EditOptions edit;
  timeline::Event event;
  std::string importance;
  std::vector<std::string> actors;
  std::string comment;
};

std::string make_id(const timeline::Timeline& timeline, const std::string& label) {
  timeline::IdSet ids;
  for (const timeline::Event& event : timeline.events) ids.add(event.id);
  return ids.make(label);
}

std::vector<SaidEdit> plan(const timeline::Timeline& timeline, const Options& options) {
  timeline::Event event = options.event;
  if (event.id.empty()) event.id = make_id(timeline, event.label);
  const calendar::ParsedDate date = calendar::parse_date(event.date.text);
  if (const auto* fault = std::get_if<calendar::DateFault>(&date)) {
    fail("--date: '{}' is not a date: {}", event.date.text, fault->message);
  }
  event.date.value = std::get<calendar::Edtf>(date);
  if (!options.importance.empty()) {
    const auto number = timeline::parse_whole_number(options.importance);
    if (!number || *number > 100)
      fail("--importance: '{}' is not a whole number from 0 to 100", options.importance);
    event.importance = static_cast<int>(*number);
  }
  event.actors = options.actors.size() == 1 ? split_list(options.actors.front()) : options.actors;
  return {{timeline::AddEvent{event, options.comment}, event.id}};
}

void add_event_options(CLI::App& command, Options& options) {
  timeline::Event& event = options.event;
  command.add_option("--date", event.date.text, "When: EDTF, or as a person writes it")
      ->required()
      ->option_text("DATE");
  command.add_option("--label", event.label, "What happened, in a few words")
      ->required()
      ->option_text("TEXT");
  command.add_option("--detail", event.detail, "One or two sentences more")->option_text("TEXT");
  command.add_option("--track", event.track, "The id of its track")->option_text("TRACK");
  command.add_option("--importance", options.importance, "0 to 100")->option_text("N");
  command.add_option("--actors", options.actors, "Who took part, with commas; or several times")
      ->option_text("NAMES")
      ->take_all();
  command.add_option("--url", event.url, "A link for readers")->option_text("URL");
  command.add_option("--date-text", event.date_text, "How the date is written on the graphic")
      ->option_text("TEXT");
  command.add_option("--checked", event.checked, "Who verified it, when")->option_text("TEXT");
  command.add_option("--id", event.id, "Its id; else made from the label")->option_text("ID");
  command.add_option("--comment", options.comment, "A comment above it, for whoever reads the file")
      ->option_text("TEXT");
}

}  // namespace

void add_add(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("add", "Add an event to a timeline file, where its date belongs");
  add_edit_options(*command, options->edit);
  add_event_options(*command, *options);
  command->footer(kExamples);
  command->callback([options, &chosen] {
    chosen = [options] {
      return run_edits(options->edit,
                       [&](const timeline::Timeline& timeline) { return plan(timeline, *options); });
    };
  });
}

}  // namespace backstory::cli
