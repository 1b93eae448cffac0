// A start, an end and words beside them, as several formats tell a date.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendar/date.h"
#include "publish/import_collector.h"
#include "timeline/timeline.h"

namespace backstory::publish {

// The date that both ends make; nothing, and a warning, when it ends before it starts.
std::optional<calendar::Edtf> join_ends(const calendar::Edtf& from, const std::optional<calendar::Edtf>& to,
                                        SourceSpan place, ImportCollector& collector);

// Gives an event its date, and the words for it where they are not those that the date itself would have.
// Words that tell the date more exactly ("c. 1961" beside 1961) are the date.
void tell_date(timeline::Event& event, const timeline::WrittenDate& date, std::string_view words);

// The words that a writer puts beside bounds: the editor's own, or those of the date where the bounds do not
// say it all or are a number of thousands of years; "" where they are not needed.
std::string words_beside_bounds(const timeline::Timeline& timeline, const timeline::Event& event);

}  // namespace backstory::publish
