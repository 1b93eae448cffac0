#include "yaml/list_text.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <utility>

#include "yaml/lines.h"
#include "yaml/places.h"

namespace backstory::yaml {
namespace {

bool has_comment(std::string_view gap) {
  return gap.find('#') != std::string_view::npos;
}

class BlockCutter {
 public:
  BlockCutter(std::string_view text, const Node& list) : text_(text), list_(list) {}

  std::optional<ListText> cut() {
    ListText out;
    out.dash_column = column_of(text_, list_.span.begin);
    column_ = out.dash_column;
    std::size_t above = line_begin(text_, list_.span.begin);
    if (first_mark(text_, above) != list_.span.begin) return std::nullopt;
    const std::size_t first = comments_above(text_, above, floor_of_first(above), kAnyColumn);
    out.before = text_.substr(0, first);
    std::size_t begin = first;
    for (std::size_t i = 0; i < list_.items.size(); ++i) {
      ListText::Item item;
      if (i > 0) {
        const auto dash = find_dash(above);
        if (!dash) return std::nullopt;
        begin = comments_above(text_, *dash, above, kAnyColumn);
        item.gap = text_.substr(above, begin - above);
      }
      above = end_of(list_.items[i]);
      item.piece = text_.substr(begin, above - begin);
      out.items.push_back(std::move(item));
    }
    out.after = text_.substr(above);
    out.ends_file = !out.items.back().piece.ends_with('\n');
    return out;
  }

 private:
  // Comment lines above the first dash belong to it only below the line of the list's key.
  std::size_t floor_of_first(std::size_t dash_line) const {
    std::size_t floor = dash_line;
    while (floor > 0) {
      const std::size_t line = line_begin(text_, floor - 1);
      if (!is_comment_line(text_, line) && !is_blank_line(text_, line)) return floor;
      floor = line;
    }
    return floor;
  }

  std::optional<std::size_t> find_dash(std::size_t line) const {
    for (; line < text_.size(); line = next_line(text_, line)) {
      if (is_blank_line(text_, line) || is_comment_line(text_, line)) continue;
      const std::size_t mark = first_mark(text_, line);
      const bool is_dash = text_[mark] == '-' && column_of(text_, mark) == column_;
      return is_dash ? std::optional(line) : std::nullopt;
    }
    return std::nullopt;
  }

  // With the comment lines below that stand deeper than the dash, also behind blank lines.
  std::size_t end_of(const Node& item) const {
    std::size_t end = next_line(text_, item.span.end);
    for (std::size_t line = end; line < text_.size(); line = next_line(text_, line)) {
      if (is_blank_line(text_, line)) continue;
      if (!is_comment_line(text_, line) || column_of(text_, first_mark(text_, line)) <= column_) break;
      end = next_line(text_, line);
    }
    return end_of_comments_below(end);
  }

  // Comment lines at the dash right below the item, if a blank line parts them from what follows.
  std::size_t end_of_comments_below(std::size_t begin) const {
    std::size_t end = begin;
    while (column_ > 0 && end < text_.size() && is_comment_line(text_, end) &&
           column_of(text_, first_mark(text_, end)) == column_) {
      end = next_line(text_, end);
    }
    return end >= text_.size() || is_blank_line(text_, end) ? end : begin;
  }

