// The last pass over a scene for readers who read from right to left. Layouts always think from left to
// right.
#pragma once

#include <string_view>

#include "scene/scene.h"

namespace backstory::layout {

// Whether a picture in this language (a BCP 47 tag, "" for none) with this title is read from right to left.
bool reads_right_to_left(std::string_view language, std::string_view title);

// Every place is turned about the canvas's middle: what stood at the left stands at the right, lines of words
// begin at the right, time that ran right runs left. Words and pictures themselves are not turned.
void mirror(scene::Scene& scene);

}  // namespace backstory::layout
