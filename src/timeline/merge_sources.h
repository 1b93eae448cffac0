// The passages of one event, three versions into one.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "timeline/merge.h"
#include "timeline/timeline.h"

namespace backstory::timeline {

// For each passage of `from`, the one of `to` that it is: by its words, then by its place, then the only one
// that is left.
std::vector<std::optional<std::size_t>> pair_sources(std::span<const Source> from,
                                                     std::span<const Source> to);

struct MergedSources {
  std::vector<Source> sources;
  std::vector<FieldChange> conflicts;  // quotes that both sides changed
  bool words_changed = false;          // other quotes than `mine` has; else at most their places differ
};

// Passages that the file has of its own stay, and those that it deleted stay away. Of the others each part
// follows `now`, unless the file changed it.
MergedSources merge_sources(std::span<const Source> base, std::span<const Source> now,
                            std::span<const Source> mine);

}  // namespace backstory::timeline
