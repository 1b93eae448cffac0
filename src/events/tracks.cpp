#include "events/tracks.h"

#include <algorithm>

#include "timeline/ids.h"

namespace backstory::events {

void propose_tracks(const std::vector<std::string>& doers, timeline::Timeline& timeline) {
  std::vector<std::string> lanes;  // in the order of their first event
  for (const std::string& doer : doers) {
    const auto count = static_cast<std::size_t>(std::count(doers.begin(), doers.end(), doer));
    if (doer.empty() || count < kLeastOfTrack) return;
    if (std::find(lanes.begin(), lanes.end(), doer) == lanes.end()) lanes.push_back(doer);
  }
  if (lanes.size() < 2 || lanes.size() > kMaxTracks) return;
  timeline::IdSet taken;
  for (const std::string& lane : lanes) {
    timeline::Track track;
    track.id = taken.make(lane);
    track.label = lane;
    for (std::size_t i = 0; i < doers.size(); ++i) {
      if (doers[i] == lane) timeline.events[i].track = track.id;
    }
    timeline.tracks.push_back(std::move(track));
  }
}

}  // namespace backstory::events
