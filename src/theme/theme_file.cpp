#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "theme/contrast.h"
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

// With a parent there is a colour for every name already.
void read_colours(Fields& file, bool has_parent, Theme& theme, Diagnostics& diagnostics) {
  const yaml::Node* node = file.find_mapping("colours");
  if (!node) {
    if (!has_parent) diagnostics.error("missing-key", file.span_of("colours"), "a theme needs 'colours'");
    return;
  }
  Fields colours(*node, "'colours'", diagnostics);
  for (const std::string_view name : colour_names()) {
    if (colours.has(name)) {
      colours.read(name, theme.colours[std::string(name)]);
    } else if (node->kind == yaml::Kind::mapping && !has_parent) {
      diagnostics.error("missing-key", node->entries.empty() ? node->span : node->entries.front().key_span,
                        fmt::format("'colours' lacks '{}'", name),
                        {"or name a theme to take it from: extends: newsroom"});
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
  for (const NamedStyle& named : kStyles) theme.text.try_emplace(named.name);
  const yaml::Node* node = file.find_mapping("text");
  if (!node) return;
  Fields styles(*node, "'text'", diagnostics);
  for (const NamedStyle& named : kStyles) read_style(styles, named, theme.text[named.name], diagnostics);
  styles.finish();
}

class ThemeReader {
 public:
  ThemeReader(const FindTheme& find, Diagnostics& diagnostics) : find_(find), diagnostics_(diagnostics) {}

  std::optional<Theme> read(const SourceText& file) {
    Diagnostics found;
    Theme theme;
    const std::optional<yaml::Node> root = yaml::read_yaml(file.text, found);
    if (root) read_keys(*root, file, theme, found);
    if (root && !found.has_errors()) warn_of_contrasts(theme, *root, found);
    found.sort_by_place();
    for (const Diagnostic& diagnostic : found.all()) diagnostics_.add(diagnostic);
    if (found.has_errors()) return std::nullopt;
    return theme;
  }

 private:
  void read_keys(const yaml::Node& root, const SourceText& file, Theme& theme, Diagnostics& found) {
    open_.push_back(file.name);
    Fields fields(root, "a theme", found);
    const bool has_parent = fields.has("extends");
    if (has_parent) theme = read_other("extends", fields, file, found).value_or(Theme{});
    theme.name = name_of_file(file.name);
    theme.description.clear();
    fields.read("description", theme.description);
    read_colours(fields, has_parent, theme, found);
    read_styles(fields, theme, found);
    fields.read("rule_px", theme.rule_px, Limits{0.25, 8});
    fields.read("axis_px", theme.axis_px, Limits{0.25, 8});
    fields.read("mark_px", theme.mark_px, Limits{3, 24});
    // A twin's own twin would be light again.
    if (fields.has("dark") && !is_twin_) read_twin(fields, file, theme, found);
    fields.finish();
    open_.pop_back();
  }

  void read_twin(Fields& fields, const SourceText& file, Theme& theme, Diagnostics& found) {
    // A twin may well take the rest of its colours from its light one.
    const std::vector<std::string> open = std::exchange(open_, {});
    is_twin_ = true;
    if (const std::optional<Theme> twin = read_other("dark", fields, file, found)) {
      theme.dark_colours = twin->colours;
    }
    is_twin_ = false;
    open_ = open;
  }

  std::optional<Theme> read_other(std::string_view key, Fields& fields, const SourceText& file,
                                  Diagnostics& found) {
    std::string name;
    fields.read(key, name);
    if (name.empty()) return std::nullopt;
    const std::optional<SourceText> other = find_ ? find_(name, file) : std::nullopt;
    if (!other) {
      found.error("unknown-theme", fields.span_of(key), fmt::format("there is no theme '{}'", name));
      return std::nullopt;
    }
    if (std::ranges::find(open_, other->name) != open_.end()) {
      found.error("extends-itself", fields.span_of(key), describe_circle(other->name));
      return std::nullopt;
    }
    Diagnostics others;
    std::optional<Theme> theme = ThemeReader(*this, others).read(*other);
    if (!theme) {
      std::vector<std::string> hints;
      for (const Diagnostic& diagnostic : others.all()) {
        const LineColumn at = find_line_column(other->text, diagnostic.span.begin);
        hints.push_back(fmt::format("{}:{}:{}: {}", other->name, at.line, at.column, diagnostic.message));
      }
      found.error("faulty-theme", fields.span_of(key), fmt::format("the theme '{}' has errors", name), hints);
    }
    return theme;
  }

  ThemeReader(const ThemeReader& reader, Diagnostics& diagnostics)
      : find_(reader.find_), diagnostics_(diagnostics), open_(reader.open_), is_twin_(reader.is_twin_) {}

  std::string describe_circle(const std::string& again) const {
    std::string said = "themes cannot extend each other in a circle: ";
    for (auto at = std::ranges::find(open_, again); at != open_.end(); ++at)
      said += name_of_file(*at) + " → ";
    return said + name_of_file(again);
  }

  const FindTheme& find_;
  Diagnostics& diagnostics_;
  std::vector<std::string> open_;  // the files that are being read, each named by the one before
  bool is_twin_ = false;
};

}  // namespace

std::string name_of_file(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  if (path.ends_with(".yaml")) path.remove_suffix(5);
  return std::string(path);
}

std::optional<Theme> read_theme(const SourceText& file, Diagnostics& diagnostics, const FindTheme& find) {
  return ThemeReader(find, diagnostics).read(file);
}

}  // namespace backstory::theme
