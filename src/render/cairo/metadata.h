// What a picture file says of itself beside its pixels.
#pragma once

#include <string>

#include "scene/scene.h"

namespace backstory::render::cairo {

struct PictureWords {
  std::string title;
  std::string description;  // the text alternative
  std::string credit;
  std::string language;  // BCP 47
};

// The scene's, as drawable() text.
PictureWords words_of(const scene::Scene& scene);

// An XMP packet (ISO 16684-1) with dc:title and dc:description, photoshop:Credit and the IPTC's text
// alternative, which picture desks and content systems read. "" when there are no words at all.
std::string write_xmp(const PictureWords& words);

}  // namespace backstory::render::cairo
