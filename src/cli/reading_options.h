// How an article's times are to be read, as the command line says it.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "temporal/time_expression.h"

namespace backstory::cli {

struct ReadingOptions {
  std::string mode = "auto";      // news, narrative
  std::string language = "auto";  // a folder of src/temporal/
};

// --mode and --language
void add_reading_options(CLI::App& command, ReadingOptions& options);

temporal::Options times_options(const ReadingOptions& options);

}  // namespace backstory::cli
