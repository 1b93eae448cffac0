#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "publish/formats.h"
#include "publish/html_text.h"
#include "publish/lost_fields.h"
#include "publish/markdown_inline.h"
#include "publish/period_words.h"

namespace backstory::publish {
namespace {

constexpr HeldFields kHeld{HeldField::title,  HeldField::deck,  HeldField::date_text,
                           HeldField::detail, HeldField::track, HeldField::url};

std::string escaped(std::string_view text, bool is_label = false) {
  return escape_markdown(one_line(text), is_label);
}

// Round brackets would end the link.
std::string link_address(std::string_view url) {
  const bool plain = url.find_first_of("()") == std::string_view::npos;
  return plain ? std::string(url) : fmt::format("<{}>", url);
}

std::string write_item(const timeline::Event& event, const std::string& words) {
  std::string label = escaped(event.label, true);
  if (!event.url.empty()) label = fmt::format("[{}]({})", label, link_address(event.url));
  std::string out = fmt::format("- **{}** — {}", escape_markdown(words, false), label);
  const std::string detail = escaped(event.detail);
  if (!detail.empty()) out += ": " + detail;
  return out + "\n";
}

// A paragraph that begins with a number and a full stop would be a list.
std::string paragraph(std::string_view text) {
  std::string out = escaped(text);
  const std::size_t end = out.find_first_not_of("0123456789");
  if (end != 0 && end != std::string::npos && (out[end] == '.' || out[end] == ')')) out.insert(end, "\\");
  return out;
}

}  // namespace

std::string write_markdown_list(const timeline::Timeline& timeline, Diagnostics& diagnostics) {
  const std::string_view title = format_info(ExchangeFormat::markdown).title;
  ExchangeReport report(diagnostics);
  report_lost_in_file(timeline, kHeld, title, report);
  std::string out;
  if (!timeline.title.empty()) out += fmt::format("# {}\n", escaped(timeline.title));
  if (!timeline.deck.empty()) out += fmt::format("{}{}\n", out.empty() ? "" : "\n", paragraph(timeline.deck));
  const auto groups = events_by_track(timeline);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (groups[i].empty()) continue;
    if (!out.empty()) out += "\n";
    if (i > 0) out += fmt::format("## {}\n\n", escaped(timeline.tracks[i - 1].label));
    for (const timeline::Event* event : groups[i]) {
      report_lost_in_event(*event, kHeld, title, report);
      out += write_item(*event, period_words(timeline, *event, title, report));
    }
  }
  report.finish();
  return out;
}

}  // namespace backstory::publish
