#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <memory>

#include "base/error.h"
#include "base/file.h"
#include "base/utf8.h"
#include "cli/article_file.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/options.h"
#include "cli/output_file.h"
#include "cli/times_explanation.h"
#include "cli/times_json.h"
#include "cli/times_options.h"
#include "cli/times_page.h"
#include "cli/times_table.h"
#include "intake/plain_text.h"
#include "pipeline.h"

namespace backstory::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* kExamples =
    R"(The table is for people, jsonl for programs (a line an expression, offsets in
characters of the input), html shows the article with its times marked. With
-o DIR each ARTICLE writes DIR/NAME.txt, .jsonl or .html. With --explain the
table makes way for what each date was read from, what it counts from, and
what it could have been.

Examples:
  backstory times article.md
  backstory times article.md --explain
  backstory times stories/*.txt --plain --published-beside .date \
    --format jsonl -o out)";

struct Options {
  std::vector<std::string> articles;
  ArticleOptions each;  // what goes for all of them
  std::string published_beside;
  bool plain = false;
  std::string format = "table";
  bool explain = false;
  std::string folder;
};

// A file beside each article may say when it was published: story.txt, story.date.
std::string published_of(const Options& options, const std::string& article) {
  if (options.published_beside.empty() || article == "-") return options.each.published;
  fs::path beside = article;
  beside.replace_extension(options.published_beside);
  return std::string(trim(read_file(beside)));
}

TimesOfArticle read_times(const Options& options, const std::string& path) {
  ArticleOptions one = options.each;
  one.path = path;
  one.published = published_of(options, path);
  ArticleBytes opened = open_article(one);
  TimesOfArticle article;
  article.document = options.plain ? intake::read_plain_text(std::move(opened.bytes), opened.read)
                                   : intake::read_article(std::move(opened.bytes), opened.read);
  temporal::Options times = times_options(options.each.reading);
  times.explain = options.explain;
  article.findings = find_times(article.document, times);
  report_reading(article.document, !article.findings.times.empty());
  return article;
}

std::string write_report(const Options& options, const TimesOfArticle& article, bool to_screen) {
  if (options.format == "jsonl") {
    std::string out;
    write_times_lines(article, {false, options.explain}, [&](std::string_view line) { out += line; });
    return out;
  }
  if (options.format == "html") return write_times_page(article, options.explain);
  if (options.explain) return explain_times(article);
  TableShape shape;
  if (to_screen) {
    shape.columns = terminal_columns(Stream::output);
    shape.colour = use_colour(Stream::output);
  }
  const std::string table = write_times_table(article, shape);
  if (table.empty()) report_note(fmt::format("no time expressions in {}", article.document.name));
  const bool several = options.articles.size() > 1;
  return several && to_screen ? fmt::format("{}\n{}\n", escape_controls(article.document.name), table)
                              : table;
}

fs::path output_of(const Options& options, const std::string& article) {
  const std::string suffix = options.format == "table" ? ".txt" : "." + options.format;
  return fs::path(options.folder) / (base_name(article, "article") + suffix);
}

// Before anything is written.
void refuse_to_write_twice(const Options& options) {
  std::map<fs::path, std::string> from;
  for (const std::string& article : options.articles) {
    const fs::path output = output_of(options, article);
    refuse_to_replace_input(output, article);
    const auto [other, first] = from.emplace(output, article);
    if (!first) fail("{} and {} would both be written to {}", other->second, article, output.string());
  }
}

ExitStatus find_times_of_articles(const Options& options) {
  const bool to_screen = options.folder.empty();
  if (!to_screen) refuse_to_write_twice(options);
  if (to_screen && options.format == "html" && options.articles.size() > 1) {
    fail("pages of several articles need a folder: -o DIR");
  }
  if (!options.each.save.empty() && options.articles.size() > 1) fail("--save keeps one page");
  ExitStatus status = ExitStatus::done;
  for (const std::string& path : options.articles) {
    const TimesOfArticle article = read_times(options, path);
    if (article.document.diagnostics.has_errors()) {
      status = ExitStatus::input_has_errors;
      continue;
    }
    if (to_screen && options.format == "jsonl") {
      write_times_lines(article, {options.articles.size() > 1, options.explain}, print);
      continue;
    }
    const std::string report = write_report(options, article, to_screen);
    if (to_screen) {
      print(report);
      continue;
    }
    const fs::path output = output_of(options, path);
    write_file(output, report);
    print(fmt::format("{}: {}\n", escape_controls(output.string()),
                      count_words(article.findings.times.size(), "time")));
  }
  return status;
}

void add_day_options(CLI::App& command, Options& options) {
  add_reading_options(command, options.each);
  command
      .add_option("--published-beside", options.published_beside,
                  "The day stands in a file beside each article, with this suffix: story.txt, story.date")
      ->option_text("SUFFIX")
      ->excludes(command.get_option("--published"));
}

}  // namespace

void add_times(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("times", "Find the time expressions of articles, and say what each means");
  command->add_option("ARTICLE", options->articles, "Files or addresses of articles; - reads standard input")
      ->required();
  add_day_options(*command, *options);
  command->add_flag("--plain", options->plain, "Take the text as it is; nothing is markup or furniture");
  add_times_options(*command, options->each.reading);
  command->add_option("--format", options->format, "table (the default), jsonl or html")
      ->check(one_of({"table", "jsonl", "html"}))
      ->option_text("FORMAT");
  command->add_flag("--explain", options->explain,
                    "Say where each date came from, and which readings lost and why");
  command->add_option("-o,--output", options->folder, "Write a file an article into this folder")
      ->option_text("DIR");
  command->footer(kExamples);
  command->callback([options, &chosen] { chosen = [options] { return find_times_of_articles(*options); }; });
}

}  // namespace backstory::cli
