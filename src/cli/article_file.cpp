#include "cli/article_file.h"

#include <filesystem>
#include <string_view>
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

// A PDF, a word processor's file or a picture would be read as a page of nonsense.
void refuse_binary(const std::string& name, std::string_view bytes) {
  constexpr std::size_t kLooked = 8192;
  const bool utf16 = bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff");
  const bool has_nul = bytes.substr(0, kLooked).find('\0') != std::string_view::npos;
  if (bytes.starts_with("%PDF-") || (has_nul && !utf16)) {
    fail("{} is not text; save the article as text, Markdown or HTML", name);
  }
}

}  // namespace

void add_article_options(CLI::App& command, ArticleOptions& options) {
  command.add_option("ARTICLE", options.path, "A text, Markdown or HTML file; - reads standard input")
      ->required();
  command
      .add_option("--published", options.published,
                  "Day of publication, for \"last week\"; wins over the article's own")
      ->option_text("DATE");
  add_times_options(command, options.reading);
}

std::string read_article_file(const std::string& path, std::string& name) {
  refuse_timeline(path);
  std::string bytes = path == "-" ? read_standard_input() : read_file(path);
  if (path != "-") name = path;
  refuse_binary(name, bytes);
  return bytes;
}

void report_reading(const intake::Document& document, bool has_times) {
  report(document.diagnostics, {document.name, document.input});
  if (document.metadata.published || !has_times) return;
  report_note(
      fmt::format("{} does not say when it was published, so dates such as \"last week\" stay open; "
                  "give it: --published 2024-11-01",
                  document.name));
}

Extracted extract_file(const ArticleOptions& options) {
  intake::ReadOptions read;
  if (!options.published.empty()) read.published = parse_day("--published", options.published);
  std::string bytes = read_article_file(options.path, read.name);
  Extracted extracted = extract(std::move(bytes), read, times_options(options.reading));
  report_reading(extracted.document, !extracted.times.empty());
  return extracted;
}

}  // namespace backstory::cli
