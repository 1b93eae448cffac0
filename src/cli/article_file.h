// An article named on the command line → its timeline.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "pipeline.h"

namespace backstory::cli {

struct ArticleOptions {
  std::string path;       // "-" = standard input
  std::string published;  // as typed; "" = as the article says
};

void add_article_options(CLI::App& command, ArticleOptions& options);

// Reads the article, reports its faults, and says how to give the date of publication where it is not known.
Extracted extract_file(const ArticleOptions& options);

}  // namespace backstory::cli
