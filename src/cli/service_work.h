// What a worker of the service does for one request: an article → a timeline, a timeline → a picture or the
// files of its embed.
#pragma once

#include <filesystem>

#include "serve/job.h"
#include "serve/problem.h"
#include "serve/serve.h"

namespace backstory::cli {

// Never throws: what goes wrong is a result with its own status. Names of themes and templates are those of
// the catalogue, never paths.
serve::Reply answer_job(const serve::Request& request, const std::filesystem::path& data_folder);

// The answer to a job whose worker died (500) or took too long (503).
serve::Reply answer_lost_job(const serve::Request& request, serve::Loss loss, std::string_view detail);

// What is wrong with a request; thrown where a job is done, caught in answer_job.
struct JobFault {
  serve::Problem problem;
};

// Throws JobFault: 422 with the faults of the text, 400 for a parameter.
serve::JobResult extract_job(const serve::Job& job);
serve::JobResult render_job(const serve::Job& job, const std::filesystem::path& data_folder);
serve::JobResult publish_job(const serve::Job& job, const std::filesystem::path& data_folder);

// The text of a parameter, "" where it is not given.
std::string job_parameter(const serve::Job& job, const char* name);

}  // namespace backstory::cli
