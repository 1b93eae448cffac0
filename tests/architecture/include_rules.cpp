#include "architecture/include_rules.h"

#include <fmt/format.h>

#include <regex>
#include <sstream>

namespace backstory::testing {
namespace {

// "render/svg/svg.h" → "render"; "pipeline.h" → "pipeline".
std::string room_of(std::string_view path) {
  const std::size_t slash = path.find('/');
  if (slash != std::string_view::npos) return std::string(path.substr(0, slash));
  return std::string(path.substr(0, path.find('.')));
}

std::vector<std::string> split_cells(const std::string& row) {
  std::vector<std::string> cells;
  std::stringstream stream(row.substr(1));
  for (std::string cell; std::getline(stream, cell, '|');) cells.push_back(cell);
  return cells;
}

std::set<std::string> split_words(const std::string& text) {
  std::stringstream stream(text);
  std::set<std::string> words;
  for (std::string word; stream >> word;) words.insert(word);
  words.erase("nothing");
  return words;
}

std::set<std::string> quoted_words(const std::string& cell) {
  static const std::regex kQuoted("`([^`]+)`");
  std::set<std::string> words;
  for (auto it = std::sregex_iterator(cell.begin(), cell.end(), kQuoted); it != std::sregex_iterator(); ++it) {
    words.insert((*it)[1].str());
  }
  return words;
}

bool is_allowed_room(const IncludeRules& rules, const std::string& from, const std::string& to) {
  if (from == to) return true;
  if (from == "pipeline") return rules.rooms.contains(to) && to != "serve" && to != "cli";
  const auto row = rules.rooms.find(from);
  if (row == rules.rooms.end()) return false;
  return row->second.contains(to) || row->second.contains("everything");
}

}  // namespace

IncludeRules read_include_rules(std::string_view document) {
  IncludeRules rules;
  std::stringstream lines{std::string(document)};
  std::string table;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] != '|') {
      table.clear();
      continue;
    }
    const std::vector<std::string> cells = split_cells(line);
    if (table.empty()) table = cells[0];
    if (cells.size() < 3 || line.starts_with("|---") || cells[0] == table) continue;
    if (table.find("folder under `src/`") != std::string::npos) {
      for (const std::string& folder : quoted_words(cells[0])) {
        const std::set<std::string> allowed = split_words(cells[2]);
        rules.rooms[room_of(folder)].insert(allowed.begin(), allowed.end());
      }
    } else if (table.find("library") != std::string::npos) {
      for (const std::string& prefix : quoted_words(cells[1])) rules.libraries[prefix] = split_words(cells[2]);
    }
  }
  return rules;
}

std::vector<Include> find_includes(std::string_view source) {
  static const std::regex kInclude(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
  std::vector<Include> includes;
  std::stringstream lines{std::string(source)};
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    std::smatch match;
    if (std::regex_search(line, match, kInclude)) includes.push_back({match[1].str(), number});
  }
  return includes;
}

std::vector<std::string> check_includes(const IncludeRules& rules, std::string_view file, std::string_view source) {
  std::vector<std::string> faults;
  const std::string room = room_of(file);
  for (const Include& include : find_includes(source)) {
    const std::string target = room_of(include.path);
    const bool is_ours = rules.rooms.contains(target) || target == "pipeline";
    if (is_ours && !is_allowed_room(rules, room, target)) {
      faults.push_back(fmt::format("{}:{}: {}/ may not include {}", file, include.line, room, include.path));
    }
    for (const auto& [prefix, allowed] : rules.libraries) {
      if (!is_ours && include.path.starts_with(prefix) && !allowed.contains(room)) {
        faults.push_back(fmt::format("{}:{}: <{}> does not belong in {}/", file, include.line, include.path, room));
      }
    }
  }
  return faults;
}

}  // namespace backstory::testing
