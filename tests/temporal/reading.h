// What a test needs to read a text: a document of paragraphs, its expressions, and one line about each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "temporal/time_expression.h"

namespace backstory::temporal {

struct Reading {
  intake::Document document;
  std::vector<language::Passage> passages;
  std::vector<TimeExpression> times;
};

// Paragraphs are apart by an empty line. `written` is EDTF; "" = no date of writing.
Reading read_times(std::string_view text, std::string_view written, std::string_view language = "en");

// "2024-10-29", "P2W", "2006/.." of an expression's date; "none" without one.
std::string edtf_text(const TimeExpression& time);
// The values, apart by one space.
std::string values_of(const Reading& reading);
// "Tuesday=2024-10-29 two weeks=P2W"
std::string summary_of(const Reading& reading);

}  // namespace backstory::temporal
