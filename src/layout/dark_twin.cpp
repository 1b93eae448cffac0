#include "layout/dark_twin.h"

#include <set>
#include <string>

namespace backstory::layout {
namespace {

class Classes {
 public:
  void add(const scene::Group& group) {
    for (const scene::Node& child : group.children)
      std::visit([this](const auto& node) { add(node); }, child);
  }
  const std::set<std::string>& names() const { return names_; }

 private:
  void add(const scene::Shape& shape) {
    names_.insert(shape.fill_class);
    names_.insert(shape.stroke_class);
  }
  void add(const scene::Line& line) { names_.insert(line.stroke_class); }
  void add(const scene::Text& text) { names_.insert(text.theme_class); }
  void add(const scene::Image&) {}

  std::set<std::string> names_ = {"background"};
};

}  // namespace

std::vector<scene::ClassColour> find_dark_colours(const scene::Scene& scene, const theme::Theme& theme) {
  std::vector<scene::ClassColour> colours;
  Classes classes;
  classes.add(scene.root);
  for (const std::string& name : classes.names()) {
    const auto found = theme.dark_colours.find(name);
    if (found != theme.dark_colours.end()) colours.push_back({name, found->second});
  }
  return colours;
}

}  // namespace backstory::layout
