// A list of a text, cut into the pieces that belong to its items, so that an item can be changed, added,
// removed and moved with its comments.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/value.h"
#include "yaml/yaml.h"

namespace backstory::yaml {

// Joined, the parts are the text. Of a list with dashes, a piece is whole lines: the comment lines right
// above the item, its own, and comment lines below that are indented deeper than its dash. What stands
// between two items (blank lines, and comments between blank lines) is the gap before the second. Of a list
// between brackets a piece is the item, and a gap what stands between two.
struct ListText {
  struct Item {
    std::string gap;  // before the piece; "" for the first
    std::string piece;
  };
  std::string before;
  std::vector<Item> items;
  std::string after;
  bool flow = false;
  std::size_t dash_column = 0;
  std::string_view line_break = "\n";
  bool ends_file = false;  // the last line of the list is the file's, and has no line break
};

// Nothing where a dash does not begin its line. The list may be empty: then it is between brackets.
std::optional<ListText> cut_list(std::string_view text, const Node& list, const Layout& layout);

std::string join_list(const ListText& list);

// A new item before the one at `index`, or at the end, spaced as the others are. `comment` has lines without
// '#'. In brackets there is no place for a comment: false.
bool insert_item(ListText& list, std::size_t index, const Value& value, const std::string& comment,
                 const Layout& layout);

// The gap goes with it, but for comments in it. The last one must not be left out of a text with dashes.
void remove_item(ListText& list, std::size_t index);

// `order` says which item comes first, second, …. A gap with comments goes with the item below it. False
// where comments stand between items in brackets.
bool reorder_items(ListText& list, const std::vector<std::size_t>& order);

}  // namespace backstory::yaml
