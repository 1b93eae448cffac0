#include "base/link.h"
#include "base/utf8.h"
#include "render/svg/draw.h"
#include "text/drawable.h"

namespace backstory::render::svg {
namespace {
using scene::Role;

bool is_told(const Drawing& drawing, const scene::Group& group) {
  return drawing.options.inline_embed && (group.role == Role::list || group.role == Role::event);
}

bool is_silent(Role role) {
  return role == Role::axis || role == Role::mark || role == Role::leader || role == Role::background ||
         role == Role::decoration;
}

void write_roles(Drawing& drawing, const scene::Group& group) {
  if (!is_told(drawing, group)) return;
  drawing.xml.attribute(Attribute::role, group.role == Role::list ? "list" : "listitem");
  if (!group.label.empty()) drawing.xml.attribute(Attribute::aria_label, text::drawable(group.label));
}

bool is_id_letter(char32_t c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.';
}

}  // namespace

void draw(Drawing& drawing, const scene::Node& node) {
  std::visit([&](const auto& kind) { draw(drawing, kind); }, node);
}

void draw(Drawing& drawing, const scene::Group& group) {
  XmlWriter& xml = drawing.xml;
  const bool was_hidden = drawing.is_hidden;
  xml.open(Element::g);
  if (!group.id.empty()) xml.attribute(Attribute::id, prefixed_id(drawing.scene, group.id));
  write_roles(drawing, group);
  if (is_silent(group.role)) {
    write_hidden(drawing);
    drawing.is_hidden = true;
  }
  const bool is_link = is_safe_link(group.link);
  if (is_link) {
    xml.open(Element::a);
    xml.attribute(Attribute::href, group.link);
  }
  for (const scene::Node& child : group.children) draw(drawing, child);
  if (is_link) xml.close();
  xml.close();
  drawing.is_hidden = was_hidden;
}

std::string prefixed_id(const scene::Scene& scene, std::string_view id) {
  std::string out = scene.id + "-";
  out += id;
  for (char& c : out) {
    if (!is_id_letter(static_cast<unsigned char>(c))) c = '-';
  }
  return out;
}

void write_hidden(Drawing& drawing) {
  if (drawing.options.inline_embed && !drawing.is_hidden)
    drawing.xml.attribute(Attribute::aria_hidden, "true");
}

}  // namespace backstory::render::svg
