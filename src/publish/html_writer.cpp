#include "publish/html_writer.h"

#include <array>
#include <cassert>

#include "base/link.h"
#include "publish/html_text.h"

namespace backstory::publish {
namespace {

struct ElementRow {
  std::string_view name;
  bool block;
};

// In the order of Element.
constexpr std::array<ElementRow, 19> kElements{{
    {"a", false},         {"details", true}, {"figcaption", true}, {"figure", true},  {"img", true},
    {"li", true},         {"ol", true},      {"p", true},          {"picture", true}, {"source", true},
    {"span", false},      {"strong", false}, {"summary", true},    {"time", false},   {"ul", true},
    {"blockquote", true}, {"iframe", true},  {"amp-iframe", true}, {"amp-img", true},
}};

// In the order of AttributeName.
constexpr std::array<std::string_view, 23> kAttributes{
    "alt",        "class",          "datetime",    "decoding", "height",      "href",    "id",   "lang",
    "loading",    "media",          "rel",         "src",      "srcset",      "style",   "type", "width",
    "aria-label", "data-backstory", "frameborder", "layout",   "placeholder", "sandbox", "title"};

static_assert(kElements.size() == static_cast<std::size_t>(Element::amp_img) + 1);
static_assert(kAttributes.size() == static_cast<std::size_t>(AttributeName::title) + 1);

bool is_block(Element element) {
  return kElements[static_cast<std::size_t>(element)].block;
}

bool may_be_written(const Attribute& attribute) {
  switch (attribute.name) {
    case AttributeName::href:
      return is_safe_link(attribute.value);
    case AttributeName::lang:
      return is_language_tag(attribute.value);
    default:
      return true;
  }
}

}  // namespace

std::string_view element_name(Element element) {
  return kElements[static_cast<std::size_t>(element)].name;
}

std::string_view attribute_name(AttributeName name) {
  return kAttributes[static_cast<std::size_t>(name)];
}

void HtmlWriter::begin(Element element, std::initializer_list<Attribute> attributes) {
  open_tag(element, attributes);
  out_ += '>';
  open_.push_back({element});
}

void HtmlWriter::end() {
  assert(!open_.empty());
  const Open closing = open_.back();
  open_.pop_back();
  if (closing.holds_blocks) new_line();
  out_ += "</";
  out_ += element_name(closing.element);
  out_ += '>';
}

void HtmlWriter::text(std::string_view words) {
  out_ += escape_html(words);
}

void HtmlWriter::element(Element element, std::string_view words,
                         std::initializer_list<Attribute> attributes) {
  begin(element, attributes);
  text(words);
  end();
}

void HtmlWriter::empty_element(Element element, std::initializer_list<Attribute> attributes) {
  open_tag(element, attributes);
  out_ += " />";
}

std::string HtmlWriter::finish() {
  assert(open_.empty());
  return out_ + "\n";
}

void HtmlWriter::open_tag(Element element, std::initializer_list<Attribute> attributes) {
  if (is_block(element)) {
    if (!open_.empty()) open_.back().holds_blocks = true;
    new_line();
  }
  out_ += '<';
  out_ += element_name(element);
  for (const Attribute& attribute : attributes) {
    if (!may_be_written(attribute)) continue;
    out_ += ' ';
    out_ += attribute_name(attribute.name);
    out_ += "=\"";
    out_ += escape_html(attribute.value);
    out_ += '"';
  }
}

void HtmlWriter::new_line() {
  if (out_.empty()) return;
  out_ += '\n';
  out_.append(2 * open_.size(), ' ');
}

}  // namespace backstory::publish
