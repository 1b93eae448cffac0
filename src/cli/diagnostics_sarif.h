// Diagnostics as SARIF 2.1.0, which code hosts and editors show at the lines of a change.
#pragma once

#include <span>

#include "base/diagnostic.h"
#include "base/json.h"

namespace backstory::cli {

struct CheckedFile {
  const SourceText& source;
  const Diagnostics& diagnostics;
};

// One run over all files. Places from 1 in UTF-16 units; the hints are lines of the message. A rule for each
// code that was found.
Json describe_as_sarif(std::span<const CheckedFile> files);

}  // namespace backstory::cli
