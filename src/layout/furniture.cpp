#include "layout/furniture.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/utf8.h"
#include "layout/key.h"
#include "layout/words.h"

namespace backstory::layout {
namespace {

using theme::FurniturePart;
using theme::TextStyleName;

// What is given up, step by step, where the canvas is small.
struct Economy {
  double title = 1;
  bool deck = true;
  bool note = true;
  bool unplaced = true;
  bool key = true;
  bool title_at_all = true;
  bool source = true;
};
constexpr std::array<Economy, 7> kEconomies = {{{1, true, true, true, true, true, true},
                                                {0.8, true, true, true, true, true, true},
                                                {0.65, true, true, true, true, true, true},
                                                {0.65, false, true, true, true, true, true},
                                                {0.5, false, false, true, true, true, true},
                                                {0.5, false, false, false, false, true, true},
                                                {0.5, false, false, false, false, false, false}}};
constexpr double kMostOfHeight = 0.5;
constexpr double kAroundEm = 1.5;  // between the graphic and its furniture

bool has(const FurnitureWish& wish, theme::FurniturePart part) {
  if (!wish.shape) return true;
  const std::vector<theme::FurniturePart>& parts = wish.shape->furniture;
  return std::find(parts.begin(), parts.end(), part) != parts.end();
}

double top_margin(const CanvasSize& size) {
  return std::max(size.margin_px, size.free_top_px);
}

double bottom_margin(const CanvasSize& size) {
  return std::max(size.margin_px, size.free_bottom_px);
}

// Stacks blocks downwards from y = 0.
class Stack {
 public:
  Stack(const Typesetter& setter, double left_px, double width_px)
      : setter_(setter), left_(left_px), width_(width_px) {}

  void space(double px) { height_ += px; }

  scene::Text words(std::string_view words, const TypeStyle& style, scene::Role role) {
    const text::TextBlock block = setter_.wrap(words, style, width_);
    // Tight lines of a headline reach above their block; at the top of a canvas that would be the margin.
    height_ += std::max(0.0, setter_.ascent(style) - block.ascent_px);
    scene::Text text = setter_.make_text(block, style, {left_, height_}, scene::Anchor::start, role);
    height_ += block.height_px;
    return text;
  }

  void add(std::string_view said, const TypeStyle& style) {
    nodes.emplace_back(words(said, style, scene::Role::furniture));
  }

  // One line for both, the second at the right end, where they fit.
  void add_pair(const std::string& first, const std::string& second, const TypeStyle& style) {
    const double both = setter_.width(first, style) + setter_.width(second, style) + 3 * style.font.size_px;
    if (first.empty() || second.empty() || both > width_) {
      if (!first.empty()) add(first, style);
      if (!second.empty()) add(second, style);
      return;
    }
    nodes.emplace_back(
        setter_.make_line(first, style, {left_, height_}, scene::Anchor::start, scene::Role::furniture));
    nodes.emplace_back(setter_.make_line(second, style, {left_ + width_, height_}, scene::Anchor::end,
                                         scene::Role::furniture));
    height_ += setter_.line_height(style);
  }

  double height() const { return height_; }
  double left() const { return left_; }
  double width() const { return width_; }
  const Typesetter& setter() const { return setter_; }

  std::vector<scene::Node> nodes;
  std::vector<scene::Node> events;

