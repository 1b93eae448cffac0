// Dates in the styles and languages that phrases and patterns tell, qualifiers, ranges and sets included.
// Inside calendar/ only; AP and ISO in English have files of their own.
#pragma once

#include <string>

#include "calendar/date.h"
#include "calendar/written.h"

namespace backstory::calendar {

std::string house_words(const Edtf& value, const DateStyle& style);

}  // namespace backstory::calendar
