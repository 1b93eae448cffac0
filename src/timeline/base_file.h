// What the last extraction said, kept beside the timeline that people edit: `.NAME.base.yaml`.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "timeline/timeline.h"

namespace backstory::timeline {

// "drafts/story.yaml" → "drafts/.story.base.yaml"
std::filesystem::path base_path(const std::filesystem::path& file);

struct BaseFile {
  std::optional<Timeline> timeline;
  std::string reason;  // why there is none: "" where there is no file, else what is wrong with it
};
BaseFile read_base_file(const std::filesystem::path& file);  // of the timeline file

// Whole or not at all. Nothing is written when the same stands there.
void write_base_file(const std::filesystem::path& file, const Timeline& base);

}  // namespace backstory::timeline
