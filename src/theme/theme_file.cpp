#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "theme/fields.h"
#include "theme/file_name.h"
#include "theme/theme.h"

namespace backstory::theme {
namespace {

struct NamedStyle {
  std::string_view key;
  TextStyleName name;
};
constexpr std::array<NamedStyle, 5> kStyles = {{{"title", TextStyleName::title},
                                                {"deck", TextStyleName::deck},
                                                {"label", TextStyleName::label},
                                                {"date", TextStyleName::date},
                                                {"small", TextStyleName::small}}};
constexpr std::array<int, 4> kWeights = {400, 500, 600, 700};

void read_colours(Fields& file, Theme& theme, Diagnostics& diagnostics) {
  const yaml::Node* node = file.find_mapping("colours");
  if (!node) {
    diagnostics.error("missing-key", file.span_of("colours"), "a theme needs 'colours'");
    return;
  }
  Fields colours(*node, "'colours'", diagnostics);
  for (const std::string_view name : colour_names()) {
    if (colours.has(name)) {
      colours.read(name, theme.colours[std::string(name)]);
    } else if (node->kind == yaml::Kind::mapping) {
      diagnostics.error("missing-key", node->entries.empty() ? node->span : node->entries.front().key_span,
                        fmt::format("'colours' lacks '{}'", name));
    }
  }
  colours.finish();
}

void read_style(Fields& styles, const NamedStyle& named, TextStyle& style, Diagnostics& diagnostics) {
  const yaml::Node* node = styles.find_mapping(named.key);
  if (!node) return;
  Fields fields(*node, fmt::format("text style '{}'", named.key), diagnostics);
  fields.read("family", style.family);
  fields.read("scale", style.scale, Limits{0.5, 6});
  fields.read("weight", style.weight, kWeights);
  fields.read("italic", style.italic);
  fields.read("line_spacing", style.line_spacing, Limits{1, 2});
  if (const auto colour = fields.read_choice("colour", colour_names()))
    style.colour = colour_names()[*colour];
  fields.finish();
}

void read_styles(Fields& file, Theme& theme, Diagnostics& diagnostics) {
  for (const NamedStyle& named : kStyles) theme.text[named.name] = TextStyle{};
  const yaml::Node* node = file.find_mapping("text");
  if (!node) return;
  Fields styles(*node, "'text'", diagnostics);
  for (const NamedStyle& named : kStyles) read_style(styles, named, theme.text[named.name], diagnostics);
  styles.finish();
}

}  // namespace

std::string name_of_file(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  if (path.ends_with(".yaml")) path.remove_suffix(5);
  return std::string(path);
}

std::optional<Theme> read_theme(const SourceText& file, Diagnostics& diagnostics) {
  Diagnostics found;
  Theme theme;
  theme.name = name_of_file(file.name);
  if (const std::optional<yaml::Node> root = yaml::read_yaml(file.text, found)) {
    Fields fields(*root, "a theme", found);
    fields.read("description", theme.description);
    read_colours(fields, theme, found);
    read_styles(fields, theme, found);
    fields.read("rule_px", theme.rule_px, Limits{0.25, 8});
    fields.read("axis_px", theme.axis_px, Limits{0.25, 8});
    fields.read("mark_px", theme.mark_px, Limits{3, 24});
    fields.finish();
  }
  found.sort_by_place();
  for (const Diagnostic& diagnostic : found.all()) diagnostics.add(diagnostic);
  if (found.has_errors()) return std::nullopt;
  return theme;
}

}  // namespace backstory::theme
