#include <fmt/format.h>

#include <memory>

#include "base/error.h"
#include "base/utf8.h"
#include "cli/article_file.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/explain.h"
#include "cli/options.h"
#include "cli/output_file.h"
#include "publish/publish.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples =
    R"(Without -o the timeline goes to standard output. A file that exists and says
something else is never written over, since it may hold edits; with --force it
is, and the old file is kept beside it as FILE.~1~.

Examples:
  backstory extract article.html -o article.yaml
  curl -s https://example.org/story | backstory extract - --published 2024-11-01
  backstory extract article.md --explain > /dev/null)";

struct Options {
  ArticleOptions article;
  std::string output;
  std::string format;  // "" = by the output's suffix
  bool force = false;
  bool explain = false;
};

ExitStatus write(const Options& options, const std::string& bytes, std::size_t events) {
  refuse_to_replace_input(options.output, options.article.path);
  const TimelineWrite outcome = write_timeline_file(options.output, bytes, options.force);
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

bool wants_json(const Options& options) {
  return options.format.empty() ? options.output.ends_with(".json") : options.format == "json";
}

ExitStatus extract_article(const Options& options) {
  const Extracted extracted = extract_file(options.article);
  const timeline::Timeline& timeline = extracted.extraction.timeline;
  if (options.explain) report_explanation(extracted);
  if (extracted.document.diagnostics.has_errors()) return ExitStatus::input_has_errors;
  const std::string bytes =
      wants_json(options) ? publish::write_timeline_json(timeline) : timeline::write_timeline(timeline);
  if (timeline.events.empty()) report_note("no dated events were found");
  if (!options.output.empty() && options.output != "-") return write(options, bytes, timeline.events.size());
  print(bytes);
  return ExitStatus::done;
}

}  // namespace

void add_extract(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("extract", "Find the dated events of an article, as a timeline file");
  add_article_options(*command, options->article);
  command->add_option("-o,--output", options->output, "Write the timeline here")->option_text("FILE");
  command
      ->add_option("--format", options->format,
                   "yaml (to edit and draw) or json (for programs); else by the suffix of FILE")
      ->check(one_of({"yaml", "json"}))
      ->option_text("FORMAT");
  command->add_flag("--force", options->force, "Write over a file that may hold edits; a copy is kept");
  command->add_flag("--explain", options->explain, "Say on standard error how each date was read");
  command->footer(kExamples);
  command->callback([options, &chosen] { chosen = [options] { return extract_article(*options); }; });
}

}  // namespace backstory::cli
