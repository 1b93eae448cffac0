// render/svg takes a Scene and gives SVG 1.1 text with real <text>, a title, a description and roles. It
// decides nothing: one visit over the nodes, one file a kind of node, the same files as its twin
// render/cairo.
#pragma once

#include <string>

#include "scene/scene.h"

namespace backstory::render::svg {

enum class TextForm {
  live,            // words that can be selected and found, in the reader's fonts
  embedded_fonts,  // the same, with the letters used in a @font-face of the file
  outlines         // the letters' shapes; the words are in title, description and labels only
};

struct SvgOptions {
  bool inline_embed = false;  // root role="group", the events a list of items; else stand-alone, role="img"
  TextForm text = TextForm::live;
  // Classes and a <style> for dark mode, forced colours and embedded fonts; false for systems that refuse
  // it. Attributes hold the light colours either way.
  bool style_sheet = true;
};

// UTF-8, at most two decimals, the same bytes for the same scene. All ids begin with the scene's id (its
// beginning and a digest of it where it is long), and all rules of the stylesheet hold inside the root only.
// A fill has the class bs-NAME, a stroke bs-NAME-line, NAME as in Text::theme_class.
std::string render_svg(const scene::Scene& scene, const SvgOptions& options = {});

}  // namespace backstory::render::svg