 private:
  const Typesetter& setter_;
  double left_;
  double width_;
  double height_ = 0;
};

void move_down(scene::Node& node, double dy);

struct Mover {
  double dy;
  void operator()(scene::Group& group) const {
    for (scene::Node& child : group.children) move_down(child, dy);
  }
  void operator()(scene::Shape& shape) const {
    shape.rect.y += dy;
    for (Point& point : shape.points) point.y += dy;
  }
  void operator()(scene::Line& line) const {
    for (Point& point : line.points) point.y += dy;
  }
  void operator()(scene::Text& text) const {
    for (scene::TextRun& run : text.runs) run.origin.y += dy;
  }
  void operator()(scene::Image& image) const { image.rect.y += dy; }
};

void move_down(scene::Node& node, double dy) {
  std::visit(Mover{dy}, node);
}

// A little smaller where that saves a line.
void add_headline(Stack& stack, const std::string& words, TextStyleName name, double enlarged) {
  const auto lines_at = [&](double size) {
    return stack.setter()
        .wrap(words, stack.setter().style(name, enlarged * size), stack.width())
        .lines.size();
  };
  const std::size_t usual = lines_at(1);
  double size = 1;
  for (const double smaller : {0.92, 0.84}) {
    if (size == 1 && usual > 1 && lines_at(smaller) < usual) size = smaller;
  }
  stack.add(words, stack.setter().style(name, enlarged * size));
}

Stack make_header(const FurnitureWish& wish, const Typesetter& setter, const CanvasSize& size,
                  const Economy& economy) {
  Stack stack(setter, size.margin_px, size.width_px - 2 * size.margin_px);
  const timeline::Timeline& timeline = *wish.timeline;
  const double em = size.body_px;
  if (economy.title_at_all && has(wish, FurniturePart::title) && !timeline.title.empty()) {
    add_headline(stack, collapse_space(timeline.title), TextStyleName::title, economy.title);
  }
  if (economy.deck && has(wish, FurniturePart::deck) && !timeline.deck.empty()) {
    stack.space(0.35 * em);
    add_headline(stack, collapse_space(timeline.deck), TextStyleName::deck, 1);
  }
  if (economy.key && has(wish, FurniturePart::key)) {
    const bool first = stack.height() == 0;
    Key key = make_key(wish, setter, {stack.left(), stack.height() + (first ? 0 : 0.7 * em)}, stack.width());
    if (key.height_px > 0) stack.space(key.height_px + (first ? 0 : 0.7 * em));
    for (scene::Node& node : key.nodes) stack.nodes.push_back(std::move(node));
  }
  return stack;
}

void add_unplaced(Stack& stack, const FurnitureWish& wish, const TypeStyle& small) {
  for (const Occurrence& occurrence : *wish.unplaced) {
    scene::Group group;
    group.id = occurrence.id;
    group.role = scene::Role::event;
    group.label = occurrence.spoken;
    group.link = occurrence.link;
    const std::string said =
        fmt::format(fmt::runtime(words().date_not_known), occurrence.label, occurrence.date_inside);
    group.children.emplace_back(stack.words(said, small, scene::Role::label));
    stack.events.emplace_back(std::move(group));
  }
}

Stack make_footer(const FurnitureWish& wish, const Typesetter& setter, const CanvasSize& size,
                  const Economy& economy) {
  Stack stack(setter, size.margin_px, size.width_px - 2 * size.margin_px);
  const TypeStyle small = setter.style(TextStyleName::small);
  const timeline::Timeline& timeline = *wish.timeline;
  if (economy.unplaced) add_unplaced(stack, wish, small);
  std::string remarks;
  const auto remark = [&](std::string_view said) {
    remarks += (remarks.empty() ? "" : " ") + std::string(said);
  };
  const std::size_t left_out = wish.left_out + (economy.unplaced ? 0 : wish.unplaced->size());
  if (left_out > 0)
    remark(fmt::format(fmt::runtime(words().events_shown), wish.total - left_out, wish.total));
  if (!wish.axis_note.empty()) remark(wish.axis_note);
  if (!remarks.empty()) stack.add(remarks, small);
  if (economy.note && has(wish, FurniturePart::note) && !timeline.note.empty())
    stack.add(collapse_space(timeline.note), small);
  if (economy.source) {
    const std::string source =
        has(wish, FurniturePart::source) ? collapse_space(timeline.source) : std::string();
    const std::string credit =
        has(wish, FurniturePart::credit) ? collapse_space(timeline.credit) : std::string();
    stack.add_pair(source.empty() ? "" : fmt::format(fmt::runtime(layout::words().source), source), credit,
                   small);
  }
  return stack;
}

Furniture assemble(Stack header, Stack footer, const FurnitureWish& wish, const Economy& economy,
                   const CanvasSize& size, double plot_height) {
  const double em = size.body_px;
  Furniture made;
  made.top_px = top_margin(size) + header.height() + (header.height() > 0 ? kAroundEm * em : 0);
  made.bottom_px = made.top_px + plot_height;
  const double footer_top = made.bottom_px + (footer.height() > 0 ? kAroundEm * em : 0);
  made.height_px = std::ceil(footer_top + footer.height() + bottom_margin(size));
  for (scene::Node& node : header.nodes) move_down(node, top_margin(size));
  for (scene::Node& node : footer.nodes) move_down(node, footer_top);
  for (scene::Node& node : footer.events) move_down(node, footer_top);
  made.nodes = std::move(header.nodes);
  for (scene::Node& node : footer.nodes) made.nodes.push_back(std::move(node));
  made.events = std::move(footer.events);
  if (!economy.unplaced) {
    for (const Occurrence& occurrence : *wish.unplaced) made.left_out.push_back(occurrence.id);
  }
  return made;
}

}  // namespace

Furniture make_furniture(const FurnitureWish& wish, const Typesetter& setter, const CanvasSize& size) {
  const double inner = *size.height_px - top_margin(size) - bottom_margin(size);
  for (const Economy& economy : kEconomies) {
    Stack header = make_header(wish, setter, size, economy);
    Stack footer = make_footer(wish, setter, size, economy);
    const double spaces =
        kAroundEm * size.body_px * ((header.height() > 0 ? 1 : 0) + (footer.height() > 0 ? 1 : 0));
    const double taken = header.height() + footer.height() + spaces;
    const bool last = &economy == &kEconomies.back();
    if (taken <= kMostOfHeight * inner || (last && taken <= inner)) {
      return assemble(std::move(header), std::move(footer), wish, economy, size, inner - taken);
    }
  }
  const Stack nothing(setter, size.margin_px, 0);
  return assemble(nothing, nothing, wish, kEconomies.back(), size, inner);
}

Furniture make_furniture(const FurnitureWish& wish, const Typesetter& setter, const CanvasSize& size,
                         double plot_height_px) {
  const Economy all;
  return assemble(make_header(wish, setter, size, all), make_footer(wish, setter, size, all), wish, all, size,
                  plot_height_px);
}

}  // namespace backstory::layout
