// What the commands that edit a timeline file share: reading, editing, writing, and saying what was done.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/exit_status.h"
#include "timeline/edit.h"
#include "timeline/timeline.h"

namespace backstory::cli {

struct EditOptions {
  std::string path;  // "-": from standard input to standard output
  bool dry_run = false;
  bool json = false;
};
void add_edit_options(CLI::App& command, EditOptions& options);

// One edit, and the line that says it was made: "treaty-1961.label: Old → New".
struct SaidEdit {
  timeline::Edit edit;
  std::string said;
};

// What a command makes of the file that it reads.
using Plan = std::function<std::vector<SaidEdit>(const timeline::Timeline&)>;

// All edits in one write; none when one cannot be made. A file that somebody else changed meanwhile is not
// written.
ExitStatus run_edits(const EditOptions& options, const Plan& plan);

// The event that a person means: its id, or "#3". Fails, as usage, with the nearest id.
const timeline::Event& find_event(const timeline::Timeline& timeline, const std::string& path,
                                  const std::string& id);

}  // namespace backstory::cli
