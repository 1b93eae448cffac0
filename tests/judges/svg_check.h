// What an SVG of ours may hold: a reader of its own, that shares nothing with the writer.
#pragma once

#include <string>
#include <vector>

namespace backstory::testing {

// What is wrong, a line each: elements and attributes that are not of SVG 1.1 or not asked for, values that
// are none, ids that are there twice or do not begin with the root's, references that lead nowhere, roles
// that do not fit each other, anything that would be fetched.
std::vector<std::string> check_svg(const std::string& svg);

}  // namespace backstory::testing
