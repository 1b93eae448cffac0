#include "layout/generated.h"

#include <fmt/format.h>

#include <array>
#include <random>

#include "calendar/edtf.h"
#include "calendar/written.h"

namespace backstory::layout::testing {
namespace {

using Random = std::mt19937;

// Not std::uniform_int_distribution, whose numbers differ between standard libraries.
std::uint32_t below(Random& random, std::uint32_t limit) {
  return static_cast<std::uint32_t>(random() % limit);
}

std::string random_words(Random& random) {
  constexpr std::array<const char*, 12> kWords = {"ferry", "the",        "council", "votes",
                                                  "again", "a",          "bridge",  "inquiry",
                                                  "of",    "commission", "talks",   "reopens"};
  std::string words = "Mayor";
  const std::uint32_t count = below(random, 16);
  for (std::uint32_t i = 0; i < count; ++i) words += std::string(" ") + kWords[below(random, kWords.size())];
  return words;
}

// Clusters, outliers, intervals, years, decades, open ends, a few BC.
calendar::Edtf random_date(Random& random, std::int64_t base) {
  const std::int64_t year = base + below(random, 6);
  const unsigned month = 1 + below(random, 12);
  const unsigned day = 1 + below(random, 28);
  switch (below(random, 12)) {
    case 0:
      return calendar::make_year(year - 1 - below(random, 300));
    case 1:
      return calendar::make_decade(year / 10 * 10);
    case 2:
      return calendar::make_month(year, month);
    case 3:
      return calendar::make_interval(calendar::make_year(year - 5), calendar::make_year(year));
    case 4:
      return calendar::make_since(calendar::make_month(year, month));
    case 5:
      return calendar::make_until(calendar::make_day(year, month, day));
    case 6:
      return calendar::make_year(-static_cast<std::int64_t>(below(random, 3000)));
    case 7: {
      calendar::Date about = calendar::make_year(year);
      about.approximate = true;
      return about;
    }
    default:
      return calendar::make_day(year, month, day);
  }
}

timeline::Event make_event(const calendar::Edtf& date, std::string label) {
  timeline::Event event;
  event.date.value = date;
  event.date.text = calendar::format_edtf(date);
  event.label = std::move(label);
  return event;
}

timeline::Track make_track(std::string id, std::string label) {
  timeline::Track track;
  track.id = std::move(id);
  track.label = std::move(label);
  return track;
}

timeline::Timeline with_labels(const std::vector<std::string>& labels) {
  timeline::Timeline timeline;
  timeline.title = "A story";
  timeline.language = "en";
  unsigned day = 1;
  for (const std::string& label : labels) {
    timeline.events.push_back(make_event(calendar::make_day(2024, 3, day), label));
    day += 2;
  }
  return timeline;
}

std::string repeat(std::string_view words, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += words;
  return all;
}

}  // namespace

timeline::Timeline random_timeline(std::uint32_t seed, std::size_t events) {
  Random random(seed);
  timeline::Timeline timeline;
  timeline.title = "Story " + std::to_string(seed);
  if (below(random, 2) == 0) timeline.deck = random_words(random);
  timeline.source = "Records";
  timeline.credit = "Desk";
  if (below(random, 3) == 0) timeline.tracks = {make_track("a", "First"), make_track("b", "Second")};
  if (below(random, 3) == 0) {
    timeline::Era era;
    era.date.value = calendar::make_interval(calendar::make_year(1990), calendar::make_year(2005));
    era.label = "An era";
    timeline.eras.push_back(era);
  }
  const bool only_days = below(random, 2) == 0;
  for (std::size_t i = 0; i < events; ++i) {
    const calendar::Edtf date =
        only_days ? calendar::Edtf(calendar::make_day(2020 + below(random, 2), 1 + below(random, 12),
                                                      1 + below(random, 28)))
                  : random_date(random, 2000);
    timeline.events.push_back(make_event(date, random_words(random)));
    timeline.events.back().id = "event-" + std::to_string(i);
    if (below(random, 2) == 0) timeline.events.back().importance = static_cast<int>(below(random, 101));
    if (!timeline.tracks.empty()) timeline.events.back().track = timeline.tracks[below(random, 2)].id;
  }
  return timeline;
}

std::vector<Named> hostile_timelines() {
  std::vector<Named> all;
  all.push_back({"no event", with_labels({})});
  all.push_back({"one event", with_labels({"Ferry sails"})});
  all.push_back({"one word of 200 letters", with_labels({repeat("Donaudampf", 20), "Ferry sails"})});
  all.push_back({"400 letters", with_labels({repeat("long words go on ", 24), "Ferry sails"})});
  all.push_back({"5,000 letters", with_labels({repeat("and on ", 715), "Ferry sails"})});
  all.push_back({"Arabic and Hebrew",
                 with_labels({"استأنفت العبّارة رحلاتها بعد العاصفة", "המעבורת מפליגה שוב אחרי הסערה"})});
  all.push_back({"Chinese and Japanese",
                 with_labels({"渡轮在风暴过后恢复航行并接受检查", "嵐のあとフェリーが運航を再開した"})});
  all.push_back({"emoji", with_labels({"👩‍👩‍👧‍👦🇳🇴 ⛴️ sails 🎉🎉🎉",
                                       "e\u0301te\u0301 \u200b end"})});
  timeline::Timeline furniture = with_labels({"Ferry sails"});
  furniture.title = repeat("A title that will not end ", 30);
  furniture.deck = repeat("A deck that goes on and on ", 40);
  furniture.note = repeat("A note that explains too much ", 40);
  all.push_back({"furniture that fills the page", furniture});
  timeline::Timeline same = with_labels({});
  for (int i = 0; i < 6; ++i)
    same.events.push_back(make_event(calendar::make_day(2024, 3, 1), "Same day " + std::to_string(i)));
  all.push_back({"six events on one day", same});
  timeline::Timeline deep = with_labels({});
  for (const std::int64_t year : {-4'540'000'000LL, -541'000'000LL, -66'000'000LL, -44LL, 2024LL}) {
    deep.events.push_back(make_event(calendar::make_year(year), fmt::format("Of the year {}", year)));
  }
  all.push_back({"four billion years", deep});
  timeline::Timeline unplaced = with_labels({"Ferry sails"});
  for (int i = 0; i < 3; ++i) {
    const auto date = calendar::parse_edtf("XXXX-08");
    unplaced.events.push_back(make_event(std::get<calendar::Edtf>(date), "Some August " + std::to_string(i)));
  }
  all.push_back({"dates that nobody knows", unplaced});
  return all;
}

}  // namespace backstory::layout::testing
