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
using Reader = std::function<std::optional<Value>(const SourceText&, Diagnostics&)>;

std::string format_all(const Diagnostics& diagnostics, const SourceText& file) {
  std::string messages;
  for (const Diagnostic& diagnostic : diagnostics.all()) messages += format_diagnostic(diagnostic, file);
  return messages;
}

template <typename Value>
Value load(const fs::path& path, const Reader<Value>& read) {
  const SourceText file{path.string(), read_file(path, kMostBytes)};
  Diagnostics diagnostics;
  std::optional<Value> value = read(file, diagnostics);
  if (value) return std::move(*value);
  std::string messages = format_all(diagnostics, file);
  while (messages.ends_with('\n')) messages.pop_back();
  fail("{}", messages);
}

template <typename Value>
std::vector<Listed> list(const fs::path& folder, const Reader<Value>& read) {
  std::vector<Listed> listed;
  for (const std::string& name : names_in(folder)) {
    listed.push_back({name, load<Value>(folder / (name + ".yaml"), read).description});
  }
  return listed;
}

// A path leads from the folder of the file that names it, and not out of it.
std::optional<SourceText> find_named(std::string_view name, const SourceText& by, const fs::path& themes) {
  fs::path path = themes / (std::string(name) + ".yaml");
  if (name.ends_with(".yaml")) {
    const fs::path given = fs::path(name).lexically_normal();
    if (given.is_absolute() || *given.begin() == "..") return std::nullopt;
    path = fs::path(by.name).parent_path() / given;
  } else if (const auto names = names_in(themes); std::ranges::find(names, name) == names.end()) {
    return std::nullopt;
  }
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  return SourceText{path.lexically_normal().string(), read_file(path, kMostBytes)};
}

Reader<Template> template_reader() {
  return [](const SourceText& file, Diagnostics& diagnostics) { return read_template(file, diagnostics); };
}

Reader<Theme> theme_reader(const fs::path& themes) {
  return [themes](const SourceText& file, Diagnostics& diagnostics) {
    return read_theme(file, diagnostics, [&](std::string_view name, const SourceText& by) {
      return find_named(name, by, themes);
    });
  };
}

fs::path find_theme(std::string_view name_or_path, const fs::path& data_folder) {
  return find_path(name_or_path, data_folder / "themes", "theme").lexically_normal();
}

}  // namespace

Theme load_theme(std::string_view name_or_path, const fs::path& data_folder) {
  return load<Theme>(find_theme(name_or_path, data_folder), theme_reader(data_folder / "themes"));
}

std::string describe_faults(std::string_view theme_name_or_path, const fs::path& data_folder) {
  std::string messages;
  const Reader<Theme> read = theme_reader(data_folder / "themes");
  (void)load<Theme>(find_theme(theme_name_or_path, data_folder),
                    [&](const SourceText& file, Diagnostics& diagnostics) {
                      std::optional<Theme> theme = read(file, diagnostics);
                      messages = format_all(diagnostics, file);
                      return theme;
                    });
  return messages;
}

Template load_template(std::string_view name_or_path, const fs::path& data_folder) {
  return load<Template>(find_path(name_or_path, data_folder / "templates", "template"), template_reader());
}

std::vector<Listed> list_themes(const fs::path& data_folder) {
  return list<Theme>(data_folder / "themes", theme_reader(data_folder / "themes"));
}

std::vector<Listed> list_templates(const fs::path& data_folder) {
  return list<Template>(data_folder / "templates", template_reader());
}

}  // namespace backstory::theme
