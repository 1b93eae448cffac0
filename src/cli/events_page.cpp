#include "cli/events_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/console.h"
#include "cli/marked_article.h"

namespace backstory::cli {
namespace {

constexpr double kLookTwice = 0.6;

std::string percent(const std::optional<double>& share) {
  return share ? fmt::format("{:.0f} %", 100 * *share) : "–";
}

Mark mark_of(const timeline::Event& event, const events::Evidence& evidence) {
  Mark mark;
  mark.span = evidence.expression;
  mark.kind = event.confidence.label.value_or(0) < kLookTwice ? Mark::Kind::doubtful : Mark::Kind::sure;
  mark.title = event.date.text + ": " + event.label;
  mark.cells = {event.date.text,
                event.label,
                percent(event.confidence.date),
                percent(event.confidence.label),
                fmt::format("{}", event.importance.value_or(0)),
                fmt::format("{}", fmt::join(event.actors, ", "))};
  mark.details = event.sources.front().quote;
  return mark;
}

Mark mark_of(const Extracted& extracted, const events::Rejected& rejected) {
  Mark mark;
  mark.span = extracted.times[rejected.expression].span;
  mark.kind = Mark::Kind::open;
  mark.title = "no event: " + rejected.reason;
  mark.cells = {"–", mark.title, "–", "–", "–", ""};
  return mark;
}

// Several events of one expression share a mark.
void drop_overlaps(std::vector<Mark>& marks) {
  std::ranges::stable_sort(marks, {}, [](const Mark& mark) { return mark.span.begin; });
  std::vector<Mark> apart;
  for (Mark& mark : marks) {
    if (apart.empty() || mark.span.begin >= apart.back().span.end) apart.push_back(std::move(mark));
  }
  marks = std::move(apart);
}

}  // namespace

std::string write_events_page(const Extracted& extracted) {
  const timeline::Timeline& timeline = extracted.extraction.timeline;
  MarkedArticle page;
  page.title = timeline.title.empty() ? extracted.document.name : timeline.title;
  page.language = timeline.language;
  page.introduction =
      fmt::format("{} of {}.", count_words(timeline.events.size(), "event"), extracted.document.name);
  page.columns = {"Date (EDTF)", "Label", "Date sure", "Label sure", "Importance", "Who"};
  for (std::size_t i = 0; i < timeline.events.size(); ++i)
    page.marks.push_back(mark_of(timeline.events[i], extracted.extraction.evidence[i]));
  for (const events::Rejected& rejected : extracted.extraction.rejected)
    page.marks.push_back(mark_of(extracted, rejected));
  drop_overlaps(page.marks);
  return write_marked_article(extracted.document, page);
}

}  // namespace backstory::cli
