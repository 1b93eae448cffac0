// The last look at a label: whether it says what its words say where they stand.
#pragma once

#include <string>

#include "events/frame.h"

namespace backstory::events {

// Why the finished label would mislead, or "". After its verb stand words that stand after that verb in the
// text, in their order, none of them another verb's; what denies, doubts or limits is still there; somebody
// is named who does it, and nothing is done to itself.
std::string find_fault(const DocumentReading& document, std::size_t sentence, std::size_t clause,
                       const Frame& frame, const Pieces& label);

// The same of a noun's label: that what the noun names is not denied or only wished for by the verb above it.
std::string find_fault_of_noun(const DocumentReading& document, std::size_t sentence,
                               const Governor& governor);

}  // namespace backstory::events
