// What libfyaml says is wrong, said again in the words of a newsroom: the likely cause, and how to mend it.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "yaml/events.h"

namespace backstory::yaml {

Diagnostic explain_syntax_fault(const ScannerFault& fault, std::string_view text);

}  // namespace backstory::yaml
