// The parts of the file, each read from its mapping. Every fault goes to `reading`; what can be used is
// returned.
#pragma once

#include "timeline/keys.h"
#include "timeline/reading.h"
#include "timeline/timeline.h"

namespace backstory::timeline {

Article read_article(const Section& section, const yaml::Node& node, Reading& reading);
Look read_look(const Section& section, const yaml::Node& node, Reading& reading);
Track read_track(const Section& section, const yaml::Node& node, Reading& reading);
Era read_era(const Section& section, const yaml::Node& node, Reading& reading);
Event read_event(const Section& section, const yaml::Node& node, Reading& reading);

}  // namespace backstory::timeline
