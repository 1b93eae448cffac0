#include "cli/service_work.h"

#include <fmt/format.h>

#include <exception>
#include <new>

namespace backstory::cli {
namespace {

using serve::Problem;

serve::JobResult problem_result(const Problem& problem) {
  return {problem.status, "application/json", serve::write_problem(problem)};
}

serve::JobResult do_job(const serve::Job& job, const std::filesystem::path& data_folder) {
  if (job.kind == "extract") return extract_job(job);
  if (job.kind == "render") return render_job(job, data_folder);
  return publish_job(job, data_folder);
}

serve::JobResult catch_faults(const serve::Request& request, const std::filesystem::path& data_folder) {
  try {
    return do_job(serve::read_job(request.bytes), data_folder);
  } catch (const JobFault& fault) {
    return problem_result(fault.problem);
  } catch (const std::bad_alloc&) {
    return problem_result({503, "too-much-memory", "this needs more memory than a request may have"});
  } catch (const std::exception& error) {
    return problem_result({500, "failed", error.what()});
  }
}

}  // namespace

std::string job_parameter(const serve::Job& job, const char* name) {
  return job.parameters.value(name, "");
}

serve::Reply answer_job(const serve::Request& request, const std::filesystem::path& data_folder) {
  return {true, serve::write_result(catch_faults(request, data_folder))};
}

serve::Reply answer_lost_job(const serve::Request&, serve::Loss loss, std::string_view detail) {
  const Problem problem = loss == serve::Loss::timed_out
                              ? Problem{503, "timeout", fmt::format("not done after {}", detail)}
                              : Problem{500, "crash", fmt::format("the worker was lost: {}", detail)};
  return {false, serve::write_result(problem_result(problem))};
}

}  // namespace backstory::cli
