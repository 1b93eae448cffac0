// What the service asks of a worker, and what it gets back, as the bytes that go between the processes: a
// line of JSON, then bytes as they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"

namespace backstory::serve {

struct Job {
  std::string kind;                  // "extract", "render", "publish"
  std::string input;                 // media type of the body
  std::string output;                // media type that is asked for
  Json parameters = Json::object();  // name → text, as they were given
  std::string body;
};

struct JobFile {
  std::string name;
  std::string bytes;
};

// Either bytes of one kind, or files with what is to be known about them.
struct JobResult {
  int status = 200;
  std::string type;
  std::string body;
  Json facts = Json::object();
  std::vector<JobFile> files = {};
};

std::string write_job(const Job& job);
Job read_job(std::string_view bytes);
std::string write_result(const JobResult& result);
JobResult read_result(std::string_view bytes);

}  // namespace backstory::serve
