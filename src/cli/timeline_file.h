// A timeline file named on the command line, read and checked.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "timeline/timeline.h"

namespace backstory::cli {

struct TimelineFile {
  SourceText source;
  std::optional<timeline::Timeline> timeline;  // none when the file has errors
  Diagnostics diagnostics;                     // by place
};

// Reads `path` ("-" = standard input). Besides the format itself, it is checked that the template, the theme
// and the sizes that the file names are there.
TimelineFile read_timeline_file(const std::string& path, const std::filesystem::path& data_folder);

// The same of a text that is here already.
TimelineFile read_timeline_text(SourceText source, const std::filesystem::path& data_folder);

// For commands that go on with it: reports every fault on standard error, with their number if some are
// errors.
std::optional<timeline::Timeline> open_timeline_file(const std::string& path,
                                                     const std::filesystem::path& data_folder);

}  // namespace backstory::cli
