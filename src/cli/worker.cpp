#include <memory>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/service_work.h"
#include "serve/worker.h"
#include "serve/worker_limits.h"

namespace backstory::cli {
namespace {

struct Options {
  std::size_t memory_mb = 0;
  double deadline_s = 10;
};

ExitStatus run(const Options& options) {
  serve::end_with_parent();
  serve::limit_memory(options.memory_mb << 20);
  const std::filesystem::path data_folder = find_data_folder();
  const std::chrono::milliseconds deadline(static_cast<long>(options.deadline_s * 1000));
  serve::run_worker(serve::kWorkerSocket, [&](const serve::Request& request) {
    serve::limit_processor_time(deadline);
    return answer_job(request, data_folder);
  });
}

}  // namespace

void add_worker(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("worker", "A process of `serve`, started by it");
  command->add_option("--memory", options->memory_mb, "Megabytes that it may take");
  command->add_option("--deadline", options->deadline_s, "Seconds of a request");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace backstory::cli
