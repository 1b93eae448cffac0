#include "render/svg/xml_writer.h"

#include <array>
#include <cassert>

#include "base/markup.h"
#include "base/utf8.h"
#include "scene/scene.h"

namespace backstory::render::svg {
namespace {

// Both in the order of their enumerations.
constexpr std::array<std::string_view, 13> kElements = {
    "svg", "title", "desc", "style", "g", "a", "rect", "circle", "polygon", "path", "text", "tspan", "image"};
static_assert(kElements.size() == static_cast<std::size_t>(Element::image) + 1);

constexpr std::array<std::string_view, 38> kAttributes = {"aria-hidden",
                                                          "aria-label",
                                                          "aria-labelledby",
                                                          "class",
                                                          "cx",
                                                          "cy",
                                                          "d",
                                                          "direction",
                                                          "fill",
                                                          "fill-opacity",
                                                          "font-family",
                                                          "font-size",
                                                          "font-style",
                                                          "font-variant",
                                                          "font-weight",
                                                          "height",
                                                          "xlink:href",
                                                          "id",
                                                          "lang",
                                                          "points",
                                                          "r",
                                                          "role",
                                                          "rx",
                                                          "stroke",
                                                          "stroke-dasharray",
                                                          "stroke-opacity",
                                                          "stroke-width",
                                                          "text-anchor",
                                                          "text-rendering",
                                                          "unicode-bidi",
                                                          "viewBox",
                                                          "width",
                                                          "x",
                                                          "xml:lang",
                                                          "xml:space",
                                                          "xmlns",
                                                          "xmlns:xlink",
                                                          "y"};
static_assert(kAttributes.size() == static_cast<std::size_t>(Attribute::y) + 1);

std::string_view name_of(Element element) {
  return kElements[static_cast<std::size_t>(element)];
}
std::string_view name_of(Attribute attribute) {
  return kAttributes[static_cast<std::size_t>(attribute)];
}

bool is_forbidden(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
}

}  // namespace

std::string escape_xml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_code_point(text, at);
    at += point.size;
    if (const std::string_view entity = markup_entity(point.value); !entity.empty()) {
      out += entity;
      continue;
    }
    switch (point.value) {
      case '\t':
        out += "&#9;";
        break;
      case '\n':
        out += "&#10;";
        break;
      case '\r':
        out += "&#13;";
        break;
      default:
        if (!is_forbidden(point.value)) append_code_point(out, point.value);
    }
  }
  return out;
}

void XmlWriter::declaration() {
  out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
}

void XmlWriter::end_tag_of_parent() {
  if (in_tag_) out_ += '>';
  in_tag_ = false;
  if (!open_.empty()) open_.back().is_empty = false;
}

void XmlWriter::open(Element element) {
  end_tag_of_parent();
  const bool inside_words = !open_.empty() && open_.back().holds_words;
  if (!inside_words && !out_.empty()) out_ += '\n';
  out_ += '<';
  out_ += name_of(element);
  open_.push_back({element, true, inside_words || element == Element::text});
  in_tag_ = true;
}

void XmlWriter::attribute(Attribute attribute, std::string_view value) {
  assert(in_tag_);
  out_ += ' ';
  out_ += name_of(attribute);
  out_ += "=\"";
  out_ += escape_xml(value);
  out_ += '"';
}

void XmlWriter::attribute(Attribute name, double px) {
  attribute(name, scene::format_px(px));
}

void XmlWriter::words(std::string_view text) {
  end_tag_of_parent();
  open_.back().holds_words = true;
  out_ += escape_xml(text);
}

void XmlWriter::close() {
  assert(!open_.empty());
  const Open closed = open_.back();
  open_.pop_back();
  if (closed.is_empty) {
    out_ += "/>";
    in_tag_ = false;
    return;
  }
  if (!closed.holds_words) out_ += '\n';
  out_ += "</";
  out_ += name_of(closed.element);
  out_ += '>';
}

std::string XmlWriter::take() {
  assert(open_.empty());
  return std::move(out_) + "\n";
}

}  // namespace backstory::render::svg
