#include "render/svg/xml_writer.h"

#include <cassert>

#include "base/utf8.h"
#include "scene/scene.h"

namespace backstory::render::svg {
namespace {

std::string_view name_of(Element element) {
  switch (element) {
    case Element::svg:
      return "svg";
    case Element::title:
      return "title";
    case Element::desc:
      return "desc";
    case Element::g:
      return "g";
    case Element::a:
      return "a";
    case Element::rect:
      return "rect";
    case Element::circle:
      return "circle";
    case Element::polygon:
      return "polygon";
    case Element::path:
      return "path";
    case Element::text:
      return "text";
    case Element::tspan:
      return "tspan";
    case Element::image:
      return "image";
  }
  return "";
}

std::string_view name_of(Attribute attribute) {
  switch (attribute) {
    case Attribute::aria_hidden:
      return "aria-hidden";
    case Attribute::aria_label:
      return "aria-label";
    case Attribute::aria_labelledby:
      return "aria-labelledby";
    case Attribute::class_:
      return "class";
    case Attribute::cx:
      return "cx";
    case Attribute::cy:
      return "cy";
    case Attribute::d:
      return "d";
    case Attribute::direction:
      return "direction";
    case Attribute::fill:
      return "fill";
    case Attribute::fill_opacity:
      return "fill-opacity";
    case Attribute::font_family:
      return "font-family";
    case Attribute::font_size:
      return "font-size";
    case Attribute::font_style:
      return "font-style";
    case Attribute::font_weight:
      return "font-weight";
    case Attribute::height:
      return "height";
    case Attribute::href:
      return "xlink:href";
    case Attribute::id:
      return "id";
    case Attribute::lang:
      return "lang";
    case Attribute::points:
      return "points";
    case Attribute::r:
      return "r";
    case Attribute::role:
      return "role";
    case Attribute::rx:
      return "rx";
    case Attribute::stroke:
      return "stroke";
    case Attribute::stroke_dasharray:
      return "stroke-dasharray";
    case Attribute::stroke_opacity:
      return "stroke-opacity";
    case Attribute::stroke_width:
      return "stroke-width";
    case Attribute::style:
      return "style";
    case Attribute::text_anchor:
      return "text-anchor";
    case Attribute::text_rendering:
      return "text-rendering";
    case Attribute::unicode_bidi:
      return "unicode-bidi";
    case Attribute::view_box:
      return "viewBox";
    case Attribute::width:
      return "width";
    case Attribute::x:
      return "x";
    case Attribute::xml_lang:
      return "xml:lang";
    case Attribute::xml_space:
      return "xml:space";
    case Attribute::xmlns:
      return "xmlns";
    case Attribute::xmlns_xlink:
      return "xmlns:xlink";
    case Attribute::y:
      return "y";
  }
  return "";
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
    switch (point.value) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
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
    at += point.size;
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
