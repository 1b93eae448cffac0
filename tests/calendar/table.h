// Tables of examples kept beside the tests: a row a line, fields between tabs, `#` begins a remark.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calendar/edtf.h"

namespace backstory::testing {

// Fails the test when a row has another number of fields.
std::vector<std::vector<std::string>> read_table(const char* file, std::size_t fields);

// The value of EDTF that a test itself wrote; fails the test when it is none.
calendar::Edtf edtf(std::string_view text);
calendar::Date date(std::string_view text);

// The EDTF of what was read, or "fault: MESSAGE [blamed text]".
std::string describe(const calendar::ParsedDate& parsed, std::string_view text);

}  // namespace backstory::testing