  std::string_view text_;
  const Node& list_;
  std::size_t column_ = 0;
};

ListText cut_flow(std::string_view text, const Node& list) {
  ListText out;
  out.flow = true;
  std::size_t at = 0;
  for (const Node& item : list.items) {
    const std::string between(text.substr(at, item.span.begin - at));
    if (out.items.empty()) out.before = between;
    out.items.push_back({out.items.empty() ? "" : between, std::string(item.span.of(text))});
    at = item.span.end;
  }
  if (list.items.empty()) {
    at = list.span.begin + 1;  // past the bracket
    out.before = text.substr(0, at);
  }
  out.after = text.substr(at);
  return out;
}

// As most gaps around are; without any, a blank line where items take several lines.
std::string usual_gap(const ListText& list, std::size_t index) {
  constexpr std::size_t kAround = 10;
  std::map<std::string, std::size_t> counts;
  const std::size_t begin = std::max<std::size_t>(index, kAround + 1) - kAround;
  for (std::size_t i = begin; i < std::min(index + kAround, list.items.size()); ++i) {
    if (!has_comment(list.items[i].gap)) ++counts[list.items[i].gap];
  }
  const auto most = std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
  if (most != counts.end()) return most->first;
  const bool several = !list.items.empty() && std::ranges::count(list.items.front().piece, '\n') > 1;
  return std::string(several ? list.line_break : "");
}

// From the dash to the item, as with the first of the others that stands beside its dash.
std::size_t spaces_after_dash(const ListText& list) {
  for (const ListText::Item& item : list.items) {
    std::size_t line = 0;
    while (is_comment_line(item.piece, line)) line = next_line(item.piece, line);
    const std::size_t dash = first_mark(item.piece, line);
    const std::size_t end = line_end(item.piece, line);
    const std::size_t word = std::min(item.piece.find_first_not_of(' ', dash + 1), end);
    if (word < end && item.piece[word] != '#') return word - dash - 1;
  }
  return 1;
}

std::string write_block_piece(const ListText& list, const Value& value, const std::string& comment,
                              const Layout& layout) {
  const std::string indent(list.dash_column, ' ');
  std::string out;
  for (std::size_t at = 0; !comment.empty() && at <= comment.size();) {
    const std::size_t end = std::min(comment.find('\n', at), comment.size());
    const std::string line = comment.substr(at, end - at);
    out += indent + (line.empty() ? "#" : "# " + line) + std::string(layout.line_break);
    at = end + 1;
  }
  const std::size_t spaces = spaces_after_dash(list);
  return out + indent + "-" + std::string(spaces, ' ') +
         write_item(value, list.dash_column + 1 + spaces, layout) + std::string(layout.line_break);
}

// In brackets: on a line of its own where the others are.
std::string usual_flow_gap(const ListText& list) {
  for (std::size_t i = 1; i < list.items.size(); ++i) {
    const std::string& gap = list.items[i].gap;
    if (!has_comment(gap)) return gap;
    return "," + gap.substr(std::min(gap.find_last_of('\n'), gap.size()));
  }
  return ", ";
}

bool insert_flow_item(ListText& list, std::size_t index, const Value& value) {
  const std::string gap = usual_flow_gap(list);
  if (index == 0) {
    if (!list.items.empty()) list.items.front().gap = gap;
    list.items.insert(list.items.begin(), {"", write_flow(value)});
    return true;
  }
  if (index < list.items.size()) {
    // What stands between the two, comments too, is of the one before.
    ListText::Item item{std::exchange(list.items[index].gap, gap), write_flow(value)};
    list.items.insert(list.items.begin() + static_cast<std::ptrdiff_t>(index), std::move(item));
    return true;
  }
  const std::size_t mark = std::min(list.after.find_first_not_of(" \t\r\n"), list.after.size());
  const bool trailing_comma = mark < list.after.size() && list.after[mark] == ',';
  const std::size_t rest = trailing_comma ? mark + 1 : 0;
  const std::size_t comment = comment_beside(list.after, rest);
  std::string between = gap;
  if (comment != rest) {
    const std::size_t end = line_end(list.after, comment);
    between = "," + list.after.substr(rest, end - rest) + std::string(list.line_break) + " ";
    list.after.erase(0, end);
  } else if (trailing_comma) {
    list.after.erase(0, rest);
  }
  list.items.push_back({between, write_flow(value)});
  if (trailing_comma) list.after.insert(0, ",");
  return true;
}

void set_line_break_at_end(std::string& piece, std::string_view line_break, bool wanted) {
  if (wanted == piece.ends_with('\n')) return;
  if (wanted) {
    piece += line_break;
  } else {
    piece.erase(line_end(piece, piece.rfind('\n', piece.size() - 2) + 1));
  }
}

std::string without_leading_blanks(const std::string& gap) {
  std::size_t at = 0;
  while (at < gap.size() && is_blank_line(gap, at)) at = next_line(gap, at);
  return gap.substr(at);
}

}  // namespace

std::optional<ListText> cut_list(std::string_view text, const Node& list, const Layout& layout) {
  std::optional<ListText> cut =
      list.style == Style::block ? BlockCutter(text, list).cut() : std::optional(cut_flow(text, list));
  if (cut) cut->line_break = layout.line_break;
  return cut;
}

std::string join_list(const ListText& list) {
  std::string out = list.before;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    std::string piece = list.items[i].piece;
    const bool last = i + 1 == list.items.size();
    if (!list.flow)
      set_line_break_at_end(piece, list.line_break, !(last && list.ends_file && list.after.empty()));
    out += list.items[i].gap;
    out += piece;
  }
  return out + list.after;
}

bool insert_item(ListText& list, std::size_t index, const Value& value, const std::string& comment,
                 const Layout& layout) {
  assert(index <= list.items.size());
  if (list.flow) return comment.empty() && insert_flow_item(list, index, value);
  ListText::Item item{index == 0 ? "" : usual_gap(list, index),
                      write_block_piece(list, value, comment, layout)};
  if (index == 0 && !list.items.empty()) list.items.front().gap = usual_gap(list, 0);
  list.items.insert(list.items.begin() + static_cast<std::ptrdiff_t>(index), std::move(item));
  return true;
}

void remove_item(ListText& list, std::size_t index) {
  const auto place = list.items.begin() + static_cast<std::ptrdiff_t>(index);
  const std::string above = place->gap;
  const bool last = index + 1 == list.items.size();
  if (list.items.size() == 1) {
    list.items.clear();
    return;
  }
  if (list.flow) {
    // A comment behind the comma is of the item before; the comma then stays.
    const std::size_t comment = above.rfind('#');
    if (last && comment != std::string::npos) list.after.insert(0, above.substr(0, line_end(above, comment)));
    list.items.erase(place);
    if (index == 0) list.items.front().gap.clear();
    return;
  }
  list.items.erase(place);
  if (last) {
    if (has_comment(above)) list.after.insert(0, above);
    return;
  }
  std::string& below = list.items[index].gap;
  if (index == 0) {
    list.before += has_comment(below) ? without_leading_blanks(below) : "";
    below.clear();
  } else if (!has_comment(below)) {
    below = above;
  } else if (has_comment(above)) {
    below.insert(0, above);
  }
}

bool reorder_items(ListText& list, const std::vector<std::size_t>& order) {
  assert(order.size() == list.items.size());
  if (list.flow && std::ranges::any_of(list.items, has_comment, &ListText::Item::gap)) return false;
  if (std::ranges::is_sorted(order)) return true;
  std::vector<ListText::Item> items;
  items.reserve(order.size());
  const std::string usual = list.flow ? "" : usual_gap(list, 0);
  for (std::size_t i = 0; i < order.size(); ++i) {
    ListText::Item item = list.items[order[i]];
    if (list.flow) {
      item.gap = list.items[i].gap;
    } else if (i == 0) {
      item.gap = without_leading_blanks(item.gap);
    } else if (order[i] == 0) {
      item.gap = usual;
    }
    items.push_back(std::move(item));
  }
  list.items = std::move(items);
  return true;
}

}  // namespace backstory::yaml
