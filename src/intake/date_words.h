// The words of dates.txt: months in many languages, what pages write before a day, and the fields that hold
// one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backstory::intake {

extern const std::string_view kDateTable;  // dates.txt as it stands

// 1-12, 0 when the word (lower case, no full stop) is no month.
unsigned find_month_word(std::string_view word);

// "of", "de": between the parts of a written day.
bool is_joint_word(std::string_view word);

// What is written before a day: nothing that is known, that it is the day of publication, of a change, or of
// something that happens.
enum class DayLabel { none, published, updated, event };

// The label that stands last in a text; that of an event only at its very end.
DayLabel find_day_label(std::string_view text);

// Names of fields, in lower case.
enum class DateField { meta, meta_weak, meta_modified, script };
const std::vector<std::string_view>& date_field_names(DateField field);

// The runs of letters and the runs of digits of a text, in lower case.
std::vector<std::string> cut_letters_and_digits(std::string_view text);

}  // namespace backstory::intake
