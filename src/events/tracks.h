// A track an actor, where the story falls apart into what few actors did.
#pragma once

#include <string>
#include <vector>

#include "timeline/timeline.h"

namespace backstory::events {

inline constexpr std::size_t kMaxTracks = 4;
inline constexpr std::size_t kLeastOfTrack = 3;  // events

// `doer` names who acts in each event, "" for nobody: as Event::actors has it. Tracks are proposed only where
// two to kMaxTracks doers share all events between them, each with at least kLeastOfTrack; else nothing
// changes.
void propose_tracks(const std::vector<std::string>& doers, timeline::Timeline& timeline);

}  // namespace backstory::events
