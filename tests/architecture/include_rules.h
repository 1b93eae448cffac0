// The include tables of docs/architecture.md, as rules that a source file can be held against.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::testing {

struct IncludeRules {
  std::map<std::string, std::set<std::string>> rooms;  // room → rooms it may include; "everything" allows all
  std::map<std::string, std::set<std::string>> libraries;  // prefix of a third-party header → rooms it may stand in
};

IncludeRules read_include_rules(std::string_view architecture_document);

struct Include {
  std::string path;
  std::size_t line = 0;
};

std::vector<Include> find_includes(std::string_view source);

// `file` is relative to src/. A line of words for each include that the rules do not allow.
std::vector<std::string> check_includes(const IncludeRules& rules, std::string_view file, std::string_view source);

}  // namespace backstory::testing
