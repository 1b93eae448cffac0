#include <cstdint>

#include "render/svg/draw.h"
#include "text/drawable.h"

namespace backstory::render::svg {
namespace {

std::string base64(std::string_view bytes) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      group = (group << 8) | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    }
    for (std::size_t i = 0; i < 4; ++i) {
      out += at + i <= bytes.size() ? kDigits[(group >> (18 - 6 * i)) & 63U] : '=';
    }
  }
  return out;
}

}  // namespace

void draw(Drawing& drawing, const scene::Image& image) {
  if (image.media_type != "image/png") return;
  XmlWriter& xml = drawing.xml;
  xml.open(Element::image);
  xml.attribute(Attribute::x, image.rect.x);
  xml.attribute(Attribute::y, image.rect.y);
  xml.attribute(Attribute::width, image.rect.width);
  xml.attribute(Attribute::height, image.rect.height);
  if (image.alt.empty()) {
    write_hidden(drawing);
  } else {
    xml.attribute(Attribute::aria_label, text::drawable(image.alt));
  }
  xml.attribute(Attribute::href, "data:image/png;base64," + base64(image.bytes));
  xml.close();
}

}  // namespace backstory::render::svg
