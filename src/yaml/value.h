// What is to be written into a text that a person wrote: values, and the bytes that stand for them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "yaml/quoting.h"
#include "yaml/yaml.h"

namespace backstory::yaml {

struct ValueEntry;

struct Value {
  Kind kind = Kind::scalar;
  std::string text;  // scalars
  // Scalars: words, put in quotes where a reader that guesses types would take something else. Dates, numbers
  // and names are not.
  bool is_words = true;
  bool flow = false;  // lists and mappings: on one line, between brackets
  std::vector<Value> items;
  std::vector<ValueEntry> entries;
};

struct ValueEntry {
  std::string key;
  Value value;
};

Value words_value(std::string_view words);
Value plain_value(std::string_view word);

// The node says what the value says: keys in any order and without those that say nothing, block scalars
// without their last line breaks, a list of one item as that item.
bool says(const Node& node, const Value& value);
bool says_the_same(const Node& a, const Node& b);

// How a text is laid out, for what is added to it.
struct Layout {
  std::string_view line_break = "\n";
  std::size_t indent = 2;  // from a key to the keys below it
  std::size_t dash = 2;    // from a key to the dashes of its list
};
Layout find_layout(std::string_view text, const Node& root);

// With the least quotes that these words need, on one line.
std::string write_scalar(const Value& value, Context context);

// The scalar that stands as `node` in `text`, with other words in its own style where that can hold them,
// else with the least quotes.
std::string rewrite_scalar(std::string_view text, const Node& node, const Value& value, Context context,
                           const Layout& layout);

// Any value on one line, between brackets.
std::string write_flow(const Value& value);

// What stands behind "key:" at `column`: " 1961", " [a, b]", or lines below, the last one without its line
// break.
std::string write_after_key(const Value& value, std::size_t column, const Layout& layout);

// What stands behind a dash and its spaces, where it begins at `column`.
std::string write_item(const Value& value, std::size_t column, const Layout& layout);

}  // namespace backstory::yaml
