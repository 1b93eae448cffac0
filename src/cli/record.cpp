#include "cli/record.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <optional>
#include <utility>

#include "base/digest.h"
#include "base/error.h"
#include "base/json.h"
#include "cli/events_json.h"
#include "cli/options.h"
#include "intake/document.h"
#include "intake/plain_text.h"
#include "pipeline.h"
#include "temporal/languages.h"

namespace backstory::cli {
namespace {

constexpr int kMaxDepth = 64;

// What is wrong with a record before an article is read. Caught in answer_record, never let out.
struct Fault {
  std::string code;
  std::string message;
  std::size_t column = 0;  // 1-based, in code points; 0 = no place
};

Json describe(const Fault& fault, std::size_t line) {
  Json out{{"code", fault.code}, {"message", fault.message}};
  if (fault.column > 0) out.update({{"line", line}, {"column", fault.column}});
  return out;
}

Json parse_record(const std::string& line) {
  const auto guard = [](int depth, Json::parse_event_t, Json&) {
    if (depth > kMaxDepth) throw Fault{"too-deep", fmt::format("more than {} levels of JSON", kMaxDepth)};
    return true;
  };
  try {
    Json record = Json::parse(line, guard);
    if (!record.is_object()) throw Fault{"not-an-object", "a record is a JSON object: {\"article\": …}", 1};
    return record;
  } catch (const Json::parse_error& error) {
    const std::size_t at = std::min(error.byte > 0 ? error.byte - 1 : 0, line.size());
    throw Fault{"broken-json", "this line is not JSON", find_line_column(line, at).column};
  }
}

std::optional<std::string> find_text(const Json& record, const char* name) {
  const auto found = record.find(name);
  if (found == record.end() || found->is_null()) return std::nullopt;
  if (!found->is_string()) throw Fault{"wrong-type", fmt::format("\"{}\" must be a text", name)};
  return found->get<std::string>();
}

// The id as it came; the line's number where there is none.
Json id_of(const Json& record, std::size_t number) {
  const auto found = record.find("id");
  if (found == record.end() || found->is_null()) return number;
  if (found->is_string() || found->is_number()) return *found;
  throw Fault{"wrong-type", "\"id\" must be a text or a number"};
}

// An article as its own system delivers it may be the JSON itself.
std::string article_of(const Json& record) {
  const auto found = record.find("article");
  if (found->is_string()) return found->get<std::string>();
  if (found->is_object() || found->is_array())
    return found->dump(-1, ' ', false, Json::error_handler_t::replace);
  throw Fault{"wrong-type", "\"article\" must be a text or an object"};
}

intake::ReadOptions read_options(const Json& record, const ArticleOptions& usual) {
  intake::ReadOptions read;
  read.name = find_text(record, "name").value_or("article");
  const std::string published = find_text(record, "published").value_or(usual.published);
  const std::string timezone = find_text(record, "timezone").value_or(usual.timezone);
  try {
    if (!published.empty()) read.published = parse_day("\"published\"", published);
    if (!timezone.empty()) read.desk = parse_timezone("\"timezone\"", timezone);
  } catch (const Error& error) {
    throw Fault{"wrong-value", error.what()};
  }
  read.url = find_text(record, "url").value_or("");
  return read;
}

intake::Document read_document(const Json& record, const ArticleOptions& usual) {
  const std::array<const char*, 2> names{"article", "text"};
  const auto given = std::ranges::count_if(names, [&](const char* name) { return record.contains(name); });
  if (given == 0) throw Fault{"no-article", "a record needs \"article\" or \"text\""};
  if (given == 2) throw Fault{"two-articles", "a record has \"article\" or \"text\", not both"};
  const intake::ReadOptions read = read_options(record, usual);
  intake::Document document = record.contains("article")
                                  ? intake::read_article(article_of(record), read)
                                  : intake::read_plain_text(find_text(record, "text").value_or(""), read);
  if (const auto headline = find_text(record, "headline")) document.metadata.headline = *headline;
  if (const auto language = find_text(record, "language")) document.metadata.language = *language;
  if (document.metadata.url.empty()) document.metadata.url = read.url;
  return document;
}

temporal::Options read_times(const Json& record, const ArticleOptions& usual) {
  TimesOptions times = usual.reading;
  if (const auto language = find_text(record, "language")) {
    const auto known = std::ranges::any_of(
        temporal::languages(), [&](const temporal::Language& one) { return one.name == *language; });
    if (!known)
      throw Fault{"wrong-value", fmt::format("\"language\": '{}' is not one that is read", *language)};
    times.language = *language;
  }
  return times_options(times);
}

// Lines and columns are the article's, as it came.
Json describe(const Diagnostics& diagnostics, Severity severity, std::string_view input) {
  Json out = Json::array();
  for (const Diagnostic& one : diagnostics.all()) {
    if (one.severity != severity) continue;
    const LineColumn place = find_line_column(input, one.span.begin);
    out.push_back(
        {{"code", one.code}, {"message", one.message}, {"line", place.line}, {"column", place.column}});
  }
  return out;
}

void put_timeline(Json& answer, const Extracted& extracted, const PictureOptions& pictures) {
  const timeline::Timeline& timeline = extracted.extraction.timeline;
  answer["ok"] = true;
  Json warnings = describe(extracted.document.diagnostics, Severity::warning, extracted.document.input);
  if (!warnings.empty()) answer["warnings"] = std::move(warnings);
  answer["timeline"] = Json::parse(write_events_json(extracted));
  answer["yaml"] = timeline::write_timeline(timeline);
  if (Json drawn = draw_pictures(timeline, pictures); !drawn.empty()) answer["pictures"] = std::move(drawn);
}

serve::Reply finish(const Json& answer) {
  return {answer["ok"].get<bool>(), answer.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

Json begin_answer(const serve::Request& request) {
  return {{"id", request.number},
          {"ok", false},
          {"tool", "backstory " BACKSTORY_VERSION},
          {"digest", digest(request.bytes)}};
}

void answer_article(Json& answer, const serve::Request& request, const RecordOptions& options) {
  const Json record = parse_record(request.bytes);
  answer["id"] = id_of(record, request.number);
  intake::Document document = read_document(record, options.article);
  if (document.diagnostics.has_errors()) {
    answer["errors"] = describe(document.diagnostics, Severity::error, document.input);
    return;
  }
  put_timeline(answer, extract(std::move(document), read_times(record, options.article)), options.pictures);
}

void fail_answer(Json& answer, const Fault& fault, std::size_t line) {
  answer["ok"] = false;
  answer["errors"] = Json::array({describe(fault, line)});
}

}  // namespace

serve::Reply answer_record(const serve::Request& request, const RecordOptions& options) {
  Json answer = begin_answer(request);
  try {
    answer_article(answer, request, options);
  } catch (const Fault& fault) {
    fail_answer(answer, fault, request.number);
  } catch (const std::exception& error) {
    fail_answer(answer, {"failed", error.what()}, request.number);
  }
  return finish(answer);
}

serve::Reply answer_lost_record(const serve::Request& request, serve::Loss loss, std::string_view detail) {
  Json answer = begin_answer(request);
  try {
    if (loss != serve::Loss::too_long) answer["id"] = id_of(parse_record(request.bytes), request.number);
  } catch (const Fault&) {
    // Its number stands for it.
  }
  switch (loss) {
    case serve::Loss::timed_out:
      fail_answer(answer, {"timeout", fmt::format("not done after {}", detail)}, request.number);
      break;
    case serve::Loss::died:
      fail_answer(answer, {"crash", fmt::format("its worker ended by {}", detail)}, request.number);
      break;
    case serve::Loss::too_long:
      fail_answer(answer, {"too-long", fmt::format("the line has more than {}", detail), 1}, request.number);
      break;
  }
  return finish(answer);
}

}  // namespace backstory::cli
