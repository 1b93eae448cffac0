#include "render/svg/style_plan.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace backstory::render::svg {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

constexpr std::array<Attribute, kProperties> kAttributes = {
    Attribute::fill,         Attribute::fill_opacity,     Attribute::stroke,       Attribute::stroke_opacity,
    Attribute::stroke_width, Attribute::stroke_dasharray, Attribute::font_family,  Attribute::font_size,
    Attribute::font_weight,  Attribute::font_style,       Attribute::font_variant, Attribute::text_anchor};

// What SVG takes where nobody says anything; "" where that is the reader's program's to choose.
constexpr std::array<std::string_view, kProperties> kInitial = {"", "1", "none", "1",      "1",      "none",
                                                                "", "",  "400",  "normal", "normal", "start"};

struct Member {
  const void* node = nullptr;
  std::uint32_t parent = kNone;
  bool is_group = false;
  std::vector<Setting> needs;
};

// In the order of the file, so that parents come before their children.
void list_members(const scene::Group& group, std::uint32_t parent, const Manner& manner,
                  std::vector<Member>& out) {
  for (const scene::Node& node : group.children) {
    const auto* child = std::get_if<scene::Group>(&node);
    const void* address = std::visit([](const auto& kind) -> const void* { return &kind; }, node);
    const auto number = static_cast<std::uint32_t>(out.size());
    out.push_back({address, parent, child != nullptr, needs_of(node, manner)});
    if (child) list_members(*child, number, manner, out);
  }
}

// One property over the whole tree.
class Assignment {
 public:
  Assignment(const std::vector<Member>& members, Property property) : members_(members) {
    values_.push_back({property, "", ""});  // 0: nothing handed down
    for (const Member& member : members) needs_.push_back(number_of(member, property));
    choose_costs();
  }

  // Calls take(member, setting) for each that must say the property. `given` comes down to the root.
  template <typename Take>
  void assign(std::string_view given, Take take) const {
    std::vector<std::uint32_t> held(members_.size());
    for (std::uint32_t at = 0; at < members_.size(); ++at) {
      const std::uint32_t parent = members_[at].parent;
      const std::uint32_t inherited = parent == kNone ? find(given) : held[parent];
      held[at] = members_[at].is_group ? best(at, inherited) : needs_[at] == kNone ? inherited : needs_[at];
      if (held[at] != inherited) take(at, values_[held[at]]);
    }
  }

 private:
  std::uint32_t number_of(const Member& member, Property property) {
    for (const Setting& need : member.needs) {
      if (need.property != property) continue;
      const auto at = std::ranges::find(values_, need);
      if (at == values_.end()) values_.push_back(need);
      return static_cast<std::uint32_t>(std::ranges::find(values_, need) - values_.begin());
    }
    return kNone;
  }

  std::uint32_t find(std::string_view value) const {
    for (std::uint32_t i = 1; i < values_.size(); ++i) {
      if (values_[i].value == value && values_[i].class_name.empty()) return i;
    }
    return 0;
  }

  std::size_t length(std::uint32_t value) const {
    const Setting& setting = values_[value];
    constexpr std::size_t kAround = 14;  // name, quotation marks, a space
    return kAround + setting.value.size() + setting.class_name.size();
  }

  // below_[at · values + v]: what the children of group `at` cost when v comes down to them.
  std::size_t& below(std::uint32_t at, std::uint32_t value) {
    return below_[std::size_t{at} * values_.size() + value];
  }
  std::size_t below(std::uint32_t at, std::uint32_t value) const {
    return below_[std::size_t{at} * values_.size() + value];
  }

  // The value that is cheapest to say at this group, whatever comes down to it.
  std::uint32_t choose_cheapest(std::uint32_t at) const {
    std::uint32_t chosen = 0;
    std::size_t least = below(at, 0);
    for (std::uint32_t value = 1; value < values_.size(); ++value) {
      if (length(value) + below(at, value) >= least) continue;
      least = length(value) + below(at, value);
      chosen = value;
    }
    return chosen;
  }

  std::uint32_t best(std::uint32_t at, std::uint32_t inherited) const {
    const std::uint32_t said = cheapest_[at];
    return said != 0 && length(said) + below(at, said) < below(at, inherited) ? said : inherited;
  }

  void choose_costs() {
    below_.resize(members_.size() * values_.size());
    cheapest_.resize(members_.size());
    for (auto at = static_cast<std::uint32_t>(members_.size()); at-- > 0;) {
      if (members_[at].is_group) cheapest_[at] = choose_cheapest(at);
      const std::uint32_t parent = members_[at].parent;
      if (parent == kNone) continue;
      for (std::uint32_t value = 0; value < values_.size(); ++value) below(parent, value) += cost(at, value);
    }
  }

  std::size_t cost(std::uint32_t at, std::uint32_t inherited) const {
    if (!members_[at].is_group) {
      return needs_[at] == kNone || needs_[at] == inherited ? 0 : length(needs_[at]);
    }
    const std::uint32_t held = best(at, inherited);
    return below(at, held) + (held == inherited ? 0 : length(held));
  }

  const std::vector<Member>& members_;
  std::vector<Setting> values_;
  std::vector<std::uint32_t> needs_;  // of each member: number of the value, kNone where any will do
  std::vector<std::size_t> below_;
  std::vector<std::uint32_t> cheapest_;
};

}  // namespace

StylePlan::StylePlan(const scene::Scene& scene, const Manner& manner) {
  std::vector<Member> members = {{&scene.root, kNone, true, {}}};
  list_members(scene.root, 0, manner, members);
  for (std::size_t i = 0; i < kProperties; ++i) {
    const Assignment assignment(members, static_cast<Property>(i));
    const std::string_view given = manner.options.inline_embed ? std::string_view() : kInitial[i];
    assignment.assign(given, [&](std::uint32_t member, const Setting& setting) {
      settings_[members[member].node].push_back(setting);
    });
  }
}

const std::vector<Setting>& StylePlan::settings_of(const void* node) const {
  static const std::vector<Setting> kNothing;
  const auto found = settings_.find(node);
  return found == settings_.end() ? kNothing : found->second;
}

void StylePlan::write(XmlWriter& xml, const void* node) const {
  write_settings(xml, settings_of(node));
}

void write_settings(XmlWriter& xml, const std::vector<Setting>& settings) {
  std::string names;
  for (const Setting& setting : settings) {
    if (!setting.class_name.empty()) names += (names.empty() ? "" : " ") + setting.class_name;
  }
  if (!names.empty()) xml.attribute(Attribute::class_, names);
  for (const Setting& setting : settings) {
    xml.attribute(kAttributes[static_cast<std::size_t>(setting.property)], setting.value);
  }
}

}  // namespace backstory::render::svg
