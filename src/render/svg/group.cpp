#include "base/digest.h"
#include "base/link.h"
#include "base/utf8.h"
#include "render/svg/draw.h"
#include "render/svg/merge_lines.h"
#include "text/drawable.h"

namespace backstory::render::svg {
namespace {
using scene::Role;

bool is_told(const Drawing& drawing, const scene::Group& group) {
  return drawing.manner.options.inline_embed &&
         (group.role == Role::list || (group.role == Role::event && drawing.in_list));
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

void draw_children(Drawing& drawing, const scene::Group& group) {
  for (const Step& step : merge_lines(group.children)) {
    if (step.lines.size() > 1) {
      draw_lines(drawing, step.lines);
    } else {
      draw(drawing, *step.node);
    }
  }
}

bool is_id_letter(char32_t c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

std::string cleaned(std::string id) {
  for (char& c : id) {
    if (!is_id_letter(static_cast<unsigned char>(c))) c = '-';
  }
  return id;
}

}  // namespace

void draw(Drawing& drawing, const scene::Node& node) {
  std::visit([&](const auto& kind) { draw(drawing, kind); }, node);
}

void draw(Drawing& drawing, const scene::Group& group) {
  XmlWriter& xml = drawing.xml;
  const bool was_hidden = drawing.is_hidden;
  const bool was_in_list = drawing.in_list;
  xml.open(Element::g);
  if (!group.id.empty()) xml.attribute(Attribute::id, prefixed_id(drawing.manner, group.id));
  drawing.plan.write(xml, &group);
  write_roles(drawing, group);
  drawing.in_list = group.role == Role::list;
  if (is_silent(group.role)) {
    write_hidden(drawing);
    drawing.is_hidden = true;
  }
  const bool is_link = is_safe_link(group.link);
  if (is_link) {
    xml.open(Element::a);
    xml.attribute(Attribute::href, group.link);
  }
  draw_children(drawing, group);
  if (is_link) xml.close();
  xml.close();
  drawing.is_hidden = was_hidden;
  drawing.in_list = was_in_list;
}

std::string id_prefix(const scene::Scene& scene) {
  constexpr std::size_t kLongest = 18;
  constexpr std::size_t kKept = 9;
  constexpr std::size_t kDigits = 6;
  std::string out = scene.id;
  if (out.size() > kLongest) {
    const std::string hash = digest(out).substr(std::string_view("sha256:").size(), kDigits);
    out = out.substr(0, kKept);
    out += (out.ends_with('-') ? "" : "-") + hash;
  }
  const bool has_letter_first =
      !out.empty() && ((out[0] >= 'a' && out[0] <= 'z') || (out[0] >= 'A' && out[0] <= 'Z'));
  return cleaned(has_letter_first ? out : "t" + out);
}

std::string prefixed_id(const Manner& manner, std::string_view id) {
  return manner.prefix + "-" + cleaned(std::string(id));
}

void write_hidden(Drawing& drawing) {
  if (drawing.manner.options.inline_embed && !drawing.is_hidden)
    drawing.xml.attribute(Attribute::aria_hidden, "true");
}

}  // namespace backstory::render::svg
