// Letters of a timeline that a picture could not show.
#pragma once

#include "cli/timeline_file.h"

namespace backstory::cli {

// A warning for each letter that no font has, where the file has it first. Nothing for a file with errors.
void check_letters(TimelineFile& file);

}  // namespace backstory::cli
