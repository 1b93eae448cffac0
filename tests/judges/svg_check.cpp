#include "judges/svg_check.h"

#include <fmt/format.h>

#include <charconv>
#include <map>
#include <pugixml.hpp>
#include <regex>
#include <set>
#include <sstream>
#include <string_view>

namespace backstory::testing {
namespace {

using Names = std::set<std::string, std::less<>>;

const Names kStyled = {"class",          "fill",         "fill-opacity", "stroke",
                       "stroke-opacity", "stroke-width", "font-family",  "font-size",
                       "font-weight",    "font-style",   "font-variant", "stroke-dasharray",
                       "text-anchor",    "aria-hidden",  "aria-label",   "role"};

const std::map<std::string, Names, std::less<>> kOwn = {
    {"svg",
     {"xmlns", "xmlns:xlink", "id", "width", "height", "viewBox", "xml:lang", "lang", "role",
      "aria-labelledby", "text-rendering"}},
    {"title", {"id"}},
    {"desc", {"id"}},
    {"style", {}},
    {"g", {"id"}},
    {"a", {"xlink:href"}},
    {"rect", {"x", "y", "width", "height", "rx"}},
    {"circle", {"cx", "cy", "r"}},
    {"polygon", {"points"}},
    {"path", {"d"}},
    {"text", {"x", "y", "direction", "xml:space"}},
    {"tspan", {"x", "y", "unicode-bidi"}},
    {"image", {"x", "y", "width", "height", "xlink:href"}}};

const Names kNumbers = {"x",          "y", "width",        "height",         "rx",           "cx",
                        "cy",         "r", "fill-opacity", "stroke-opacity", "stroke-width", "font-size",
                        "font-weight"};

const std::map<std::string, std::regex, std::less<>> kPatterns = {
    {"fill", std::regex("none|#[0-9a-f]{3}([0-9a-f]{3})?")},
    {"stroke", std::regex("none|#[0-9a-f]{3}([0-9a-f]{3})?")},
    {"stroke-dasharray", std::regex("none|[0-9.]+( [0-9.]+)*")},
    {"text-anchor", std::regex("start|middle|end")},
    {"font-style", std::regex("normal|italic")},
    {"font-variant", std::regex("normal|tabular-nums")},
    {"direction", std::regex("rtl")},
    {"unicode-bidi", std::regex("isolate")},
    {"role", std::regex("img|group|list|listitem")},
    {"aria-hidden", std::regex("true")},
    {"class", std::regex("bs-[A-Za-z0-9-]+( bs-[A-Za-z0-9-]+)?")},
    {"id", std::regex("[A-Za-z][A-Za-z0-9_-]*")},
    {"points", std::regex("(-?[0-9.]+,-?[0-9.]+ ?)+")},
    {"d", std::regex("([MLHVlcz ]|-?[0-9]+(\\.[0-9]{1,2})?)+")}};

class Checker {
 public:
  std::vector<std::string> check(const std::string& svg) {
    pugi::xml_document document;
    const auto result =
        document.load_buffer(svg.data(), svg.size(), pugi::parse_default | pugi::parse_doctype);
    if (!result) return {fmt::format("not well-formed: {}", result.description())};
    const pugi::xml_node root = document.document_element();
    if (std::string_view(root.name()) != "svg") return {"the root is no <svg>"};
    root_id_ = root.attribute("id").value();
    is_inline_ = std::string_view(root.attribute("role").value()) == "group";
    check_head(root);
    visit(root);
    std::stringstream references(root.attribute("aria-labelledby").value());
    for (std::string id; references >> id;) {
      if (!ids_.contains(id)) add(root, fmt::format("aria-labelledby leads to no \"{}\"", id));
    }
    return std::move(faults_);
  }

 private:
  void add(const pugi::xml_node& node, std::string_view what) {
    if (faults_.size() < 8)
      faults_.push_back(fmt::format("<{}> at {}: {}", node.name(), node.offset_debug(), what));
  }

  void check_head(const pugi::xml_node& root) {
    const pugi::xml_node title = root.first_child();
    if (std::string_view(title.name()) != "title") add(root, "its first child is no <title>");
    if (std::string_view(title.next_sibling().name()) != "desc") add(root, "its second child is no <desc>");
    if (std::string_view(root.attribute("lang").value()) != root.attribute("xml:lang").value()) {
      add(root, "lang and xml:lang differ");
    }
  }

