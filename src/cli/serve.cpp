#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>

#include "base/error.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/options.h"
#include "cli/service_work.h"
#include "serve/service.h"
#include "serve/stop_signal.h"
#include "serve/token.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples =
    R"(Answers programs over HTTP: articles to timelines, timelines to pictures, and
pages to embed. GET /openapi.json describes every address; docs/service.md shows
them by example, and how to run it behind nginx.
The address is printed on standard output once it listens; standard error has a
line of JSON for each request. SIGTERM: what is under way is answered, then
it ends.
Without --listen only this machine can ask. With it, and to publish, a token is
needed: a line in --token-file, or the environment's BACKSTORY_TOKEN.

Examples:
  backstory serve
  curl --data-binary @article.html -H 'Content-Type: text/html' \
    http://127.0.0.1:8750/extract
  curl --data-binary @story.yaml -H 'Content-Type: application/yaml' \
    -H 'Accept: image/png' http://127.0.0.1:8750/render > story.png
  backstory serve --store /var/lib/backstory --token-file token \
    --public-url https://graphics.example.org)";

struct Options {
  std::string listen;
  int port = 8750;
  std::string public_url;
  std::string store;
  std::string token_file;
  std::size_t jobs = std::max(1U, std::thread::hardware_concurrency());
  std::size_t queue = 0;  // 0 = four a worker
  double deadline_s = 10;
  std::size_t memory_mb = 1024;
  double max_body_mb = 5;
  double receive_s = 15;
  std::size_t connections = 256;
};

std::chrono::milliseconds milliseconds(double seconds) {
  return std::chrono::milliseconds(static_cast<long>(seconds * 1000));
}

std::string check_public_url(std::string url) {
  while (url.ends_with('/')) url.pop_back();
  const bool is_web = url.starts_with("http://") || url.starts_with("https://");
  const bool has_more = url.find_first_of(" ?#\"<>\\") != std::string::npos;
  if (!url.empty() && (!is_web || has_more || serve::authority_of(url).empty())) {
    fail("--public-url: '{}' is not an address such as https://graphics.example.org", url);
  }
  return url;
}

serve::ServiceOptions service_options(const Options& options) {
  serve::ServiceOptions service;
  if (!options.listen.empty()) service.address = options.listen;
  service.port = options.port;
  service.public_url = check_public_url(options.public_url);
  service.store = options.store;
  service.token = serve::read_token(options.token_file);
  service.version = BACKSTORY_VERSION;
  service.http.max_body = static_cast<std::size_t>(options.max_body_mb * 1024 * 1024);
  service.http.max_connections = options.connections;
  service.http.times.receive = milliseconds(options.receive_s);
  service.work.workers = options.jobs;
  service.work.deadline = milliseconds(options.deadline_s);
  service.queue = options.queue > 0 ? options.queue : 4 * options.jobs;
  service.start = serve::WorkerCommand{{std::filesystem::read_symlink("/proc/self/exe").string(), "worker",
                                        "--memory", std::to_string(options.memory_mb), "--deadline",
                                        fmt::format("{}", options.deadline_s)}};
  service.on_loss = answer_lost_job;
  return service;
}

ExitStatus run(const Options& options) {
  const serve::StopSignal stop;
  serve::Service service(service_options(options));
  print(fmt::format("{}\n", service.url()));
  finish_output();
  service.run(stop.descriptor());
  return ExitStatus::done;
}

void add_limits(CLI::App& command, Options& options) {
  command
      .add_option("--jobs", options.jobs, "Requests worked at, each in a process of its own (the processors)")
      ->check(CLI::Range(1, 512))
      ->option_text("N");
  command
      .add_option("--queue", options.queue, "Requests that may wait for that; more are refused (4 × jobs)")
      ->check(CLI::Range(1, 100'000))
      ->option_text("N");
  command.add_option("--deadline", options.deadline_s, "Seconds that one may take (10)")
      ->check(number_between(0.001, 3600))
      ->option_text("S");
  command.add_option("--memory", options.memory_mb, "Megabytes that one may take (1024)")
      ->check(CLI::Range(64, 1'000'000))
      ->option_text("MB");
  command.add_option("--max-body", options.max_body_mb, "Megabytes that may be sent (5)")
      ->check(number_between(0.001, 64))
      ->option_text("MB");
  command
      .add_option("--receive-timeout", options.receive_s, "Seconds in which a whole request must come (15)")
      ->check(number_between(0.001, 3600))
      ->option_text("S");
  command.add_option("--connections", options.connections, "That may be open (256)")
      ->check(CLI::Range(1, 900))
      ->option_text("N");
}

}  // namespace

void add_serve(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("serve", "A service for a CMS: extract, render, publish, embed");
  command->add_option("--listen", options->listen, "An address of this machine that others reach (127.0.0.1)")
      ->option_text("IP");
  command->add_option("--port", options->port, "0: any that is free (8750)")
      ->check(CLI::Range(0, 65'535))
      ->option_text("N");
  command->add_option("--public-url", options->public_url, "How readers reach it, through a proxy")
      ->option_text("URL");
  command->add_option("--store", options->store, "Where published timelines are kept")->option_text("DIR");
  command->add_option("--token-file", options->token_file, "A secret of 16 letters or more")
      ->option_text("FILE");
  add_limits(*command, *options);
  command->footer(kExamples);
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace backstory::cli
