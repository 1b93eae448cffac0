#include "cli/article_file.h"

#include <filesystem>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/utf8.h"
#include "cli/console.h"
#include "cli/options.h"

namespace backstory::cli {
namespace {

void refuse_timeline(const std::string& path) {
  const std::string suffix = to_lower(std::filesystem::path(path).extension().string());
  if (suffix != ".yaml" && suffix != ".yml") return;
  fail("{0} is a timeline file, not an article\nTo draw it: backstory render {0}", path);
}

}  // namespace

void add_article_options(CLI::App& command, ArticleOptions& options) {
  command.add_option("ARTICLE", options.path, "A text, Markdown or HTML file; - reads standard input")
      ->required();
  command
      .add_option("--published", options.published,
                  "Day of publication, for \"last week\"; wins over the article's own")
      ->option_text("DATE");
}

Extracted extract_file(const ArticleOptions& options) {
  intake::ReadOptions read;
  if (!options.published.empty()) read.published = parse_day("--published", options.published);
  refuse_timeline(options.path);
  std::string bytes = options.path == "-" ? read_standard_input() : read_file(options.path);
  if (options.path != "-") read.name = options.path;

  Extracted extracted = extract(std::move(bytes), read);
  const intake::Document& document = extracted.document;
  report(document.diagnostics, {document.name, document.input});
  if (!document.metadata.published) {
    report_note(
        fmt::format("{} does not say when it was published, so dates such as \"last week\" stay open; "
                    "give it: --published 2024-11-01",
                    document.name));
  }
  return extracted;
}

}  // namespace backstory::cli
