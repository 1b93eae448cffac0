#include "temporal/parts.h"

#include <algorithm>

namespace backstory::temporal {
namespace {

class PartFinder {
 public:
  explicit PartFinder(const Chart& chart) : chart_(&chart) {}

  void visit(std::uint32_t index) {
    const Item& item = chart_->items()[index];
    if (is_part(item)) {
      add(item.begin, item.end, chart_->grammar().category_name(item.symbol));
      return;
    }
    std::uint32_t at = item.begin;
    for (const std::uint32_t child : children_in_order(item)) {
      add(at, chart_->items()[child].begin, "");
      visit(child);
      at = chart_->items()[child].end;
    }
    add(at, item.end, "");
  }

  std::vector<Part> take() {
    parts_.shrink_to_fit();
    return std::move(parts_);
  }

 private:
  static bool is_number(const Item& item) {
    return item.rule == kNone && item.symbol >= symbol(Engine::digits1) &&
           item.symbol <= symbol(Engine::grouped);
  }

  // "5th", "1990s", "9:30": digits and what is written on to them, together.
  bool is_written_number(const Item& item) const {
    const auto pieces = chart_->pieces().subspan(item.begin, item.end - item.begin);
    const bool glued =
        std::none_of(pieces.begin() + 1, pieces.end(), [](const Piece& piece) { return piece.space_before; });
    const bool has_digits =
        std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.digits > 0; });
    const bool child_is_all =
        std::any_of(item.children.begin(), item.children.end(), [&](std::uint32_t child) {
          return child != kNone && chart_->items()[child].begin == item.begin &&
                 chart_->items()[child].end == item.end;
        });
    return pieces.size() > 1 && glued && has_digits && !child_is_all;
  }

  bool is_part(const Item& item) const {
    if (item.rule == kNone || is_written_number(item)) return true;
    return std::all_of(item.children.begin(), item.children.end(), [this](std::uint32_t child) {
      return child == kNone || is_number(chart_->items()[child]);
    });
  }

  // The numbers of a rule's elements need not be in the order of the text.
  std::vector<std::uint32_t> children_in_order(const Item& item) const {
    std::vector<std::uint32_t> children;
    for (const std::uint32_t child : item.children) {
      if (child != kNone) children.push_back(child);
    }
    std::sort(children.begin(), children.end(), [this](std::uint32_t a, std::uint32_t b) {
      return chart_->items()[a].begin < chart_->items()[b].begin;
    });
    return children;
  }

  void add(std::uint32_t begin, std::uint32_t end, const std::string& name) {
    if (begin >= end) return;
    const auto& pieces = chart_->pieces();
    parts_.push_back({{pieces[begin].span.begin, pieces[end - 1].span.end}, name});
  }

  const Chart* chart_;
  std::vector<Part> parts_;
};

}  // namespace

std::vector<Part> find_parts(const Chart& chart, std::uint32_t item) {
  PartFinder finder(chart);
  finder.visit(item);
  return finder.take();
}

}  // namespace backstory::temporal
