#include "serve/job.h"

namespace backstory::serve {
namespace {

std::string write(const Json& head, std::string_view body) {
  std::string out = head.dump(-1, ' ', false, Json::error_handler_t::replace);
  out += '\n';
  out += body;
  return out;
}

// Cuts the line off.
Json read_head(std::string_view& bytes) {
  const std::size_t end = bytes.find('\n');
  Json head = Json::parse(bytes.substr(0, end));
  bytes.remove_prefix(end + 1);
  return head;
}

}  // namespace

std::string write_job(const Job& job) {
  const Json head{
      {"kind", job.kind}, {"input", job.input}, {"output", job.output}, {"parameters", job.parameters}};
  return write(head, job.body);
}

Job read_job(std::string_view bytes) {
  const Json head = read_head(bytes);
  return {head["kind"], head["input"], head["output"], head["parameters"], std::string(bytes)};
}

std::string write_result(const JobResult& result) {
  Json files = Json::array();
  std::string bytes = result.body;
  for (const JobFile& file : result.files) {
    files.push_back({{"name", file.name}, {"size", file.bytes.size()}});
    bytes += file.bytes;
  }
  const Json head{{"status", result.status},
                  {"type", result.type},
                  {"size", result.body.size()},
                  {"facts", result.facts},
                  {"files", files}};
  return write(head, bytes);
}

JobResult read_result(std::string_view bytes) {
  const Json head = read_head(bytes);
  const auto take = [&](std::size_t size) {
    std::string taken(bytes.substr(0, size));
    bytes.remove_prefix(taken.size());
    return taken;
  };
  JobResult result{head["status"], head["type"], take(head["size"]), head["facts"]};
  for (const Json& file : head["files"]) result.files.push_back({file["name"], take(file["size"])});
  return result;
}

}  // namespace backstory::serve
