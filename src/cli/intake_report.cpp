#include "cli/intake_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "calendar/edtf.h"
#include "cli/console.h"

namespace backstory::cli {
namespace {

using intake::Block;
using intake::Document;
using intake::Dropped;
using intake::Role;

bool is_of_the_story(Role role) {
  return intake::is_body(role) && role != Role::standfirst;
}

bool is_left_out(Role role) {
  return role == Role::furniture || role == Role::caption;
}

std::string words_of(const Document& document, const Block& block) {
  return collapse_space(block.span.of(document.text));
}

std::string find_words(const Document& document, Role role) {
  for (const Block& block : document.blocks) {
    if (block.role == role) return words_of(document, block);
  }
  for (const Dropped& dropped : document.dropped) {
    if (dropped.role == role) return dropped.text;
  }
  return "";
}

std::string_view reason_of(const Block& block) {
  if (!block.reason.empty()) return block.reason;
  return block.role == Role::caption ? "the caption of a picture" : "not a part of the story";
}

Json describe_date(const std::optional<calendar::Date>& date) {
  return date ? Json(calendar::format_edtf(*date)) : Json(nullptr);
}

Json describe_span(SourceSpan span) {
  return Json::array({span.begin, span.end});
}

Json describe_blocks(const Document& document) {
  Json blocks = Json::array();
  std::size_t byte = 0;
  std::size_t code_point = 0;
  const auto advance = [&](std::size_t to) {
    code_point += count_code_points(std::string_view(document.text).substr(byte, to - byte));
    byte = to;
    return code_point;
  };
  for (const Block& block : document.blocks) {
    const std::size_t begin = advance(block.span.begin);
    const std::size_t end = advance(block.span.end);
    blocks.push_back({{"role", intake::role_name(block.role)},
                      {"text", words_of(document, block)},
                      {"at", Json::array({begin, end})},
                      {"input", describe_span(intake::find_in_input(document, block.span))}});
  }
  return blocks;
}

Json describe_dropped(const Document& document) {
  Json all = Json::array();
  for (const Dropped& dropped : list_dropped(document)) {
    all.push_back({{"role", intake::role_name(dropped.role)},
                   {"reason", dropped.reason},
                   {"text", dropped.text},
                   {"input", describe_span(dropped.input)}});
  }
  return all;
}

Json describe_messages(const Document& document) {
  Json all = Json::array();
  for (const Diagnostic& diagnostic : document.diagnostics.all()) {
    const LineColumn at = find_line_column(document.input, diagnostic.span.begin);
    all.push_back({{"severity", severity_name(diagnostic.severity)},
                   {"code", diagnostic.code},
                   {"message", diagnostic.message},
                   {"line", at.line},
                   {"column", at.column}});
  }
  return all;
}

std::string fact(std::string_view name, std::string_view value) {
  return value.empty() ? "" : fmt::format("{:<10} {}\n", name, escape_controls(value));
}

// The beginning of what was left out; a page's menu can be long.
std::string shorten(const std::string& words) {
  constexpr std::size_t kShown = 60;  // code points
  const std::size_t end = find_code_point(words, kShown);
  return end == words.size() ? words : words.substr(0, end) + "…";
}

std::string show_dropped(const Document& document) {
  constexpr std::size_t kMost = 40;
  const std::vector<Dropped> all = list_dropped(document);
  std::string out;
  for (std::size_t i = 0; i < std::min(all.size(), kMost); ++i) {
    const Dropped& dropped = all[i];
    const LineColumn at = find_line_column(document.input, dropped.input.begin);
    out += fmt::format("  {:<10} “{}” (line {}: {})\n", intake::role_name(dropped.role),
                       escape_controls(shorten(dropped.text)), at.line, dropped.reason);
  }
  if (all.size() > kMost) out += fmt::format("  and {} more (--format json has all)\n", all.size() - kMost);
  return out.empty() ? "" : "\nLeft out:\n" + out;
}

}  // namespace

std::string body_text(const Document& document) {
  std::string text;
  for (const Block& block : document.blocks) {
    if (!is_of_the_story(block.role)) continue;
    if (!text.empty()) text += "\n\n";
    text += words_of(document, block);
  }
  return text;
}

std::vector<Dropped> list_dropped(const Document& document) {
  std::vector<Dropped> all = document.dropped;
  for (const Block& block : document.blocks) {
    if (!is_left_out(block.role)) continue;
    all.push_back({block.role, intake::find_in_input(document, block.span), words_of(document, block),
                   reason_of(block)});
  }
  std::ranges::stable_sort(all, {}, [](const Dropped& dropped) { return dropped.input.begin; });
  return all;
}

std::string describe_published(const Document& document) {
  const intake::Metadata& metadata = document.metadata;
  if (!metadata.published) return "not said";
  return fmt::format("{} ({})", calendar::format_edtf(*metadata.published), metadata.published_from);
}

Json describe_document(const Document& document) {
  const intake::Metadata& metadata = document.metadata;
  return {{"name", document.name},
          {"format", intake::format_name(document.format)},
          {"headline", metadata.headline},
          {"standfirst", find_words(document, Role::standfirst)},
          {"byline", metadata.byline},
          {"published", describe_date(metadata.published)},
          {"published_from", metadata.published_from},
          {"modified", describe_date(metadata.modified)},
          {"language", metadata.language},
          {"url", metadata.url},
          {"text", body_text(document)},
          {"blocks", describe_blocks(document)},
          {"dropped", describe_dropped(document)},
          {"messages", describe_messages(document)}};
}

std::string show_document(const Document& document) {
  const intake::Metadata& metadata = document.metadata;
  std::string out = fact("format", intake::format_name(document.format));
  out += fact("headline", metadata.headline);
  out += fact("standfirst", find_words(document, Role::standfirst));
  out += fact("byline", metadata.byline);
  out += fact("published", describe_published(document));
  if (metadata.modified) out += fact("modified", calendar::format_edtf(*metadata.modified));
  out += fact("language", metadata.language);
  out += fact("address", metadata.url);
  for (const Block& block : document.blocks) {
    if (!is_of_the_story(block.role)) continue;
    const std::string_view mark = block.role == Role::heading     ? "## "
                                  : block.role == Role::list_item ? "- "
                                  : block.role == Role::quote     ? "> "
                                                                  : "";
    out += fmt::format("\n{}{}\n", mark, escape_controls(words_of(document, block)));
  }
  return out + show_dropped(document);
}

}  // namespace backstory::cli
