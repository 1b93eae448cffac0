#include "timeline/match_traits.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/utf8.h"

namespace backstory::timeline {
namespace {

constexpr std::size_t kMaxPassages = 8;  // of one event; who quotes more is known by these
constexpr double kYearInDays = 366;
constexpr double kInside = 0.8;    // 2024-10-31 and 2024-10
constexpr double kSameYear = 0.3;  // 2024-10-31 and 2024-12
constexpr double kSame = 0.999;

PassageTraits read_passage(const Source& source, Vocabulary& vocabulary) {
  return {plain_quote(source.quote), vocabulary.read(source.quote), plain_quote(source.prefix),
          plain_quote(source.suffix), plain_quote(source.expression)};
}

EventTraits read_event_traits(const Event& event, Vocabulary& vocabulary) {
  EventTraits traits;
  traits.event = &event;
  for (const Source& source : event.sources) {
    if (source.quote.empty() || traits.passages.size() == kMaxPassages) continue;
    traits.passages.push_back(read_passage(source, vocabulary));
  }
  traits.label = vocabulary.read(event.label);
  std::string actors;
  for (const std::string& actor : event.actors) actors += actor + ' ';
  traits.actors = vocabulary.read(actors);
  traits.extent = calendar::find_extent(event.date.value);
  return traits;
}

double begin_of(const calendar::Extent& extent) {
  return extent.begin.value_or(extent.end.value_or(0));
}

double compare_dates(const EventTraits& a, const EventTraits& b) {
  const calendar::Edtf& first = a.event->date.value;
  const calendar::Edtf& second = b.event->date.value;
  if (first == second) return 1;
  if (!a.extent || !b.extent) return 0;
  if (std::abs(begin_of(*a.extent) - begin_of(*b.extent)) >= kYearInDays * 10) return 0;
  if (*a.extent == *b.extent) return kSame;
  if (calendar::is_within(first, second) || calendar::is_within(second, first)) return kInside;
  return std::abs(begin_of(*a.extent) - begin_of(*b.extent)) < kYearInDays ? kSameYear : 0;
}

double compare_contexts(const PassageTraits& a, const PassageTraits& b) {
  double context = 0;
  if (!a.prefix.empty() && a.prefix == b.prefix) context += 0.5;
  if (!a.suffix.empty() && a.suffix == b.suffix) context += 0.5;
  return context;
}

void compare_passages(const PassageTraits& a, const PassageTraits& b, Alike& best) {
  const double quote = a.quote == b.quote ? 1 : likeness(a.words, b.words) * kSame;
  const double expression = !a.expression.empty() && a.expression == b.expression ? 1 : 0;
  const double context = compare_contexts(a, b);
  if (quote + 0.1 * (expression + context) <= best.quote + 0.1 * (best.expression + best.context)) return;
  best.quote = quote;
  best.expression = expression;
  best.context = context;
  best.other_words = a.quote == b.quote && expression == 0 && !a.expression.empty() && !b.expression.empty();
}

}  // namespace

std::vector<EventTraits> read_traits(std::span<const Event> events, Vocabulary& vocabulary) {
  std::vector<EventTraits> all;
  all.reserve(events.size());
  double last = 0;
  for (const Event& event : events) {
    EventTraits traits = read_event_traits(event, vocabulary);
    const bool placed = !event.sources.empty() && event.sources.front().at;
    // An event without a place stands behind the one before it in the file.
    last = placed ? static_cast<double>((*event.sources.front().at)[0]) : last + 1e-4;
    traits.order = last;
    all.push_back(std::move(traits));
  }
  return all;
}

Alike compare(const EventTraits& a, const EventTraits& b) {
  Alike alike;
  alike.quoted = !a.passages.empty() && !b.passages.empty();
  for (const PassageTraits& left : a.passages) {
    for (const PassageTraits& right : b.passages) compare_passages(left, right, alike);
  }
  alike.label = a.event->label == b.event->label ? 1 : likeness(a.label, b.label) * kSame;
  alike.actors = likeness(a.actors, b.actors);
  alike.date = compare_dates(a, b);
  alike.other_words = alike.other_words && alike.date < kInside;
  alike.id = !a.event->id.empty() && a.event->id == b.event->id;
  return alike;
}

}  // namespace backstory::timeline
