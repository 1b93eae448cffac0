// Diagnostics in the shape of the Language Server Protocol, for editors.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "base/json.h"

namespace backstory::cli {

// The message and each hint on a line of its own, for formats that have no place for hints.
std::string message_with_hints(const Diagnostic& diagnostic);

// {"uri", "diagnostics": […]}: what textDocument/publishDiagnostics carries. Places from 0 in UTF-16 units;
// the hints are lines of the message.
Json describe_for_lsp(const Diagnostics& diagnostics, const SourceText& source);

}  // namespace backstory::cli
