// A whole file, with the tree that it was read from.
#pragma once

#include <optional>

#include "timeline/timeline.h"
#include "yaml/yaml.h"

namespace backstory::timeline {

struct FileReading {
  std::optional<yaml::Node> root;    // none when the file is no YAML
  std::optional<Timeline> timeline;  // none when there are errors
};

// As read_timeline.
FileReading read_whole(const SourceText& file, Diagnostics& diagnostics);

}  // namespace backstory::timeline
