// What intake took of an article as a page of its own: the story, and apart from it, in its place, what was
// left out and why.
#pragma once

#include <string>

#include "intake/document.h"

namespace backstory::cli {

// A whole HTML document that loads nothing.
std::string write_intake_page(const intake::Document& document);

}  // namespace backstory::cli
