#include "base/base64.h"
#include "render/svg/draw.h"
#include "text/drawable.h"

namespace backstory::render::svg {
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
    if (drawing.manner.options.inline_embed) xml.attribute(Attribute::role, "img");
    xml.attribute(Attribute::aria_label, text::drawable(image.alt));
  }
  xml.attribute(Attribute::href, "data:image/png;base64," + base64(image.bytes));
  xml.close();
}

}  // namespace backstory::render::svg
