#include <fmt/format.h>

#include "base/utf8.h"
#include "publish/formats.h"
#include "publish/html_text.h"
#include "publish/lost_fields.h"
#include "publish/mermaid_text.h"
#include "publish/period_words.h"

namespace backstory::publish {
namespace {

constexpr HeldFields kHeld{HeldField::title, HeldField::alt, HeldField::date_text, HeldField::track};

std::string escaped(std::string_view text) {
  return escape_mermaid(one_line(text));
}

}  // namespace

std::string write_mermaid(const timeline::Timeline& timeline, Diagnostics& diagnostics) {
  const std::string_view title = format_info(ExchangeFormat::mermaid).title;
  ExchangeReport report(diagnostics);
  report_lost_in_file(timeline, kHeld, title, report);
  std::string out = "timeline\n";
  if (const std::string words = escaped(timeline.title); !words.empty())
    out += fmt::format("    title {}\n", words);
  if (const std::string words = escaped(timeline.alt); !words.empty()) {
    out += fmt::format("    accDescr: {}\n", words);
  }
  const auto groups = events_by_track(timeline);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (groups[i].empty()) continue;
    if (i > 0) out += fmt::format("    section {}\n", escaped(timeline.tracks[i - 1].label));
    std::string last;
    for (const timeline::Event* event : groups[i]) {
      report_lost_in_event(*event, kHeld, title, report);
      const std::string period = escape_mermaid_period(period_words(timeline, *event, title, report));
      out += fmt::format("    {}{} : {}\n", i > 0 ? "    " : "",
                         period == last ? std::string(period.size(), ' ') : period, escaped(event->label));
      last = period;
    }
  }
  report.finish();
  return out;
}

}  // namespace backstory::publish
