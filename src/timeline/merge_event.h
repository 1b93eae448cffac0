// One event, three versions into one.
#pragma once

#include <string>
#include <vector>

#include "timeline/merge.h"
#include "timeline/timeline.h"

namespace backstory::timeline {

struct EventMerge {
  std::vector<Edit> edits;
  std::vector<FieldChange> updated;
  std::vector<FieldChange> conflicts;
  bool moved = false;  // where it stands in the article, or how the extraction measures it
  std::vector<std::string> notes;
};

// What an extraction says: dates count by what they mean, the confidence of what an editor wrote is nobody's,
// and a track is only taken when the file declares it.
EventMerge merge_extracted(const Event& base, const Event& now, const Event& mine,
                           const std::vector<Track>& tracks);
// What a person wrote: every field as it is written.
EventMerge merge_written(const Event& base, const Event& theirs, const Event& mine);

// Fields that a person reads and that differ between two extractions: date, label, actors, quote.
std::vector<FieldChange> tell_difference(const Event& base, const Event& now);

// The event as a list of changes names it.
Change describe_event(Change::Kind kind, const Event& event);

// For an event that has no base: the file's words win, and where the same quote stands follows `now`.
Event make_base(const Event& now, const Event& mine);

}  // namespace backstory::timeline
