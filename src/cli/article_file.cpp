#include "cli/article_file.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/utf8.h"
#include "cli/console.h"
#include "cli/options.h"
#include "intake/arrival/convert.h"
#include "intake/arrival/fetch.h"

namespace backstory::cli {
namespace {

void refuse_timeline(const std::string& path) {
  const std::string suffix = to_lower(std::filesystem::path(path).extension().string());
  if (suffix != ".yaml" && suffix != ".yml") return;
  fail("{0} is a timeline file, not an article\nTo draw it: backstory render {0}", path);
}

std::string fetch(const ArticleOptions& options, intake::ReadOptions& read) {
  intake::FetchOptions limits;
  limits.allow_private = options.allow_private;
  intake::FetchedPage page;
  {
    Progress progress;
    progress.show(fmt::format("fetching {}", options.path));
    page = intake::fetch_page(options.path, limits);
  }
  if (!options.save.empty()) write_file(options.save, page.bytes);
  read.charset = page.charset;
  read.url = page.url;
  return std::move(page.bytes);
}

std::string read_bytes(const ArticleOptions& options, intake::ReadOptions& read) {
  if (options.path != "-") read.name = options.path;
  if (intake::is_web_address(options.path)) return fetch(options, read);
  if (!options.save.empty()) fail("--save keeps a page that is fetched; {} is a file", options.path);
  refuse_timeline(options.path);
  return options.path == "-" ? read_standard_input() : read_file(options.path);
}

}  // namespace

void add_article_options(CLI::App& command, ArticleOptions& options) {
  command.add_option("ARTICLE", options.path, "A file or an address of an article; - reads standard input")
      ->required();
  add_reading_options(command, options);
  add_times_options(command, options.reading);
}

void add_reading_options(CLI::App& command, ArticleOptions& options) {
  command
      .add_option("--published", options.published,
                  "Day of publication, for \"last week\"; wins over the article's own")
      ->option_text("DATE");
  command
      .add_option("--timezone", options.timezone,
                  "Where it was published (America/New_York, -04:00), for dates that are only in UTC")
      ->option_text("ZONE");
  command.add_option("--save", options.save, "Keep the page that was fetched here")->option_text("FILE");
  command.add_flag("--allow-private", options.allow_private,
                   "Fetch from private addresses and other ports too");
}

ArticleBytes open_article(const ArticleOptions& options) {
  ArticleBytes article;
  if (!options.published.empty()) article.read.published = parse_day("--published", options.published);
  if (!options.timezone.empty()) article.read.desk = parse_timezone("--timezone", options.timezone);
  article.bytes = read_bytes(options, article.read);
  if (intake::needs_conversion(article.bytes)) {
    intake::Converted converted = intake::convert_to_text(article.read.name, article.bytes);
    article.bytes = std::move(converted.text);
    article.read.format = converted.format;
    article.read.charset.clear();
  }
  return article;
}

intake::Document read_article_file(const ArticleOptions& options) {
  ArticleBytes article = open_article(options);
  intake::Document document = intake::read_article(std::move(article.bytes), article.read);
  report(document.diagnostics, {document.name, document.input});
  return document;
}

void report_reading(const intake::Document& document, bool has_times) {
  report(document.diagnostics, {document.name, document.input});
  if (has_times && needs_date_hint(document)) report_undated(document.name);
}

Extracted extract_file(const ArticleOptions& options) {
  ArticleBytes article = open_article(options);
  Extracted extracted = extract(std::move(article.bytes), article.read, times_options(options.reading));
  report_reading(extracted.document, !extracted.times.empty());
  return extracted;
}

bool needs_date_hint(const intake::Document& document) {
  const bool told = std::ranges::any_of(document.diagnostics.all(), [](const Diagnostic& diagnostic) {
    return diagnostic.code == "empty-date-field" || diagnostic.code == "unreadable-date";
  });
  return !document.metadata.published && !told;
}

void report_undated(std::string_view who, std::string_view what) {
  report_note(fmt::format(
      "{} {} published, so dates such as \"last week\" stay open; give it: --published 2024-11-01", who,
      what));
}

}  // namespace backstory::cli
