// Golden files: text that a person has looked at and that a test compares whole.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace backstory::testing {

std::filesystem::path source_folder();           // the root of the source tree
std::filesystem::path test_folder();             // source_folder()/tests

// Compares `actual` with the file (relative to tests/). With UPDATE_GOLDEN=1 in the environment it is written instead.
// A missing file fails. On a difference out/golden/ gets expected, actual and a unified difference, and the
// returned text says so; "" means equal.
std::string compare_golden(const std::filesystem::path& file, std::string_view actual);

}  // namespace backstory::testing

#define CHECK_GOLDEN(file, actual) CHECK(::backstory::testing::compare_golden(file, actual) == "")
