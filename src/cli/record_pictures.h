// The pictures of a record's timeline: in the answer itself, or in files named by what is in them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/json.h"
#include "cli/drawing.h"
#include "timeline/timeline.h"

namespace backstory::cli {

struct PictureOptions {
  std::vector<std::string> formats;  // "svg", "png", "webp", "pdf"; none: no pictures
  DrawingOptions drawing;
  std::string folder;  // "" = the bytes go into the answer
  std::filesystem::path data_folder;
};

// [{"format", "size", "template", "width", "height", "left_out"?, "file": "ab/cdef….svg" | "data": …}]; an
// SVG's data is its text, of others it is base64. Fails when a file cannot be written or the look is not
// there.
Json draw_pictures(const timeline::Timeline& timeline, const PictureOptions& options);

}  // namespace backstory::cli
