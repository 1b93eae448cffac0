#include "timeline/schema.h"

#include <fmt/format.h>

#include <memory>
#include <string>

#include "base/file.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/console.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples =
    R"(Editors that know JSON Schema complete the keys of a timeline with it and say what
each means. docs/timeline-format.md shows the setting.

Examples:
  backstory schema
  backstory schema -o timeline.schema.json)";

ExitStatus write_schema(const std::string& output) {
  const std::string text = format_json(timeline::make_schema());
  if (output.empty() || output == "-") {
    print(text);
    return ExitStatus::done;
  }
  write_file(output, text);
  print(fmt::format("{}\n", escape_controls(output)));
  return ExitStatus::done;
}

}  // namespace

void add_schema(CLI::App& program, Run& chosen) {
  const auto output = std::make_shared<std::string>();
  CLI::App* command = program.add_subcommand("schema", "Print the JSON Schema of the timeline file");
  command->add_option("-o,--output", *output, "The file; else standard output")->option_text("FILE");
  command->footer(kExamples);
  command->callback([output, &chosen] { chosen = [output] { return write_schema(*output); }; });
}

}  // namespace backstory::cli
