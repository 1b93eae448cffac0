// The entries of one mapping, changed by replacing bytes of the text that they were read from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "yaml/value.h"
#include "yaml/yaml.h"

namespace backstory::yaml {

// Where a node stands.
struct Standing {
  const Node* node = nullptr;
  bool in_flow = false;  // between brackets, its own not counted
  bool is_root = false;
  std::size_t column = 0;  // of the key that it is the value of
};

// A key that the mapping does not have, after the last of its keys that `order` names before it.
std::string insert_entry(std::string_view text, const Standing& mapping, std::string_view key,
                         const Value& value, const std::vector<std::string_view>& order,
                         const Layout& layout);

// An entry that is not the mapping's only one.
std::string remove_entry(std::string_view text, const Standing& mapping, std::size_t index);

// The value of an entry that says nothing.
std::string fill_entry(std::string_view text, const Standing& empty, const Value& value,
                       const Layout& layout);

}  // namespace backstory::yaml
