#include "intake/cms/xml_door.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <variant>

#include "base/utf8.h"
#include "intake/cms/xml_stories.h"
#include "intake/cms/xml_tree.h"

namespace backstory::intake {
namespace {

struct Kind {
  std::string_view root;
  Format format;
  bool (*read)(const XmlView&, Document&);
};

constexpr std::array<Kind, 8> kKinds = {{
    {"rss", Format::rss, read_rss},
    {"RDF", Format::rss, read_rss},
    {"item", Format::rss, read_rss},
    {"feed", Format::atom, read_atom},
    {"entry", Format::atom, read_atom},
    {"nitf", Format::nitf, read_nitf},
    {"newsItem", Format::newsml_g2, read_newsml_g2},
    {"newsMessage", Format::newsml_g2, read_newsml_g2},
}};

const Kind* find_kind(std::string_view root) {
  const auto* found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& kind) { return kind.root == root; });
  return found == kKinds.end() ? nullptr : found;
}

// Past one comment, declaration or document type at the beginning; npos when it does not end.
std::size_t skip_declaration(std::string_view text) {
  const auto after = [&](std::string_view mark) {
    const std::size_t found = text.find(mark);
    return found == std::string_view::npos ? found : found + mark.size();
  };
  if (text.starts_with("<!--")) return after("-->");
  if (text.starts_with("<?")) return after("?>");
  const std::size_t bracket = text.find('[');
  return bracket < text.find('>') ? after("]>") : after(">");
}

}  // namespace

std::string_view find_root_element(std::string_view text) {
  constexpr std::size_t kHead = 65536;  // a story begins soon
  text = trim(text.substr(0, kHead));
  while (text.starts_with("<?") || text.starts_with("<!")) {
    const std::size_t end = skip_declaration(text);
    if (end == std::string_view::npos) return "";
    text = trim(text.substr(end));
  }
  if (!text.starts_with('<')) return "";
  text.remove_prefix(1);
  const std::string_view name = text.substr(0, text.find_first_of(" \t\r\n/>"));
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

bool is_story_root(std::string_view name) {
  return find_kind(name) != nullptr;
}

std::string find_xml_charset(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return "";
  const std::string_view declaration = bytes.substr(0, std::min<std::size_t>(bytes.find("?>"), 200));
  const std::size_t key = declaration.find("encoding");
  const std::size_t open = declaration.find_first_of("\"'", key);
  if (key == std::string_view::npos || open == std::string_view::npos) return "";
  const std::size_t close = declaration.find(declaration[open], open + 1);
  if (close == std::string_view::npos) return "";
  return to_lower(declaration.substr(open + 1, close - open - 1));
}

void read_xml(std::string_view source, Document& document) {
  document.format = Format::xml;
  const auto parsed = parse_xml(source);
  if (const auto* fault = std::get_if<XmlFault>(&parsed)) {
    document.diagnostics.error("bad-xml", {fault->at, fault->at},
                               fmt::format("this is not XML as it should be: {}", fault->message));
    return;
  }
  const XmlView root(std::get<XmlTree>(parsed));
  const Kind* kind = find_kind(root.name());
  if (kind != nullptr && kind->read(root, document)) {
    document.format = kind->format;
    return;
  }
  document.diagnostics.error(
      "unknown-xml", {0, 0},
      fmt::format("this XML ('{}') holds no story of a kind that is known", root.name()),
      {"known are: RSS items, Atom entries, NITF, and NewsML-G2 with its text inside"});
}

}  // namespace backstory::intake
