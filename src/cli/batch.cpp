#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <memory>
#include <optional>

#include "base/error.h"
#include "base/file.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/done_records.h"
#include "cli/options.h"
#include "cli/record.h"
#include "serve/batch.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples =
    R"(Standard input has a record a line, a JSON object:
  {"id": "a1", "article": "<html>…", "published": "2024-11-01"}
"article" is a page, Markdown, text, or what a newsroom's system delivers (as
text or as the object itself); "text" instead is taken as it is. Optional: id,
published, timezone, language, headline, url, name. Standard output has one
answer for each, in the same order: {"id", "ok", "tool", "digest", "timeline",
"yaml", "pictures"} or {"id", "ok": false, "errors"}. A record that cannot be
read, takes too long or brings its worker down costs itself alone.

Examples:
  backstory batch < articles.jsonl > timelines.jsonl
  backstory batch --jobs 4 --done out.jsonl < articles.jsonl >> out.jsonl
  backstory batch --render svg,png --size wide --out pictures < articles.jsonl
  parallel -k --pipe -N1000 backstory batch < articles.jsonl

Exit status: 0 all were answered, 1 with --strict when one was not ok, 2 usage
or environment.)";

struct Options {
  RecordOptions record;
  std::size_t jobs = 1;
  double deadline_s = 10;
  std::string done;
  bool retry = false;
  bool strict = false;
  bool inline_pictures = false;
};

// How many bytes standard input has, where it is a file.
std::optional<std::size_t> input_size() {
  struct stat input {};
  if (::fstat(STDIN_FILENO, &input) != 0 || !S_ISREG(input.st_mode)) return std::nullopt;
  return static_cast<std::size_t>(input.st_size);
}

// "1200 records, 3 failed, 118 a second, 42 %", a few times a second.
class BatchProgress {
 public:
  void show(const serve::Batch::Count& count) {
    const Clock::time_point now = Clock::now();
    if (now - shown_ < std::chrono::milliseconds(200)) return;
    shown_ = now;
    line_.show(words(count, now));
  }

 private:
  using Clock = std::chrono::steady_clock;

  std::string words(const serve::Batch::Count& count, Clock::time_point now) const {
    std::string out = count_words(count.answered, "record");
    if (count.skipped > 0) out += fmt::format(", {} done before", count.skipped);
    if (count.failed > 0) out += fmt::format(", {} failed", count.failed);
    const double seconds = std::chrono::duration<double>(now - began_).count();
    out += fmt::format(", {:.0f} a second", static_cast<double>(count.answered) / seconds);
    if (size_ && *size_ > 0) out += fmt::format(", {} %", count.bytes_read * 100 / *size_);
    return out;
  }

  Progress line_;
  std::optional<std::size_t> size_ = input_size();
  Clock::time_point began_ = Clock::now();
  Clock::time_point shown_ = began_;
};

void check_options(Options& options) {
  PictureOptions& pictures = options.record.pictures;
  pictures.data_folder = find_data_folder();
  check_sizes(pictures.drawing);
  const ArticleOptions& article = options.record.article;
  if (!article.published.empty()) parse_day("--published", article.published);
  if (!article.timezone.empty()) parse_timezone("--timezone", article.timezone);
  if (!pictures.formats.empty() && pictures.folder.empty() && !options.inline_pictures) {
    fail("--render needs a place for the pictures: --out DIR, or --inline to have them in the answers");
  }
  if (pictures.formats.empty() && (options.inline_pictures || !pictures.folder.empty())) {
    fail("no pictures were asked for: --render svg,png");
  }
  if (!pictures.folder.empty()) std::filesystem::create_directories(pictures.folder);
  if (::isatty(STDIN_FILENO) == 1) fail("the records are read from standard input: backstory batch < FILE");
}

ExitStatus finish(const serve::BatchOutcome& outcome, const Options& options) {
  const serve::Batch::Count& count = outcome.count;
  if (count.failed > 0)
    report_note(fmt::format("{} of {} failed", count.failed, count_words(count.answered, "record")));
  if (outcome.signal != 0) {
    std::signal(outcome.signal, SIG_DFL);
    std::raise(outcome.signal);
  }
  return options.strict && count.failed > 0 ? ExitStatus::input_has_errors : ExitStatus::done;
}

ExitStatus run(Options options) {
  check_options(options);
  std::optional<DoneRecords> done;
  if (!options.done.empty()) done.emplace(options.done, options.retry);
  BatchProgress progress;
  serve::Batch batch;
  batch.limits.workers = options.jobs;
  batch.limits.deadline = std::chrono::milliseconds(static_cast<long>(options.deadline_s * 1000));
  batch.handler = [&](const serve::Request& request) { return answer_record(request, options.record); };
  batch.on_loss = answer_lost_record;
  if (done) batch.is_done = [&](const serve::Request& request) { return done->take(request.bytes); };
  batch.on_progress = [&](const serve::Batch::Count& count) { progress.show(count); };
  return finish(serve::run_batch(batch), options);
}

void add_picture_options(CLI::App& command, Options& options) {
  PictureOptions& pictures = options.record.pictures;
  command.add_option("--render", pictures.formats, "Draw each timeline: svg, png, webp, pdf")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(one_of({"svg", "png", "webp", "pdf"}))
      ->option_text("FORMATS");
  add_drawing_options(command, pictures.drawing);
  CLI::Option* folder = command.add_option("--out", pictures.folder, "Write pictures here, named by content")
                            ->option_text("DIR");
  command.add_flag("--inline", options.inline_pictures, "Put pictures into the answers")->excludes(folder);
}

}  // namespace

void add_batch(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("batch", "A filter for archives: articles as JSON Lines in, timelines out");
  command->add_option("--jobs", options->jobs, "Articles at a time, each in a process of its own (1)")
      ->check(CLI::Range(1, 512))
      ->option_text("N");
  command->add_option("--done", options->done, "Answers of an earlier run: their records are left out")
      ->option_text("FILE");
  command->add_flag("--retry", options->retry, "With --done: try those again that were not ok");
  command->add_option("--deadline", options->deadline_s, "Seconds that one record may take (10)")
      ->check(number_between(0.001, 86'400))
      ->option_text("S");
  command->add_flag("--strict", options->strict, "Exit status 1 when a record was not ok");
  command
      ->add_option("--published", options->record.article.published,
                   "Day of publication of records that do not give it")
      ->option_text("DATE");
  command->add_option("--timezone", options->record.article.timezone, "The desk's zone, the same")
      ->option_text("ZONE");
  add_times_options(*command, options->record.article.reading);
  add_picture_options(*command, *options);
  command->footer(kExamples);
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace backstory::cli
