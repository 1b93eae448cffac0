// An article named on the command line → what stands in it, and its timeline.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>

#include "cli/times_options.h"
#include "pipeline.h"

namespace backstory::cli {

struct ArticleOptions {
  std::string path;            // "-" = standard input; or an address of the web
  std::string published;       // as typed; "" = as the article says
  std::string timezone;        // of the desk, as typed; "" = not known
  std::string save;            // keep a fetched page here, "" = do not
  bool allow_private = false;  // fetch from private addresses too
  TimesOptions reading;
};

// ARTICLE and the options about reading it.
void add_article_options(CLI::App& command, ArticleOptions& options);
// Those options without ARTICLE.
void add_reading_options(CLI::App& command, ArticleOptions& options);

// The bytes of an article, fetched or converted where that is needed, and what is known about them.
struct ArticleBytes {
  std::string bytes;
  intake::ReadOptions read;
};
ArticleBytes open_article(const ArticleOptions& options);

// The document alone, its faults reported.
intake::Document read_article_file(const ArticleOptions& options);

// The article's faults; and, where `has_times`, how to give the date of publication that it does not say.
void report_reading(const intake::Document& document, bool has_times);

// Reads the article, reports its faults, and says how to give the date of publication where it is not known.
Extracted extract_file(const ArticleOptions& options);

// It has no day of publication, and no message about it has said how to give one.
bool needs_date_hint(const intake::Document& document);

// "NAME does not say when it was published, …", with the way to give it.
void report_undated(std::string_view who, std::string_view what = "does not say when it was");

}  // namespace backstory::cli
