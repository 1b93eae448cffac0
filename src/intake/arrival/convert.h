// Files that are no text, made text by programs that the system may have.
#pragma once

#include <string>
#include <string_view>

#include "intake/arrival/run_program.h"
#include "intake/document.h"

namespace backstory::intake {

// A file of a word processor, a PDF, or other bytes that are no text.
bool needs_conversion(std::string_view bytes);

struct Converted {
  std::string text;  // UTF-8: from now on this is the input that spans point into
  Format format = Format::text;
};

// .docx and .odt by pandoc, PDF by pdftotext. Fails, naming the file as `name`, when the program is missing
// (and says the package to install), refuses the file, takes too long or says too much; and on all other
// bytes that are no text.
Converted convert_to_text(const std::string& name, std::string_view bytes, const ProgramLimits& limits = {});

}  // namespace backstory::intake
