// theme/ takes the YAML of themes/ and templates/ and gives a Theme (how things look) and a Template (how a timeline is
// composed), every fault of the file reported at once. It never measures or draws.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/colour.h"
#include "base/diagnostic.h"

namespace backstory::theme {

enum class TextStyleName { title, deck, label, date, small };

// Sizes are relative to the body size of the size preset, so that one theme serves a phone and a square.
struct TextStyle {
  std::string family = "Inter";
  double scale = 1;       // × body size
  int weight = 400;       // 400, 500, 600, 700
  bool italic = false;
  double line_spacing = 1.25;
  std::string colour = "ink";  // a name of Theme::colours
};

struct Theme {
  std::string name;
  std::string description;
  // "background", "ink", "muted", "rule", "accent", "mark", "era", and "track-1" … "track-6".
  std::map<std::string, Colour> colours;
  std::map<TextStyleName, TextStyle> text;
  double rule_px = 1;       // hairlines
  double axis_px = 2;
  double mark_px = 9;       // diameter of a dot, height of a bar
};

Colour find_colour(const Theme& theme, std::string_view name);  // asserts that the name is there
const TextStyle& find_style(const Theme& theme, TextStyleName name);

enum class Representation { horizontal, vertical, list };
enum class ScaleKind { linear, sequential };

struct Template {
  std::string name;
  std::string description;
  Representation representation = Representation::horizontal;
  ScaleKind scale = ScaleKind::linear;
  std::size_t max_label_lines = 4;
  double label_width_em = 13;   // the widest label, in em of the label style
  bool ticks = true;
};

// A name is a file of the folder (no slashes, no dots), or a path that ends in .yaml. Unknown names are an Error that names
// the nearest one; faults in a file go to the sink with the text that their spans point into.
struct Loaded {
  SourceText file;
  Diagnostics diagnostics;
};
std::optional<Theme> read_theme(const SourceText& file, Diagnostics& diagnostics);
std::optional<Template> read_template(const SourceText& file, Diagnostics& diagnostics);
// Throws Error with the formatted diagnostics when the file has errors.
Theme load_theme(std::string_view name_or_path, const std::filesystem::path& data_folder);
Template load_template(std::string_view name_or_path, const std::filesystem::path& data_folder);

struct Listed {
  std::string name;
  std::string description;
};
std::vector<Listed> list_themes(const std::filesystem::path& data_folder);
std::vector<Listed> list_templates(const std::filesystem::path& data_folder);

}  // namespace backstory::theme
