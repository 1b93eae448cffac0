// Words that count together with the number beside them.
#pragma once

#include <vector>

#include "events/words.h"

namespace backstory::events {

// "nearly" of "nearly 200", "than" of "more than 90", "in" of "one in five", "and" of "between 20 and 30".
bool quantifies(const std::vector<Word>& words, std::size_t i);

}  // namespace backstory::events
