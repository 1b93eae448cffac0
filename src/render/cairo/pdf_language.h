// The document's language, which Cairo cannot write.
#pragma once

#include <string>
#include <string_view>

namespace backstory::render::cairo {

// Adds an incremental update (ISO 32000-1, 7.5.6) whose catalogue holds /Lang. The bytes come back as they
// were when the language is none or the catalogue is not where Cairo puts it.
std::string add_language(std::string pdf, std::string_view language);

}  // namespace backstory::render::cairo
