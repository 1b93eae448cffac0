#include "pipeline/generated_stories.h"

#include <fmt/format.h>

#include <array>
#include <random>
#include <string>
#include <variant>

#include "calendar/edtf.h"

namespace backstory::testing {
namespace {

enum class Time { days, years, clusters, outliers, lengths, rough, deep, mixed };
enum class Script { english, long_words, arabic, chinese };

constexpr std::array<const char*, 14> kEnglish = {"ferry", "the",     "council", "votes", "again",
                                                  "a",     "bridge",  "inquiry", "of",    "commission",
                                                  "talks", "reopens", "12,000",  "Oct. 3"};
constexpr std::array<const char*, 6> kLong = {"Donaudampfschifffahrtsgesellschaft",
                                              "counter-revolutionaries",
                                              "antidisestablishmentarianism",
                                              "and",
                                              "Llanfairpwllgwyngyll",
                                              "of"};
constexpr std::array<const char*, 8> kArabic = {"العبّارة", "رحلاتها", "بعد",  "العاصفة",
                                                "مجلس",    "المدينة", "يصوّت", "من"};
constexpr std::array<const char*, 8> kChinese = {"渡轮", "恢复", "航行",     "委员会",
                                                 "投票", "大桥", "重新开放", "调查"};

class Maker {
 public:
  explicit Maker(std::uint32_t number) : random_(number) {}

  timeline::Timeline make() {
    time_ = static_cast<Time>(below(8));
    script_ = below(3) == 0 ? static_cast<Script>(below(4)) : Script::english;
    timeline_.title = words(2 + below(8));
    if (below(2) == 0) timeline_.deck = words(4 + below(20));
    if (below(2) == 0) timeline_.source = "Records";
    if (below(3) == 0) timeline_.note = words(5 + below(15));
    if (below(3) == 0) timeline_.credit = "Desk";
    timeline_.language = script_ == Script::arabic ? "ar" : script_ == Script::chinese ? "zh" : "en";
    add_tracks();
    add_eras();
    const std::uint32_t count = count_events();
    for (std::uint32_t i = 0; i < count; ++i) add_event(i);
    return std::move(timeline_);
  }

 private:
  // Not std::uniform_int_distribution, whose numbers differ between standard libraries.
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

  std::uint32_t count_events() {
    switch (below(10)) {
      case 0:
        return 1 + below(3);
      case 7:
        return 20 + below(40);
      case 8:
        return 60 + below(60);
      case 9:
        return below(4) == 0 ? 120 + below(181) : 30 + below(30);
      default:
        return 3 + below(17);
    }
  }

  template <std::size_t N>
  std::string pick(const std::array<const char*, N>& from) {
    return from[below(N)];
  }

  std::string word() {
    switch (script_) {
      case Script::long_words:
        return pick(kLong);
      case Script::arabic:
        return pick(kArabic);
      case Script::chinese:
        return pick(kChinese);
      case Script::english:
        break;
    }
    return pick(kEnglish);
  }

  std::string words(std::uint32_t count) {
    std::string all;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (i > 0 && script_ != Script::chinese) all += ' ';
      all += word();
    }
    return all;
  }

  void add_tracks() {
    if (below(3) != 0) return;
    const std::uint32_t count = 2 + below(5);
    for (std::uint32_t i = 0; i < count; ++i) {
      timeline::Track track;
      track.id = fmt::format("track-{}", i + 1);
      track.label = words(1 + below(3));
      timeline_.tracks.push_back(std::move(track));
    }
  }

  void add_eras() {
    if (below(4) != 0) return;
    std::int64_t year = 1985;
    const std::uint32_t count = 1 + below(3);
    for (std::uint32_t i = 0; i < count; ++i) {
      timeline::Era era;
      const std::int64_t last = year + 3 + below(20);
      era.date.value = calendar::make_interval(calendar::make_year(year), calendar::make_year(last));
      era.label = words(1 + below(4));
      timeline_.eras.push_back(std::move(era));
      year = last;
    }
  }

  calendar::Date day(std::int64_t first_year, std::uint32_t years) {
    return calendar::make_day(first_year + below(years), 1 + below(12), 1 + below(28));
  }

  calendar::Edtf clustered() {
    static constexpr std::array<std::int64_t, 3> kCrowds = {1991, 2011, 2024};
    const std::int64_t year = kCrowds[below(3)];
    return calendar::make_day(year, 10, 1 + below(9));
  }

  calendar::Edtf rough() {
    const std::int64_t year = 1950 + below(75);
    calendar::Date date =
        below(2) == 0 ? calendar::make_year(year) : calendar::make_month(year, 1 + below(12));
    switch (below(6)) {
      case 0:
        return calendar::make_since(date);
      case 1:
        return calendar::make_until(date);
      case 2:
        return calendar::make_decade(year / 10 * 10);
      case 3:
        date.approximate = true;
        return date;
      case 4:
        date.uncertain = true;
        return date;
      default:
        return date;
    }
  }

  calendar::Edtf length() {
    const std::int64_t year = 1960 + below(60);
    if (below(4) == 0) {
      return calendar::make_interval(calendar::make_day(year, 5, 1 + below(10)),
                                     calendar::make_day(year, 5, 12 + below(15)));
    }
    return calendar::make_interval(calendar::make_year(year), calendar::make_year(year + 1 + below(30)));
  }

  calendar::Edtf deep() {
    static constexpr std::array<std::int64_t, 5> kScales = {4'000'000'000, 300'000'000, 2'000'000, 12'000,
                                                            3'000};
    const std::int64_t scale = kScales[below(5)];
    return calendar::make_year(1000 - scale / 1000 * (1 + below(999)));
  }

  calendar::Edtf date() {
    if (below(40) == 0) return std::get<calendar::Edtf>(calendar::parse_edtf("XXXX-08"));
    switch (time_ == Time::mixed ? static_cast<Time>(below(7)) : time_) {
      case Time::days:
        return day(2020, 3);
      case Time::years:
        return calendar::make_year(1900 + below(125));
      case Time::clusters:
        return clustered();
      case Time::outliers:
        return below(8) == 0 ? calendar::Edtf(calendar::make_year(1600 + below(300))) : day(2023, 2);
      case Time::lengths:
        return length();
      case Time::rough:
        return rough();
      case Time::deep:
        return deep();
      case Time::mixed:
        break;
    }
    return day(2000, 25);
  }

  void add_event(std::uint32_t number) {
    timeline::Event event;
    event.id = fmt::format("event-{}", number + 1);
    event.date.value = date();
    event.date.text = calendar::format_edtf(event.date.value);
    event.label = words(1 + below(below(12) == 0 ? 60 : 12));
    if (below(2) == 0) event.importance = static_cast<int>(below(101));
    // Some belong to no track.
    const std::uint32_t tracks = static_cast<std::uint32_t>(timeline_.tracks.size());
    if (tracks > 0 && below(10) != 0) event.track = timeline_.tracks[below(tracks)].id;
    timeline_.events.push_back(std::move(event));
  }

  std::mt19937 random_;
  Time time_ = Time::days;
  Script script_ = Script::english;
  timeline::Timeline timeline_;
};

}  // namespace

timeline::Timeline generate_story(std::uint32_t number) {
  return Maker(number).make();
}

}  // namespace backstory::testing
