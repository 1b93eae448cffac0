#include "intake/html_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "calendar/edtf.h"
#include "intake/date_words.h"
#include "intake/desk_day.h"
#include "intake/html_date_places.h"
#include "intake/html_visible_dates.h"
#include "intake/script_dates.h"
#include "intake/stamp.h"
#include "intake/written_days.h"

namespace backstory::intake {
namespace {

struct Vote {
  std::string_view place;
  calendar::Date day;
  std::string utc_stamp = {};  // that the day was taken from, while the desk's day may be another
  std::size_t weight = 1;
};

std::int64_t number_of(const calendar::Date& day) {
  return calendar::day_number(day.year, day.part, day.day);
}

bool is_beside(const calendar::Date& a, const calendar::Date& b) {
  return std::abs(number_of(a) - number_of(b)) == 1;
}

class DateFinder {
 public:
  DateFinder(const HtmlPage& page, const PageFacts& facts, std::size_t article,
             std::optional<std::size_t> headline, Document& document)
      : page_(page), facts_(facts), document_(document) {
    const std::string_view locale = facts.find_meta("og:locale");
    order_ = find_page_order(page, locale.empty() ? std::string_view(facts.language) : locale,
                             document.metadata.url);
    visible_ = find_visible_days(page, article, headline, order_);
  }

  void run() {
    collect();
    if (votes_.empty()) collect_weak();
    find_modified();
    if (votes_.empty()) return;
    move_to_desk_day();
    const Vote* best = &votes_.front();
    for (const Vote& vote : votes_) {
      if (weigh(vote) > weigh(*best)) best = &vote;
    }
    document_.metadata.published = best->day;
    document_.metadata.published_from = best->place;
    const bool agree =
        std::all_of(votes_.begin(), votes_.end(), [&](const Vote& v) { return v.day == best->day; });
    if (!agree) warn(*best);
    const bool doubtful = std::all_of(votes_.begin(), votes_.end(), [&](const Vote& v) {
      return v.day != best->day || !v.utc_stamp.empty();
    });
    if (doubtful) note_other_day(best->utc_stamp, {0, 0}, document_);
  }

 private:
  std::optional<calendar::Date> read_stamp(std::string_view stamp) const {
    if (const auto day = find_stamp_day(stamp)) return day;
    if (stamp.size() > 80) return std::nullopt;
    const auto written = find_written_days(stamp, order_);
    return written.size() == 1 ? std::optional(written.front().day) : std::nullopt;
  }

  bool has_vote(std::string_view place) const {
    return std::any_of(votes_.begin(), votes_.end(), [&](const Vote& v) { return v.place == place; });
  }

  void add(std::string_view place, std::string_view stamp) {
    const auto day = stamp.empty() || has_vote(place) ? std::nullopt : read_stamp(stamp);
    const bool is_utc = find_utc_instant(stamp).has_value();
    if (day) votes_.push_back({place, *day, is_utc ? std::string(stamp) : ""});
  }

  void collect() {
    const Metadata& metadata = document_.metadata;
    if (const auto* record = choose_record(facts_.records, metadata.headline, metadata.url))
      add("json-ld", record->published);
    for (const ArticleRecord& record : facts_.records) {
      if (record.type == "WebPage") add("json-ld", record.published);
    }
    for (const std::string_view name : date_field_names(DateField::meta)) add("meta", facts_.find_meta(name));
    add_items();
    add_addresses();
    add_visible(kTrusted);
  }

  void add_addresses() {
    for (const std::string_view address : {std::string_view(document_.metadata.url),
                                           facts_.find_meta("og:url"), std::string_view(facts_.amp)}) {
      const auto day = has_vote("url") ? std::nullopt : find_url_day(address);
      if (day) votes_.push_back({"url", *day});
    }
  }

  // Microdata, RDFa and the old `pubdate`.
  void add_items() {
    for (std::size_t i = 0; i < page_.nodes.size(); ++i) {
      const HtmlNode& node = page_.nodes[i];
      if (node.is_text || !is_published_item(node)) continue;
      for (const char* name : {"datetime", "content", "title"}) add("microdata", node.attribute(name));
      if (node.end - i < 20) add("microdata", page_.text_of(i));
    }
  }

  void add_visible(int least) {
    constexpr int kSure = 8;  // marked or labelled, right by the headline
    const VisibleDay* best = nullptr;
    for (const VisibleDay& day : visible_) {
      if (day.label == DayLabel::updated || day.score < least) continue;
      if (best == nullptr || day.score > best->score) best = &day;
    }
    if (best != nullptr)
      votes_.push_back({best->is_element ? "time element" : "text", best->day, best->utc_stamp,
                        best->score >= kSure ? std::size_t{2} : std::size_t{1}});
  }

  // The only day of the page that is said to be that of publication, wherever it stands.
  void add_only_labelled() {
    const VisibleDay* only = nullptr;
    for (const VisibleDay& day : visible_) {
      if (day.label != DayLabel::published) continue;
      if (only != nullptr && only->day != day.day) return;
      only = &day;
    }
    if (only != nullptr) votes_.push_back({"text", only->day, only->utc_stamp});
  }

  // The only day of the page, among those in fair places or in any.
  void add_only_day(int least) {
    const VisibleDay* only = nullptr;
    for (const VisibleDay& day : visible_) {
      if (day.label == DayLabel::updated || day.score < least) continue;
      if (only != nullptr && only->day != day.day) return;
      only = &day;
    }
    if (only != nullptr) votes_.push_back({"text", only->day, only->utc_stamp});
  }

