// How an article's times are to be read, as the command line says it.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "temporal/time_expression.h"

namespace backstory::cli {

struct TimesOptions {
  std::string mode = "auto";      // news, narrative
  std::string language = "auto";  // a folder of src/temporal/
};

// --mode and --language
void add_times_options(CLI::App& command, TimesOptions& options);

temporal::Options times_options(const TimesOptions& options);

}  // namespace backstory::cli
