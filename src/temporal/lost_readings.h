// What an expression would have meant had its clause or the text around it been otherwise. For a person who
// asks why a date was read as it was.
#pragma once

#include <vector>

#include "temporal/direction.h"
#include "temporal/readings.h"
#include "temporal/resolve.h"

namespace backstory::temporal {

// Other values of the same words: of another tense, counted from another date. Empty where the words alone
// say which. `time` is how it was read.
std::vector<LostReading> find_other_values(const Object& object, const Discourse& discourse,
                                           const Surroundings& around, const TimeExpression& time);

// The text around a reading.
struct ReadingContext {
  const Discourse& discourse;
  const Clauses& clauses;
  TextPlace at;
};

// What the readings that lost to `winner` would have meant; no reading that is no possible date.
std::vector<LostReading> read_losses(const Chart& chart, std::uint32_t winner,
                                     const std::vector<Loss>& losses, const ReadingContext& context);

// Leaves out what means the same as the reading taken or as an earlier one, and all but the first few.
void keep_distinct(std::vector<LostReading>& lost, const TimeExpression& time);

}  // namespace backstory::temporal
