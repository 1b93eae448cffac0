// What can only be said of the file as a whole.
#pragma once

#include "timeline/reading.h"
#include "timeline/timeline.h"

namespace backstory::timeline {

// Ids that stand twice, and events on a track that is not declared. `root` is the tree that `timeline` was
// read from.
void check_ids(const yaml::Node& root, const Timeline& timeline, Reading& reading);

// Texts that end at a '#' although more was meant: "label: Agents #1 and #2".
void check_cut_texts(const yaml::Node& root, Reading& reading);

}  // namespace backstory::timeline