  // The first of the weaker places that says something.
  void collect_weak() {
    for (const std::string_view name : date_field_names(DateField::meta_weak))
      add("meta", facts_.find_meta(name));
    for (const ArticleRecord& record : facts_.records) add("json-ld", record.published);
    constexpr int kWeak = 4;
    if (votes_.empty()) add_visible(kWeak);
    if (votes_.empty()) add_attributes();
    if (votes_.empty()) add_title();
    if (votes_.empty()) add_only_labelled();
    constexpr int kFair = 1;
    constexpr int kAny = -20;
    for (const int least : {kFair, kAny}) {
      if (votes_.empty()) add_only_day(least);
    }
    if (const auto stamp = votes_.empty() ? find_script_stamp(page_) : std::nullopt) add("script", *stamp);
    if (votes_.empty()) add_update();
  }

  void add_attributes() {
    for (const HtmlNode& node : page_.nodes) {
      if (!node.is_text && !node.attributes.empty()) add("microdata", find_published_attribute(node));
    }
  }

  void add_title() {
    for (const std::string_view title : {facts_.find_meta("og:title"), std::string_view(facts_.title)}) {
      const auto written = find_written_days(title, order_);
      if (written.size() == 1 && votes_.empty()) votes_.push_back({"title", written.front().day});
    }
  }

  void add_update() {
    const VisibleDay* best = find_update();
    if (best == nullptr) return;
    votes_.push_back({"update", best->day, best->utc_stamp});
    document_.diagnostics.warning(
        "only-updated", {0, 0},
        fmt::format("the page says only when it was changed; took {} for the day of publication",
                    calendar::format_edtf(best->day)),
        {"give the day with --published"});
  }

  const VisibleDay* find_update() const {
    constexpr int kLeast = 0;
    const VisibleDay* best = nullptr;
    for (const VisibleDay& day : visible_) {
      if (day.label != DayLabel::updated || day.score < kLeast) continue;
      if (best == nullptr || day.score > best->score) best = &day;
    }
    return best;
  }

  void find_modified() {
    const Metadata& metadata = document_.metadata;
    std::optional<calendar::Date> day;
    if (const auto* record = choose_record(facts_.records, metadata.headline, metadata.url))
      day = find_desk_day(record->modified, document_.desk);
    for (const std::string_view name : date_field_names(DateField::meta_modified)) {
      const std::string_view stamp = facts_.find_meta(name);
      if (!day) day = find_utc_instant(stamp) ? find_desk_day(stamp, document_.desk) : read_stamp(stamp);
    }
    if (const VisibleDay* update = day ? nullptr : find_update();
        update != nullptr && update->score >= kTrusted)
      day = update->day;
    document_.metadata.modified = day;
  }

  // 02:25 in UTC is the evening before at many a desk. Who runs the program may know its zone; else the
  // address and the line by the headline know, else the offset of the page's other stamps.
  void move_to_desk_day() {
    if (document_.desk) return move_to(*document_.desk);
    for (const std::string_view place : {"url", "time element", "text"}) {
      const auto local = std::find_if(votes_.begin(), votes_.end(),
                                      [&](const Vote& v) { return v.place == place && v.utc_stamp.empty(); });
      if (local == votes_.end()) continue;
      for (Vote& vote : votes_) {
        if (!vote.utc_stamp.empty() && is_beside(vote.day, local->day)) vote.day = local->day;
      }
      return;
    }
    const bool all_utc =
        std::all_of(votes_.begin(), votes_.end(), [](const Vote& v) { return !v.utc_stamp.empty(); });
    const auto offset = all_utc ? find_desk_offset(page_) : std::nullopt;
    if (offset) move_to({"", static_cast<std::int16_t>(*offset)});
  }

  void move_to(const calendar::Zone& desk) {
    for (Vote& vote : votes_) {
      const auto instant = find_utc_instant(vote.utc_stamp);
      if (instant) vote.day = calendar::find_day_in_zone(*instant, desk);
      vote.utc_stamp.clear();
    }
  }

  // The stamps of a page come out of one field of its system, which some desks renew with each change; an
  // address is given once.
  std::size_t weigh(const Vote& vote) const {
    constexpr std::size_t kAddress = 3;
    std::size_t weight = 0;
    for (const Vote& other : votes_) {
      if (other.day == vote.day) weight += other.place == "url" ? kAddress : other.weight;
    }
    return weight;
  }

  void warn(const Vote& best) {
    std::string all;
    for (const Vote& vote : votes_) {
      all += fmt::format("{}{} ({})", all.empty() ? "" : ", ", calendar::format_edtf(vote.day), vote.place);
    }
    document_.diagnostics.warning("dates-disagree", {0, 0},
                                  fmt::format("the page names several days of publication: {}; took {}", all,
                                              calendar::format_edtf(best.day)),
                                  {"give the day with --published"});
  }

  const HtmlPage& page_;
  const PageFacts& facts_;
  Document& document_;
  DayOrder order_ = DayOrder::unknown;
  std::vector<VisibleDay> visible_;
  std::vector<Vote> votes_;  // from the most to the least trusted
};

}  // namespace

void fill_dates(const HtmlPage& page, const HtmlContent& content, std::optional<std::size_t> headline,
                const PageFacts& facts, Document& document) {
  DateFinder(page, facts, content.root, headline, document).run();
}

}  // namespace backstory::intake
