#include "scene/inventory.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace backstory::scene {
namespace {

// Above and below the baseline, in parts of the size: what letters without accents cover.
constexpr double kCapitals = 0.8;
constexpr double kDescenders = 0.22;

Rect ink_of(const Text& text, const TextRun& run) {
  const double above = std::min(text.ascent_px, kCapitals * text.size_px);
  const double below = std::min(text.descent_px, kDescenders * text.size_px);
  return {left_end(run, text.anchor), run.origin.y - above, run.width_px, above + below};
}

class Walk {
 public:
  explicit Walk(Inventory& out) : out_(out) {}

  void visit(const Node& node) {
    std::visit([this](const auto& kind) { take(kind); }, node);
  }

  void take(const Group& group) {
    const std::optional<std::size_t> outer = event_;
    if (group.role == Role::event) {
      event_ = out_.events.size();
      out_.events.push_back({&group, {}, {}, {}});
    }
    for (const Node& child : group.children) visit(child);
    event_ = outer;
  }

 private:
  const Group* event() const { return event_ ? out_.events[*event_].group : nullptr; }

  void take(const Shape& shape) {
    const Rect box = bounds(Node(shape));
    out_.shapes.push_back({&shape, event(), paint_++, box});
    if (event_ && shape.role == Role::mark) out_.events[*event_].mark = unite(out_.events[*event_].mark, box);
  }

  void take(const Line& line) {
    out_.lines.push_back({&line, event(), paint_++});
    if (event_ && line.role == Role::mark) {
      out_.events[*event_].mark = unite(out_.events[*event_].mark, bounds(Node(line)));
    }
  }

  void take(const Text& text) {
    bool has_words = false;
    for (const TextRun& run : text.runs) {
      if (trim(run.text).empty()) continue;
      has_words = true;
      out_.words.push_back({&text, &run, event(), paint_++, ink_of(text, run)});
    }
    if (!event_ || !has_words) return;
    DrawnEvent& drawn = out_.events[*event_];
    if (text.role == Role::label) drawn.labels.push_back(&text);
    if (text.role == Role::label || text.role == Role::date)
      drawn.words = unite(drawn.words, bounds(Node(text)));
  }

  void take(const Image& image) { out_.images.push_back(&image); }

  Inventory& out_;
  std::optional<std::size_t> event_;
  std::size_t paint_ = 0;
};

std::string whose(Role role, const Group* event) {
  std::string out(role_name(role));
  if (event) out += " of " + event->id;
  return out;
}

}  // namespace

Inventory take_inventory(const Scene& scene) {
  Inventory inventory;
  Walk(inventory).take(scene.root);
  return inventory;
}

std::string describe(const Words& words) {
  return fmt::format("\"{}\" ({}) at ({:.0f}, {:.0f})", words.run->text, whose(words.text->role, words.event),
                     words.ink.x, words.run->origin.y);
}

std::string describe(const DrawnShape& shape) {
  return fmt::format("{} at ({:.0f}, {:.0f})", whose(shape.shape->role, shape.event), shape.box.x,
                     shape.box.y);
}

std::string describe(const DrawnLine& line) {
  const Point start = line.line->points.empty() ? Point{} : line.line->points.front();
  return fmt::format("{} from ({:.0f}, {:.0f})", whose(line.line->role, line.event), start.x, start.y);
}

}  // namespace backstory::scene
