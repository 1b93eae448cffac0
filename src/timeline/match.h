// Which event of one timeline is which of another, told by the evidence that each carries.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "timeline/timeline.h"

namespace backstory::timeline {

// Two extractions of one article share no names: an id follows from an event's words and date, which may have
// been corrected. In a file that people edit, and in two versions of it, an id is a name.
enum class Ids { evidence, names };

// Partners are one to one. What has none may still stand in the passage of somebody else's partner: a
// sentence that was split tells two events where it told one, paragraphs that were joined the reverse.
struct Matching {
  std::vector<std::optional<std::size_t>> after_of;     // of each event before
  std::vector<std::optional<std::size_t>> before_of;    // of each event after
  std::vector<std::optional<std::size_t>> joined_with;  // of an event before without partner: one after
  std::vector<std::optional<std::size_t>> split_from;   // of an event after without partner: one before
};

// An event is recognised by any of its passages: by the same quote, by a quote of nearly the same words, by
// what stands around it and the events told before and after it, and without all that by its date, the words
// of its label and its actors. White space, case and the shape of quotation marks do not count. The same
// input gives the same answer; the time grows with the number of events, not with its square.
Matching match_events(std::span<const Event> before, std::span<const Event> after, Ids ids = Ids::evidence);

}  // namespace backstory::timeline
