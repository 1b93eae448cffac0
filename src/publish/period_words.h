// Dates as words, for formats whose dates are a text.
#pragma once

#include <string>
#include <string_view>

#include "publish/exchange_report.h"
#include "timeline/timeline.h"

namespace backstory::publish {

// The words of the event's date on the graphic. Reports where they do not say all that the date says, so that
// reading them would give another date or none.
std::string period_words(const timeline::Timeline& timeline, const timeline::Event& event,
                         std::string_view title, ExchangeReport& report);

// The visible events, those of each track together in the order of the tracks, those of none first.
std::vector<std::vector<const timeline::Event*>> events_by_track(const timeline::Timeline& timeline);

}  // namespace backstory::publish
