// A tree as text, to compare in tests.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "yaml/yaml.h"

namespace backstory::yaml::testing {

// One line of flow style: {label: "x", list: ["a", "b"]}; every scalar in quotes.
std::string dump(const Node& node);

// The words of the file behind every node, one a line, indented by depth: what spans point to.
std::string dump_spans(const Node& node, std::string_view text);

// Every diagnostic as a person sees it, of a file called file.yaml.
std::string format_all(const Diagnostics& diagnostics, std::string_view text);

// read_yaml with what it said: the tree, and then the diagnostics.
std::string read_and_dump(std::string_view text);

}  // namespace backstory::yaml::testing
