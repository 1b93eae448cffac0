// Conflicts of a merge, left in the file as comments where a person mends them.
#pragma once

#include <span>
#include <string>

#include "base/diagnostic.h"
#include "timeline/file_reading.h"
#include "timeline/merge.h"

namespace backstory::timeline {

// Each conflict as a comment above its event, one line a field: `# conflict: label: theirs says Bridge
// opens`. What has no line of its own, the head and events that the file deleted, is told above the first
// key. The values of the file stay as they are. `read` is that of `file`.
std::string write_conflicts(const SourceText& file, const FileReading& read, std::span<const Change> changes);

// A warning for each such comment that is still there.
void report_conflicts(const SourceText& file, Diagnostics& diagnostics);

// What stands in comments right above each event of the file, without `#`: "" where there is none. Lines are
// kept apart. `timeline` is what `file` says.
std::vector<std::string> comments_above_events(const SourceText& file, const Timeline& timeline);

}  // namespace backstory::timeline
