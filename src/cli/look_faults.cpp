#include "cli/look_faults.h"

#include <fmt/format.h>

#include <set>

#include "base/utf8.h"
#include "text/missing.h"
#include "theme/theme.h"

namespace backstory::cli {

std::string describe_look_faults(const std::string& theme_name_or_path,
                                 const std::filesystem::path& data_folder) {
  std::string said = theme::describe_faults(theme_name_or_path, data_folder);
  const theme::Theme theme = theme::load_theme(theme_name_or_path, data_folder);
  std::set<std::string> families;
  for (const auto& [name, style] : theme.text) families.insert(style.family);
  for (const std::string& family : families) {
    if (text::is_known_family(family)) continue;
    said += fmt::format(
        "{}: warning: there is no family '{}' among the fonts of the pictures; Inter is measured and drawn\n",
        escape_controls(theme_name_or_path), escape_controls(family));
  }
  return said;
}

}  // namespace backstory::cli
