#include <array>

#include "theme/fields.h"
#include "theme/file_name.h"
#include "theme/theme.h"

namespace backstory::theme {
namespace {

constexpr std::array<std::string_view, 6> kRepresentations = {"horizontal", "vertical", "list",
                                                              "bars",       "strip",    "card"};
constexpr std::array<std::string_view, 5> kScales = {"automatic", "linear", "broken", "log", "sequential"};
constexpr std::array<std::string_view, 4> kDivisions = {"unified", "segments", "tracks", "pivot"};
constexpr std::array<std::string_view, 6> kFurniture = {"title", "deck", "key", "note", "source", "credit"};
constexpr double kMostLines = 12;

// Which scales a representation can draw: what a file asks for in vain is a fault of the file.
bool can_draw(Representation representation, ScaleKind scale) {
  switch (representation) {
    case Representation::horizontal:
    case Representation::bars:
      return scale != ScaleKind::sequential;
    case Representation::strip:
      return scale == ScaleKind::automatic || scale == ScaleKind::linear;
    case Representation::vertical:
    case Representation::list:
    case Representation::card:
      return scale == ScaleKind::automatic || scale == ScaleKind::sequential;
  }
  return false;
}

void read_composition(Fields& fields, Template& shape, Diagnostics& diagnostics) {
  if (const auto choice = fields.read_choice("representation", kRepresentations)) {
    shape.representation = static_cast<Representation>(*choice);
  } else if (!fields.has("representation")) {
    diagnostics.error("missing-key", fields.span_of("representation"), "a template needs 'representation'",
                      {"horizontal, vertical, list, bars, strip or card"});
  }
  if (const auto choice = fields.read_choice("scale", kScales)) shape.scale = static_cast<ScaleKind>(*choice);
  if (!can_draw(shape.representation, shape.scale)) {
    diagnostics.error("impossible-scale", fields.span_of("scale"),
                      std::string("a ") +
                          std::string(kRepresentations[static_cast<std::size_t>(shape.representation)]) +
                          " timeline cannot have a " +
                          std::string(kScales[static_cast<std::size_t>(shape.scale)]) + " scale");
  }
}

void read_layout(Fields& fields, Template& shape, Diagnostics& diagnostics) {
  const auto choice = fields.read_choice("layout", kDivisions);
  if (!choice) return;
  shape.layout = static_cast<Division>(*choice);
  if (shape.layout == Division::unified || shape.representation == Representation::horizontal) return;
  diagnostics.error("impossible-layout", fields.span_of("layout"),
                    "only a horizontal timeline can be divided",
                    {"leave 'layout' out, or say representation: horizontal"});
}

// [] leaves everything out; what the graphic must say (how many events it leaves out) is said all the same.
void read_furniture(Fields& fields, Template& shape) {
  const auto choices = fields.read_choices("furniture", kFurniture);
  if (!choices) return;
  shape.furniture.clear();
  for (const std::size_t choice : *choices) shape.furniture.push_back(static_cast<FurniturePart>(choice));
}

}  // namespace

std::optional<Template> read_template(const SourceText& file, Diagnostics& diagnostics) {
  Diagnostics found;
  Template shape;
  shape.name = name_of_file(file.name);
  if (const std::optional<yaml::Node> root = yaml::read_yaml(file.text, found)) {
    Fields fields(*root, "a template", found);
    fields.read("description", shape.description);
    read_composition(fields, shape, found);
    read_layout(fields, shape, found);
    fields.read("max_label_lines", shape.max_label_lines, Limits{1, kMostLines});
    fields.read("label_width_em", shape.label_width_em, Limits{4, 80});
    fields.read("ticks", shape.ticks);
    fields.read("eras", shape.eras);
    read_furniture(fields, shape);
    fields.finish();
  }
  found.sort_by_place();
  for (const Diagnostic& diagnostic : found.all()) diagnostics.add(diagnostic);
  if (found.has_errors()) return std::nullopt;
  return shape;
}

}  // namespace backstory::theme
