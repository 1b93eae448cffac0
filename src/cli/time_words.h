// Values, anchors and reasons in words that an editor uses.
#pragma once

#include <string>

#include "temporal/time_expression.h"

namespace backstory::cli {

// How the article was taken: "published Nov. 1, 2024; read as news, language en".
std::string taken_words(const temporal::Findings& findings);

// "Oct. 29, 2024" for "2024-10-29"; the value itself where it is no date.
std::string value_words(const std::string& timex_value);
// "Oct. 29, 2024", "two ends joined: 1961–1989"; the value itself where it is no date.
std::string date_words(const temporal::TimeExpression& time);

// "the day of publication, Nov. 1, 2024"; "" when it counts from nothing.
std::string anchor_words(const temporal::TimeExpression& time);
// The same for a narrow column: "published 2024-11-01".
std::string short_anchor_words(const temporal::TimeExpression& time);

// Why that date: "the last such day before the day of publication, Nov. 1, 2024". "" where there is none.
std::string reason_words(const temporal::TimeExpression& time);

// "\"Oct.\" (month), \"5\" (day-number)": what each stretch was read as.
std::string part_words(const temporal::TimeExpression& time, const std::string& text);

}  // namespace backstory::cli
