#include "layout/words.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <mutex>

#include "calendar/phrases.h"

namespace backstory::layout {
namespace {

struct Named {
  std::string_view Words::*words;
  std::string_view key;
};

constexpr std::array kNamed = std::to_array<Named>({
    {&Words::untitled, "untitled"},
    {&Words::no_events, "no-events"},
    {&Words::one_event, "one-event"},
    {&Words::events, "events"},
    {&Words::events_dated, "events-dated"},
    {&Words::approximate_date, "approximate-date"},
    {&Words::no_known_start, "no-known-start"},
    {&Words::no_known_end, "no-known-end"},
    {&Words::uncertain_date, "uncertain-date"},
    {&Words::rough_date, "rough-date"},
    {&Words::day_not_known, "day-not-known"},
    {&Words::goes_on, "goes-on"},
    {&Words::other_events, "other-events"},
    {&Words::today, "today"},
    {&Words::date_not_known, "date-not-known"},
    {&Words::events_shown, "events-shown"},
    {&Words::axis_skips, "axis-skips"},
    {&Words::axis_skips_and_rescales, "axis-skips-and-rescales"},
    {&Words::source, "source"},
    {&Words::later, "later"},
    {&Words::midnight, "midnight"},
    {&Words::noon, "noon"},
    {&Words::hour, "hour"},
    {&Words::morning_hour, "morning-hour"},
    {&Words::afternoon_hour, "afternoon-hour"},
});

constexpr std::array<std::string_view, 6> kStretches = {"billion-years", "million-years", "years",
                                                        "months",        "days",          "hours"};

// The tag of one of calendar's languages.
std::string_view& spoken() {
  thread_local std::string_view language = "en";
  return language;
}

Words read_words(const calendar::Phrases& phrases) {
  Words words;
  for (const Named& named : kNamed) words.*named.words = phrases.get(named.key);
  return words;
}

}  // namespace

const Words& words() {
  static std::mutex guard;
  static std::map<std::string_view, Words> known;
  const std::lock_guard lock(guard);
  const auto found = known.find(spoken());
  if (found != known.end()) return found->second;
  return known.emplace(spoken(), read_words(calendar::find_phrases(spoken()))).first->second;
}

std::string say_stretch(Stretch unit, std::int64_t count) {
  const calendar::Phrases& phrases = calendar::find_phrases(spoken());
  const std::string_view form = phrases.count_form(kStretches.at(static_cast<std::size_t>(unit)), count);
  return fmt::format(fmt::runtime(form), phrases.group_digits(count));
}

std::string say_number(std::int64_t number) {
  return calendar::find_phrases(spoken()).group_digits(number);
}

Speaking::Speaking(std::string_view language) : before_(spoken()) {
  spoken() = calendar::find_phrases(language).tag();
}

Speaking::~Speaking() {
  spoken() = before_;
}

}  // namespace backstory::layout
