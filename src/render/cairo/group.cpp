#include <fmt/format.h>

#include "base/link.h"
#include "render/cairo/draw.h"

namespace backstory::render::cairo {
namespace {

// In an attribute of a Cairo tag: between single quotes, bytes outside ASCII as a URI writes them.
std::string quoted_uri(std::string_view link) {
  std::string out;
  for (const char c : link) {
    if (c == '\'' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x80) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

// A fragment leads nowhere on a page.
bool is_link(const Drawing& drawing, const scene::Group& group) {
  return drawing.live_text && is_safe_link(group.link);
}

}  // namespace

void draw(Drawing& drawing, const scene::Node& node) {
  std::visit([&](const auto& kind) { draw(drawing, kind); }, node);
}

void draw(Drawing& drawing, const scene::Group& group) {
  const bool is_list = drawing.live_text && group.role == scene::Role::list;
  const bool is_item = drawing.live_text && group.role == scene::Role::event;
  const bool has_link = is_link(drawing, group);
  if (is_list) cairo_tag_begin(drawing.cairo, "L", nullptr);
  if (is_item) cairo_tag_begin(drawing.cairo, "LI", nullptr);
  if (is_item) cairo_tag_begin(drawing.cairo, "LBody", nullptr);
  if (has_link) {
    cairo_tag_begin(drawing.cairo, CAIRO_TAG_LINK, fmt::format("uri='{}'", quoted_uri(group.link)).c_str());
  }
  for (const scene::Node& child : group.children) draw(drawing, child);
  if (has_link) cairo_tag_end(drawing.cairo, CAIRO_TAG_LINK);
  if (is_item) cairo_tag_end(drawing.cairo, "LBody");
  if (is_item) cairo_tag_end(drawing.cairo, "LI");
  if (is_list) cairo_tag_end(drawing.cairo, "L");
}

}  // namespace backstory::render::cairo
