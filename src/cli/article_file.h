// An article named on the command line → its bytes, its timeline.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "cli/times_options.h"
#include "pipeline.h"

namespace backstory::cli {

struct ArticleOptions {
  std::string path;       // "-" = standard input
  std::string published;  // as typed; "" = as the article says
  TimesOptions reading;
};

void add_article_options(CLI::App& command, ArticleOptions& options);

// The bytes of the file, or of standard input for "-". Fails on what is no article: a timeline, a picture.
// `name` becomes what messages call it.
std::string read_article_file(const std::string& path, std::string& name);

// The article's faults; and, where `has_times`, how to give the date of publication that it does not say.
void report_reading(const intake::Document& document, bool has_times);

// Reads the article, reports its faults, and says how to give the date of publication where it is not known.
Extracted extract_file(const ArticleOptions& options);

}  // namespace backstory::cli
