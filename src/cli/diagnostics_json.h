// Diagnostics for programs.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "base/json.h"

namespace backstory::cli {

// Lines and columns as editors show them: from 1, columns in code points, the end exclusive.
Json describe_diagnostics(const Diagnostics& diagnostics, const std::string& text);

}  // namespace backstory::cli
