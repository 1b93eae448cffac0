// render/svg takes a Scene and gives SVG 1.1 text with real <text>, a title, a description and roles. It
// decides nothing: one visit over the nodes, one file a kind of node, the same files as its twin
// render/cairo.
#pragma once

#include <string>

#include "scene/scene.h"

namespace backstory::render::svg {

struct SvgOptions {
  bool inline_embed = false;  // root role="group", the events a list of items; else stand-alone, role="img"
};

// UTF-8, at most two decimals, the same bytes for the same scene. All ids begin with the scene's id.
// Attributes hold the colours; a stylesheet can change them by the classes bs-fill-NAME and bs-stroke-NAME,
// NAME as in Text::theme_class.
std::string render_svg(const scene::Scene& scene, const SvgOptions& options = {});

}  // namespace backstory::render::svg
