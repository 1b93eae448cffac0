#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/utf8.h"
#include "cli/article_file.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/events_json.h"
#include "cli/events_page.h"
#include "cli/explain.h"
#include "cli/options.h"
#include "cli/output_file.h"
#include "cli/timeline_output.h"
#include "intake/plain_text.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples =
    R"(Without -o the timeline goes to standard output. A timeline file that exists is
merged with what the article says now: your edits stay, new events are added,
and what was done is listed. --force writes a new file instead; the old one is
kept beside it as FILE.~1~.

Examples:
  backstory extract article.html -o article.yaml
  backstory extract corrected.html -o article.yaml --dry-run
  curl -s https://example.org/story | backstory extract - --published 2024-11-01
  backstory extract article.md --explain > /dev/null)";

struct Options {
  ArticleOptions article;
  std::vector<std::string> articles;
  bool plain = false;
  std::string output;  // a file; a folder where there are several articles
  std::string format;  // "" = by the output's suffix
  OutputRules rules;
  bool explain = false;
};

ExitStatus write_timeline(const Options& options, const timeline::Timeline& timeline) {
  refuse_to_replace_input(options.output, options.article.path);
  const TimelineOutput outcome = put_timeline(options.output, timeline, options.rules);
  if (outcome.status != ExitStatus::done) return outcome.status;
  if (!options.rules.json) {
    print(fmt::format("{}: {}{}{}\n", escape_controls(options.output), outcome.summary,
                      outcome.summary.empty() ? ""
                      : outcome.list.empty()  ? ", "
                                              : "; ",
                      count_words(outcome.events, "event")));
  }
  print(outcome.list);
  return ExitStatus::done;
}

ExitStatus write(const Options& options, const std::string& bytes, std::size_t events) {
  refuse_to_replace_input(options.output, options.article.path);
  const TimelineWrite outcome = write_timeline_file(options.output, bytes, options.rules.force);
  if (outcome == TimelineWrite::kept) {
    fail(
        "{0} exists and may hold edits; nothing was written\nTo extract anew and keep a copy of the old "
        "file: --force",
        options.output);
  }
  print(fmt::format("{}: {}{}\n", escape_controls(options.output),
                    outcome == TimelineWrite::unchanged ? "unchanged, " : "", count_words(events, "event")));
  return ExitStatus::done;
}

std::string format_of(const Options& options) {
  if (!options.format.empty()) return options.format;
  for (const std::string_view format : {"json", "html"}) {
    if (options.output.ends_with("." + std::string(format))) return std::string(format);
  }
  return "yaml";
}

std::string write_report(const Extracted& extracted, const std::string& format) {
  if (format == "json") return write_events_json(extracted);
  if (format == "html") return write_events_page(extracted);
  return timeline::write_timeline(extracted.extraction.timeline);
}

Extracted read(const Options& options) {
  if (!options.plain) return extract_file(options.article);
  ArticleBytes article = open_article(options.article);
  Extracted extracted = extract(intake::read_plain_text(std::move(article.bytes), article.read),
                                times_options(options.article.reading));
  report_reading(extracted.document, !extracted.times.empty());
  return extracted;
}

ExitStatus extract_article(const Options& options) {
  const Extracted extracted = read(options);
  const timeline::Timeline& timeline = extracted.extraction.timeline;
  if (options.explain) report_explanation(extracted);
  if (extracted.document.diagnostics.has_errors()) return ExitStatus::input_has_errors;
  const std::string bytes = write_report(extracted, format_of(options));
  if (timeline.events.empty()) report_note("no dated events were found");
  if (!options.output.empty() && options.output != "-") {
    return format_of(options) == "yaml" ? write_timeline(options, timeline)
                                        : write(options, bytes, timeline.events.size());
  }
  print(bytes);
  return ExitStatus::done;
}

ExitStatus extract_articles(Options options) {
  options.article.path = options.articles.front();
  const bool to_folder = !options.output.empty() && std::filesystem::is_directory(options.output);
  if (options.articles.size() == 1 && !to_folder) return extract_article(options);
  if (options.output.empty()) fail("several articles need a folder: -o DIR");
  const std::filesystem::path folder = options.output;
  const std::string format = format_of(options);
  ExitStatus status = ExitStatus::done;
  for (const std::string& article : options.articles) {
    Options one = options;
    one.article.path = article;
    one.format = format;
    one.output = (folder / (base_name(article, "article") + "." + format)).string();
    const ExitStatus outcome = extract_article(one);
    if (outcome != ExitStatus::done) status = outcome;
  }
  return status;
}

}  // namespace

void add_extract(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("extract", "Find the dated events of an article, as a timeline file");
  command->add_option("ARTICLE", options->articles, "Files or addresses of articles; - reads standard input")
      ->required();
  add_reading_options(*command, options->article);
  add_times_options(*command, options->article.reading);
  command->add_flag("--plain", options->plain, "Take the text as it is; nothing is markup or furniture");
  command
      ->add_option("-o,--output", options->output,
                   "Write the timeline here; of several articles a file each into this folder")
      ->option_text("FILE");
  command
      ->add_option("--format", options->format,
                   "yaml (to edit and draw), json (for programs) or html (to check from); else by the "
                   "suffix of FILE")
      ->check(one_of({"yaml", "json", "html"}))
      ->option_text("FORMAT");
  command->add_flag("--force", options->rules.force, "Write over a file that may hold edits; a copy is kept");
  add_merge_options(*command, options->rules);
  command->add_flag("--explain", options->explain, "Say on standard error how each date was read");
  command->footer(kExamples);
  command->callback([options, &chosen] { chosen = [options] { return extract_articles(*options); }; });
}

}  // namespace backstory::cli
