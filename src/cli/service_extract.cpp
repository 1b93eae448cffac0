#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/error.h"
#include "cli/events_json.h"
#include "cli/options.h"
#include "cli/service_work.h"
#include "cli/times_options.h"
#include "pipeline.h"
#include "temporal/languages.h"

namespace backstory::cli {
namespace {

// The format that a media type says for certain; JSON is told apart by what is in it.
std::optional<intake::Format> format_of(std::string_view type) {
  if (type == "text/html") return intake::Format::html;
  if (type == "text/markdown") return intake::Format::markdown;
  if (type == "text/plain") return intake::Format::text;
  return std::nullopt;
}

[[noreturn]] void refuse_parameter(const std::string& message) {
  throw JobFault{{400, "bad-parameter", message}};
}

intake::ReadOptions read_options(const serve::Job& job) {
  intake::ReadOptions read;
  read.name = "article";
  read.format = format_of(job.input);
  read.charset = job_parameter(job, "charset");
  read.url = job_parameter(job, "url");
  const std::string published = job_parameter(job, "published");
  const std::string timezone = job_parameter(job, "timezone");
  try {
    if (!published.empty()) read.published = parse_day("published", published);
    if (!timezone.empty()) read.desk = parse_timezone("timezone", timezone);
  } catch (const Error& error) {
    refuse_parameter(error.what());
  }
  return read;
}

temporal::Options read_times(const serve::Job& job) {
  TimesOptions times;
  if (const std::string mode = job_parameter(job, "mode"); !mode.empty()) times.mode = mode;
  if (const std::string language = job_parameter(job, "language"); !language.empty())
    times.language = language;
  const bool known_mode = times.mode == "auto" || times.mode == "news" || times.mode == "narrative";
  if (!known_mode) refuse_parameter("mode: one of auto, news, narrative");
  const auto is_named = [&](const temporal::Language& one) { return one.name == times.language; };
  if (times.language != "auto" && std::ranges::none_of(temporal::languages(), is_named)) {
    refuse_parameter(fmt::format("language: '{}' is not one that is read", times.language));
  }
  return times_options(times);
}

}  // namespace

serve::JobResult extract_job(const serve::Job& job) {
  const temporal::Options times = read_times(job);
  intake::Document document = intake::read_article(job.body, read_options(job));
  if (document.diagnostics.has_errors()) {
    throw JobFault{serve::describe_faults(document.diagnostics, document.input)};
  }
  const Extracted extracted = extract(std::move(document), times);
  if (job.output == "application/json") return {200, job.output, write_events_json(extracted)};
  return {200, job.output, timeline::write_timeline(extracted.extraction.timeline)};
}

}  // namespace backstory::cli
