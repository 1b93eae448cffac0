// Which comes first in a document's dates written in numbers, the day or the month: the document itself says.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "temporal/grammar.h"

namespace backstory::temporal {

enum class DateOrder : std::uint8_t { unknown, day_first, month_first };

// Told by dates in numbers that leave no choice ("23/04/2021"), failing that by dates with the month's name
// ("23 April", "April 23"). Unknown where both orders occur.
DateOrder find_date_order(const Grammar& grammar, std::string_view text,
                          const std::vector<language::Passage>& passages);

}  // namespace backstory::temporal