  void visit(const pugi::xml_node& node) {
    if (node.type() == pugi::node_doctype || node.type() == pugi::node_pi) add(node, "not allowed");
    if (node.type() != pugi::node_element) return;
    const auto own = kOwn.find(std::string_view(node.name()));
    if (own == kOwn.end()) return add(node, "no element of ours");
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      const std::string_view name = attribute.name();
      const bool may_be_styled = own->first != "title" && own->first != "desc" && own->first != "style" &&
                                 own->first != "svg" && own->first != "a" && own->first != "tspan";
      if (!own->second.contains(name) && !(may_be_styled && kStyled.contains(name))) {
        add(node, fmt::format("attribute {} does not belong here", name));
      }
      check_value(node, name, attribute.value());
    }
    check_roles(node);
    for (const pugi::xml_node& child : node.children()) visit(child);
  }

  void check_value(const pugi::xml_node& node, std::string_view name, std::string_view value) {
    if (kNumbers.contains(name)) {
      double number = 0;
      const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
      if (error != std::errc{} || end != value.data() + value.size()) {
        add(node, fmt::format("{}=\"{}\" is no number", name, value));
      }
      const std::size_t dot = value.find('.');
      if (dot != std::string_view::npos && value.size() - dot > 3)
        add(node, fmt::format("{}: too many decimals", name));
    }
    if (const auto pattern = kPatterns.find(name);
        pattern != kPatterns.end() && value.size() < 2000 &&
        !std::regex_match(value.begin(), value.end(), pattern->second)) {
      add(node, fmt::format("{}=\"{}\"", name, value));
    }
    if (name == "id") check_id(node, value);
    if (name == "xlink:href" && !value.starts_with("data:image/png;base64,") &&
        !value.starts_with("https://") && !value.starts_with("http://") && !value.starts_with("mailto:")) {
      add(node, fmt::format("a link to \"{}\"", value));
    }
  }

  void check_id(const pugi::xml_node& node, std::string_view id) {
    if (!ids_.insert(std::string(id)).second) add(node, fmt::format("id \"{}\" is there twice", id));
    if (!id.starts_with(root_id_)) add(node, fmt::format("id \"{}\" does not begin with the root's", id));
  }

  void check_roles(const pugi::xml_node& node) {
    const std::string_view role = node.attribute("role").value();
    if (role == "listitem" && std::string_view(node.parent().attribute("role").value()) != "list") {
      add(node, "a listitem outside a list");
    }
    if (role == "listitem" && !node.attribute("aria-label")) add(node, "a listitem without a name");
    if (!is_inline_ && node != node.root().first_child() && std::string_view(node.name()) != "svg" &&
        (!role.empty() || node.attribute("aria-hidden"))) {
      add(node, "a role within an image, where nobody hears of it");
    }
    if (std::string_view(node.name()) == "style") check_style(node);
  }

  void check_style(const pugi::xml_node& node) {
    const std::string_view css = node.text().get();
    for (std::size_t at = css.find("url("); at != std::string_view::npos; at = css.find("url(", at + 1)) {
      if (!css.substr(at).starts_with("url(data:font/woff2;base64,")) add(node, "something would be fetched");
    }
    if (css.find("@import") != std::string_view::npos) add(node, "something would be fetched");
    // By hand: std::regex recurses once a character, and an embedded font is one long value.
    std::size_t start = 0;
    std::string_view selector;
    for (std::size_t at = css.find_first_of("{}"); at != std::string_view::npos;
         start = at + 1, at = css.find_first_of("{}", start)) {
      const bool closes_rule = css[at] == '}' && !selector.empty();
      if (css[at] == '{') selector = css.substr(start, at - start);
      if (!closes_rule) continue;
      if (!selector.starts_with("#" + root_id_) && selector != "@font-face") {
        add(node, fmt::format("rule \"{}\" holds outside the picture", selector));
      }
      selector = {};
    }
  }

  std::string root_id_;
  bool is_inline_ = false;
  std::set<std::string> ids_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> check_svg(const std::string& svg) {
  return Checker().check(svg);
}

}  // namespace backstory::testing
