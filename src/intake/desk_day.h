// Which day a stamp means at the desk that wrote it.
#pragma once

#include <optional>
#include <string_view>

#include "base/source_span.h"
#include "calendar/date.h"
#include "calendar/zone.h"
#include "intake/document.h"

namespace backstory::intake {

// The instant of a stamp that counts by UTC, with its time and the offset 0: "2024-11-02T00:30:00Z",
// "20241102T003000Z", "…+00:00", "Sat, 02 Nov 2024 00:30:00 +0000", "… GMT". Nothing for any other.
std::optional<calendar::Date> find_utc_instant(std::string_view stamp);

// The day of a stamp: that of its own offset; of one in UTC, that of the desk's zone where it is known.
std::optional<calendar::Date> find_desk_day(std::string_view stamp,
                                            const std::optional<calendar::Zone>& desk);

// A note that the day of publication was taken from a stamp in UTC at an hour when it is another day at many
// desks, with that day and how to give the zone. Says nothing where the stamp or the hour is another, or the
// zone is known.
void note_other_day(std::string_view stamp, SourceSpan span, Document& document);

}  // namespace backstory::intake
