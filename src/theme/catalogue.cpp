#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/error.h"
#include "base/file.h"
#include "base/suggest.h"
#include "theme/theme.h"

namespace backstory::theme {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = std::size_t{1} << 20;

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code missing;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, missing)) {
    if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

fs::path find_path(std::string_view name_or_path, const fs::path& folder, std::string_view kind) {
  if (name_or_path.ends_with(".yaml")) return fs::path(name_or_path);
  const std::vector<std::string> names = names_in(folder);
  if (std::find(names.begin(), names.end(), name_or_path) != names.end()) {
    return folder / (std::string(name_or_path) + ".yaml");
  }
  const std::vector<std::string_view> views(names.begin(), names.end());
  if (const auto nearest = find_nearest(name_or_path, views)) {
    fail("there is no {} '{}'; did you mean '{}'?", kind, name_or_path, *nearest);
  }
  fail("there is no {} '{}'; there are {}, or give a path that ends in .yaml", kind, name_or_path,
       fmt::join(names, ", "));
}

template <typename Value>
using Reader = std::optional<Value> (*)(const SourceText&, Diagnostics&);

template <typename Value>
Value load(const fs::path& path, Reader<Value> read) {
  const SourceText file{path.string(), read_file(path, kMostBytes)};
  Diagnostics diagnostics;
  std::optional<Value> value = read(file, diagnostics);
  if (value) return std::move(*value);
  std::string messages;
  for (const Diagnostic& diagnostic : diagnostics.all()) messages += format_diagnostic(diagnostic, file);
  while (messages.ends_with('\n')) messages.pop_back();
  fail("{}", messages);
}

template <typename Value>
std::vector<Listed> list(const fs::path& folder, Reader<Value> read) {
  std::vector<Listed> listed;
  for (const std::string& name : names_in(folder)) {
    listed.push_back({name, load<Value>(folder / (name + ".yaml"), read).description});
  }
  return listed;
}

}  // namespace

Theme load_theme(std::string_view name_or_path, const fs::path& data_folder) {
  return load<Theme>(find_path(name_or_path, data_folder / "themes", "theme"), read_theme);
}

Template load_template(std::string_view name_or_path, const fs::path& data_folder) {
  return load<Template>(find_path(name_or_path, data_folder / "templates", "template"), read_template);
}

std::vector<Listed> list_themes(const fs::path& data_folder) {
  return list<Theme>(data_folder / "themes", read_theme);
}

std::vector<Listed> list_templates(const fs::path& data_folder) {
  return list<Template>(data_folder / "templates", read_template);
}

}  // namespace backstory::theme
