// Where an extraction goes: into a new file, or into the one that people edited since.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <filesystem>
#include <string>

#include "cli/exit_status.h"
#include "timeline/timeline.h"

namespace backstory::cli {

struct OutputRules {
  bool force = false;    // write over a file that may hold edits; a copy is kept
  bool dry_run = false;  // say what would be done
  bool json = false;     // the list as JSON
};

void add_merge_options(CLI::App& command, OutputRules& rules);  // --dry-run --report

struct TimelineOutput {
  ExitStatus status = ExitStatus::done;
  std::size_t events = 0;  // in the file
  std::string summary;     // "unchanged", "1 added, 2 updated"; "" for a new file
  std::string list;        // what was done to a file that existed, a line an event; with `json`, all of it
};

// A new file is written with its base beside it (timeline/base_file.h). One that exists is merged with what
// `now` says: the timeline first, then the base. Without a base the file wins, which a note says. A file with
// errors is reported and left alone; one that changes while this reads it is left alone too, and that fails.
TimelineOutput put_timeline(const std::filesystem::path& file, const timeline::Timeline& now,
                            const OutputRules& rules);

}  // namespace backstory::cli
