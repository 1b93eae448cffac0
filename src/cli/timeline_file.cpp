#include "cli/timeline_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>
#include <utility>
#include <vector>

#include "base/file.h"
#include "cli/console.h"
#include "cli/letters.h"
#include "cli/options.h"
#include "pipeline.h"
#include "theme/theme.h"
#include "timeline/conflicts.h"
#include "yaml/yaml.h"

namespace backstory::cli {
namespace fs = std::filesystem;
namespace {

std::vector<std::string> names_of(const std::vector<theme::Listed>& listed) {
  std::vector<std::string> names;
  for (const theme::Listed& one : listed) names.push_back(one.name);
  return names;
}

// A plain name is a file of the folder; a path is left to the room that reads it.
bool is_there(const std::string& name, const fs::path& folder) {
  return name.empty() || name.ends_with(".yaml") || fs::exists(folder / (name + ".yaml"));
}

// The value of a key of the look, for a message to point at.
SourceSpan find_look(std::string_view text, std::string_view key) {
  Diagnostics ignored;
  const std::optional<yaml::Node> root = yaml::read_yaml(text, ignored);
  const yaml::Entry* look = root ? root->find("look") : nullptr;
  const yaml::Entry* entry = look ? look->value.find(key) : nullptr;
  return entry ? entry->value.span : SourceSpan{};
}

void report_unknown(TimelineFile& file, const std::string& kind, const std::string& name, SourceSpan span,
                    const std::vector<std::string>& names) {
  std::vector<std::string> hints;
  const std::string nearest = suggest(name, names);
  if (!nearest.empty()) hints.push_back(nearest.substr(2));
  hints.push_back(fmt::format("{}s: {}", kind, fmt::join(names, ", ")));
  const char* code = kind == "theme" ? "unknown-theme" : "unknown-template";
  file.diagnostics.error(code, span, fmt::format("there is no {} '{}'", kind, name), std::move(hints));
}

void check_look(TimelineFile& file, const fs::path& data_folder) {
  const timeline::Look& look = file.timeline->look;
  const std::string& text = file.source.text;
  if (look.template_name != kAutomaticTemplate && !is_there(look.template_name, data_folder / "templates")) {
    report_unknown(file, "template", look.template_name, find_look(text, "template"),
                   names_of(theme::list_templates(data_folder)));
  }
  if (!is_there(look.theme, data_folder / "themes")) {
    report_unknown(file, "theme", look.theme, find_look(text, "theme"),
                   names_of(theme::list_themes(data_folder)));
  }
}

}  // namespace

TimelineFile read_timeline_file(const std::string& path, const fs::path& data_folder) {
  const bool standard_input = path == "-";
  return read_timeline_text(
      {standard_input ? "<stdin>" : path, standard_input ? read_standard_input() : read_file(path)},
      data_folder);
}

TimelineFile read_timeline_text(SourceText source, const fs::path& data_folder) {
  TimelineFile file;
  file.source = std::move(source);
  file.timeline = timeline::read_timeline(file.source, file.diagnostics);
  if (file.timeline) check_look(file, data_folder);
  timeline::report_conflicts(file.source, file.diagnostics);
  check_letters(file);
  if (file.diagnostics.has_errors()) file.timeline.reset();
  file.diagnostics.sort_by_place();
  return file;
}

std::optional<timeline::Timeline> open_timeline_file(const std::string& path, const fs::path& data_folder) {
  TimelineFile file = read_timeline_file(path, data_folder);
  report(file.diagnostics, file.source);
  if (!file.timeline) {
    report_error(
        fmt::format("nothing was drawn: {} has {}", file.source.name, count_words(file.diagnostics)));
  }
  return std::move(file.timeline);
}

}  // namespace backstory::cli
