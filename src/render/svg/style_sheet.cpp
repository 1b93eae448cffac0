#include "render/svg/style_sheet.h"

#include <fmt/format.h>

#include <map>

#include "render/svg/embedded_fonts.h"

namespace backstory::render::svg {
namespace {

// Least contrast with the ground of what carries meaning (WCAG 2.2, 1.4.11); less is ground itself.
constexpr double kMeaning = 3;

// The colours that the scene gives each class, in the order of their names.
struct Used {
  std::map<std::string, Colour> fills;
  std::map<std::string, Colour> strokes;
};

void add(std::map<std::string, Colour>& colours, const std::string& name, Colour colour) {
  if (!fill_class_name(name).empty()) colours.emplace(name, colour);
}

void collect(const scene::Group& group, Used& used) {
  for (const scene::Node& node : group.children) {
    if (const auto* child = std::get_if<scene::Group>(&node)) collect(*child, used);
    if (const auto* text = std::get_if<scene::Text>(&node)) add(used.fills, text->theme_class, text->colour);
    if (const auto* line = std::get_if<scene::Line>(&node)) {
      add(used.strokes, line->stroke_class, line->stroke.colour);
    }
    if (const auto* shape = std::get_if<scene::Shape>(&node)) {
      if (shape->fill) add(used.fills, shape->fill_class, *shape->fill);
      if (shape->stroke) add(used.strokes, shape->stroke_class, shape->stroke->colour);
    }
  }
}

class Rules {
 public:
  explicit Rules(const Drawing& drawing) : drawing_(drawing) {
    used_.fills.emplace("background", drawing.scene.background);
    collect(drawing.scene.root, used_);
  }

  // Rules for a reader who prefers dark pages. A class that the scene gives no dark colour keeps its own.
  std::string dark() const {
    std::string rules;
    for (const scene::ClassColour& dark : drawing_.scene.dark_colours) {
      const std::string colour = format_colour(dark.colour);
      if (used_.fills.contains(dark.theme_class)) {
        rules += fmt::format("{}{{fill:{}}}", selector(fill_class_name(dark.theme_class)), colour);
      }
      if (used_.strokes.contains(dark.theme_class)) {
        rules += fmt::format("{}{{stroke:{}}}", selector(stroke_class_name(dark.theme_class)), colour);
      }
    }
    return rules.empty() ? "" : fmt::format("@media (prefers-color-scheme:dark){{{}}}", rules);
  }

  // Two colours are left, ground and figure, which are the reader's own.
  std::string forced() const {
    return fmt::format("@media (forced-colors:active){{#{}{{forced-color-adjust:none}}{}{}}}",
                       drawing_.manner.prefix, forced(used_.fills, fill_class_name, "fill"),
                       forced(used_.strokes, stroke_class_name, "stroke"));
  }

 private:
  using ClassName = std::string (*)(std::string_view);

  std::string selector(const std::string& class_name) const {
    return fmt::format("#{} .{}", drawing_.manner.prefix, class_name);
  }

  std::string forced(const std::map<std::string, Colour>& colours, ClassName class_name,
                     std::string_view property) const {
    std::string ground;
    std::string figure;
    for (const auto& [name, colour] : colours) {
      std::string& names = contrast_ratio(colour, drawing_.scene.background) < kMeaning ? ground : figure;
      names += (names.empty() ? "" : ",") + selector(class_name(name));
    }
    std::string rules;
    if (!ground.empty()) rules += fmt::format("{}{{{}:Canvas}}", ground, property);
    if (!figure.empty()) rules += fmt::format("{}{{{}:CanvasText}}", figure, property);
    return rules;
  }

  const Drawing& drawing_;
  Used used_;
};

}  // namespace

void write_style_sheet(Drawing& drawing) {
  if (!drawing.manner.options.style_sheet) return;
  const Rules rules(drawing);
  std::string css;
  if (drawing.manner.options.text == TextForm::embedded_fonts)
    css += font_faces(drawing.scene, drawing.manner);
  // A page's styles for its own words come down into what is pasted into it.
  if (drawing.manner.options.inline_embed) {
    css += fmt::format("#{}{{letter-spacing:normal;word-spacing:normal;text-transform:none}}",
                       drawing.manner.prefix);
  }
  css += rules.dark() + rules.forced();
  drawing.xml.open(Element::style);
  drawing.xml.words(css);
  drawing.xml.close();
}

}  // namespace backstory::render::svg
