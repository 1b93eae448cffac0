// theme/ takes the YAML of themes/ and templates/ and gives a Theme (how things look) and a Template (how a
// timeline is composed), every fault of the file reported at once. It never measures or draws.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
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
  double scale = 1;  // × body size
  int weight = 400;  // 400, 500, 600, 700
  bool italic = false;
  double line_spacing = 1.25;
  std::string colour = "ink";  // a name of Theme::colours
};

struct Theme {
  std::string name;
  std::string description;
  std::map<std::string, Colour> colours;       // every name of colour_names()
  std::map<std::string, Colour> dark_colours;  // of its dark twin, for readers who ask for dark; else empty
  std::map<TextStyleName, TextStyle> text;
  double rule_px = 1;  // hairlines
  double axis_px = 2;  // the edges of the time axis
  double mark_px = 9;  // diameter of a dot, height of a bar
};

// "background", "ink", "muted", "rule", "accent", "mark", "era", "band" (the ground of the time axis),
// "track-1" … "track-6". A theme gives all of them.
std::span<const std::string_view> colour_names();

const Colour& find_colour(const Theme& theme, std::string_view name);  // asserts that the name is there
const TextStyle& find_style(const Theme& theme, TextStyleName name);

// How an event is drawn: a callout at a line that runs across; a row at a line that runs down; a row without
// a line; a bar in packed rows; a count a week, month or year; large words, few of them.
enum class Representation { horizontal, vertical, list, bars, strip, card };
// automatic: linear, and broken where long gaps would crowd everything else together. log: by the time
// before the end of the story. sequential: order only, the gaps in words.
enum class ScaleKind { automatic, linear, broken, log, sequential };
// How the story is divided: not at all; into strips of time one below another, each with its own scale; into
// a lane a track on one scale; into what came before one event and what came after it.
enum class Division { unified, segments, tracks, pivot };
// What may stand around the graphic.
enum class FurniturePart { title, deck, key, note, source, credit };

struct Template {
  std::string name;
  std::string description;
  Representation representation = Representation::horizontal;
  ScaleKind scale = ScaleKind::automatic;
  Division layout = Division::unified;
  bool eras = true;  // as shaded ground behind the events
  std::vector<FurniturePart> furniture = {FurniturePart::title, FurniturePart::deck,   FurniturePart::key,
                                          FurniturePart::note,  FurniturePart::source, FurniturePart::credit};
  std::size_t max_label_lines = 4;
  double label_width_em = 13;  // the widest label, in em of the label style
  bool ticks = true;
};

// The theme that another names, by the file that names it: `extends: newsroom` takes all from it that the
// file does not give itself, `dark: dark` its colours as the dark twin's. Nothing when there is none.
using FindTheme =
    std::function<std::optional<SourceText>(std::string_view name_or_path, const SourceText& by)>;

// Take one YAML file. Faults go to the sink, all of them; with an error among them the result is empty. The
// name is that of the file, without folder and ".yaml". Words or marks that cannot be made out on their
// ground are warned of, with the pair, the ratio and a shade that would do.
std::optional<Theme> read_theme(const SourceText& file, Diagnostics& diagnostics, const FindTheme& find = {});
std::optional<Template> read_template(const SourceText& file, Diagnostics& diagnostics);

// A name is a file of the folder's themes/ or templates/ (no slashes, no dots), or a path that ends in .yaml.
// A theme names others the same way, with paths from its own folder down. Throws Error: an unknown name (the
// nearest one is named), or a file with errors (its formatted diagnostics).
Theme load_theme(std::string_view name_or_path, const std::filesystem::path& data_folder);
// What is to be warned of in a theme, as it is to be printed; "" for nothing. Throws as load_theme.
std::string describe_faults(std::string_view theme_name_or_path, const std::filesystem::path& data_folder);
Template load_template(std::string_view name_or_path, const std::filesystem::path& data_folder);

struct Listed {
  std::string name;
  std::string description;
};
// By name.
std::vector<Listed> list_themes(const std::filesystem::path& data_folder);
std::vector<Listed> list_templates(const std::filesystem::path& data_folder);

}  // namespace backstory::theme
