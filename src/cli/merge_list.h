// What a merge did, as a list that an editor can check, or as JSON.
#pragma once

#include <span>
#include <string>

#include "base/json.h"
#include "cli/event_lines.h"
#include "timeline/merge.h"

namespace backstory::cli {

// How the list speaks of the other side: "the article", "theirs".
enum class OtherSide { article, person };

// "1 added, 2 updated, 1 conflict"; "" when there is nothing to say.
std::string summarise(std::span<const timeline::Change> changes);

// A group for each kind of change, a line an event with its number in the file, and the fields below.
std::string list_changes(std::span<const timeline::Change> changes, const EventLines& lines, OtherSide other);

Json describe_changes(std::span<const timeline::Change> changes, const EventLines& lines);

}  // namespace backstory::cli
