#include "intake/format.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "intake/cms/json_door.h"
#include "intake/cms/xml_door.h"

namespace backstory::intake {
namespace {

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
    ++n;
  return n;
}

bool begins_like_html(std::string_view text) {
  const std::string head = to_lower(trim(text.substr(0, 1024)));
  for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<article", "<main", "<div",
                                     "<p>", "<p ", "<h1", "<section", "<meta", "<title"}) {
    if (head.starts_with(tag)) return true;
  }
  return head.starts_with("<!--") && to_lower(text.substr(0, 16384)).find("<html") != std::string::npos;
}

// What declares itself as XML, or begins with an element of a feed or a news agency.
std::optional<Format> find_xml_format(std::string_view text) {
  const std::string_view root = find_root_element(text);
  if (to_lower(root) == "html") return Format::html;
  if (is_story_root(root) || trim(text).starts_with("<?xml")) return Format::xml;
  return std::nullopt;
}

bool has_front_matter(std::string_view text) {
  return (text.starts_with("---\n") || text.starts_with("---\r\n")) &&
         text.find("\n---", 3) != std::string_view::npos;
}

bool has_markdown_heading(std::string_view text) {
  return text.starts_with("# ") || text.starts_with("## ") || text.find("\n# ") != std::string_view::npos ||
         text.find("\n## ") != std::string_view::npos;
}

}  // namespace

Format detect_format(std::string_view name, std::string_view text) {
  const std::string lower = to_lower(name);
  if (begins_like_html(text)) return Format::html;
  if (begins_like_json(text)) return Format::json;
  if (const auto format = find_xml_format(text)) return *format;
  if (ends_with_any(lower, {".html", ".htm", ".xhtml"}) && text.find('<') != std::string_view::npos)
    return Format::html;
  if (ends_with_any(lower, {".json", ".jsonld"})) return Format::json;
  if (ends_with_any(lower, {".md", ".markdown", ".mdown"})) return Format::markdown;
  if (ends_with_any(lower, {".txt", ".text"})) return Format::text;
  if (count(text.substr(0, 65536), "</p>") >= 2) return Format::html;
  if (has_front_matter(text) || has_markdown_heading(text)) return Format::markdown;
  return Format::text;
}

}  // namespace backstory::intake
