// Which element says which property. What many nodes have in common is said once by a group around them,
// since SVG hands it down: the fewest bytes that give every node its own look.
#pragma once

#include <unordered_map>
#include <vector>

#include "render/svg/style_needs.h"
#include "render/svg/xml_writer.h"

namespace backstory::render::svg {

// Found property by property, exactly (Sankoff 1975, "Minimal mutation trees of sequences"): a group is worth
// what its children are worth under each value that it could hand down.
class StylePlan {
 public:
  // Nothing is taken from around the root when the picture goes into a page, whose styles would come down to
  // it.
  StylePlan(const scene::Scene& scene, const Manner& manner);

  const std::vector<Setting>& settings_of(const void* node) const;

  // Writes class and attributes of the node into the open tag.
  void write(XmlWriter& xml, const void* node) const;

 private:
  std::unordered_map<const void*, std::vector<Setting>> settings_;
};

void write_settings(XmlWriter& xml, const std::vector<Setting>& settings);

}  // namespace backstory::render::svg
