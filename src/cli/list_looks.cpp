// backstory templates, backstory themes
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/json.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "theme/theme.h"

namespace backstory::cli {
namespace {

using List = std::vector<theme::Listed> (*)(const std::filesystem::path&);

std::string format_text(const std::vector<theme::Listed>& listed) {
  std::size_t width = 0;
  for (const theme::Listed& one : listed) width = std::max(width, display_width(one.name));
  std::string out;
  for (const theme::Listed& one : listed) {
    out += one.name + std::string(width - display_width(one.name) + 2, ' ') + one.description + '\n';
  }
  return out;
}

std::string format_list_json(const std::vector<theme::Listed>& listed) {
  Json rows = Json::array();
  for (const theme::Listed& one : listed) {
    rows.push_back(Json{{"name", one.name}, {"description", one.description}});
  }
  return format_json(rows);
}

void add_list(CLI::App& program, Run& chosen, const std::string& name, const std::string& description,
              List list) {
  const auto json = std::make_shared<bool>(false);
  CLI::App* command = program.add_subcommand(name, description);
  command->add_flag("--json", *json, "As JSON, for programs");
  command->footer(fmt::format("Example:\n  backstory {}", name));
  command->callback([json, list, &chosen] {
    chosen = [json, list] {
      const std::vector<theme::Listed> listed = list(find_data_folder());
      print(*json ? format_list_json(listed) : format_text(listed));
      return ExitStatus::done;
    };
  });
}

}  // namespace

void add_templates(CLI::App& program, Run& chosen) {
  add_list(program, chosen, "templates", "List the ways to lay out a timeline", theme::list_templates);
}

void add_themes(CLI::App& program, Run& chosen) {
  add_list(program, chosen, "themes", "List the looks", theme::list_themes);
}

}  // namespace backstory::cli
