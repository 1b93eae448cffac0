#include "intake/html_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "base/utf8.h"
#include "calendar/edtf.h"
#include "intake/stamp.h"

namespace backstory::intake {
namespace {

struct Vote {
  std::string_view place;
  calendar::Date day;
  bool is_utc = false;
};

std::int64_t number_of(const calendar::Date& day) {
  return calendar::day_number(day.year, day.part, day.day);
}

bool is_utc_stamp(std::string_view stamp) {
  return stamp.find(':') != std::string_view::npos && (stamp.ends_with('Z') || stamp.ends_with("+00:00") ||
                                                       stamp.ends_with("+0000") || stamp.ends_with("GMT"));
}

// "/2024/11/01/", "/2024/11/1/", "-20241101": a whole day between marks.
std::optional<calendar::Date> find_url_day(std::string_view url) {
  const std::size_t path = url.find('/', url.find("://") == std::string_view::npos ? 0 : url.find("://") + 3);
  for (std::size_t i = path; i < url.size(); ++i) {
    if (url[i] != '/' && url[i] != '-' && url[i] != '_') continue;
    if (i + 9 > url.size()) break;
    const auto day = find_url_stamp_day(url.substr(i + 1, 11));
    if (day) return day;
  }
  return std::nullopt;
}

class DateFinder {
 public:
  DateFinder(const HtmlPage& page, const HtmlContent& content, const PageFacts& facts, Document& document)
      : page_(page), content_(content), facts_(facts), document_(document) {}

  void run() {
    collect();
    find_modified();
    if (votes_.empty()) return;
    move_to_desk_day();
    const Vote* best = &votes_.front();
    for (const Vote& vote : votes_) {
      if (count_for(vote) > count_for(*best)) best = &vote;
    }
    document_.metadata.published = best->day;
    document_.metadata.published_from = best->place;
    if (count_for(*best) < votes_.size()) warn(*best);
  }

 private:
  void add(std::string_view place, std::string_view stamp) {
    const bool again =
        std::any_of(votes_.begin(), votes_.end(), [&](const Vote& v) { return v.place == place; });
    const auto day = again ? std::nullopt : find_stamp_day(stamp);
    if (day) votes_.push_back({place, *day, is_utc_stamp(stamp)});
  }

  void collect() {
    const Metadata& metadata = document_.metadata;
    if (const auto* record = choose_record(facts_.records, metadata.headline, metadata.url))
      add("json-ld", record->published);
    for (const ArticleRecord& record : facts_.records) {
      if (record.type == "WebPage") add("json-ld", record.published);
    }
    for (const char* name :
         {"article:published_time", "og:article:published_time", "datepublished", "og:published_time",
          "parsely-pub-date", "sailthru.date", "article.published", "publishdate", "publish-date", "pubdate",
          "publication_date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date",
          "cxenseparse:recs:publishtime", "date"}) {
      add("meta", facts_.find_meta(name));
    }
    add_time_elements();
    if (const auto day = find_url_day(metadata.url)) votes_.push_back({"url", *day, false});
  }

  // Microdata anywhere; else the first <time> of the story that is not an update's.
  void add_time_elements() {
    for (const HtmlNode& node : page_.nodes) {
      if (node.attribute("itemprop") != "datePublished") continue;
      add("time element",
          node.has_attribute("datetime") ? node.attribute("datetime") : node.attribute("content"));
    }
    for (std::size_t i = 0; i < page_.nodes.size(); ++i) {
      const HtmlNode& node = page_.nodes[i];
      if (node.tag != "time" || is_dropped(i) || node.attribute("itemprop") == "dateModified") continue;
      const std::string shown = to_lower(page_.text_of(i));
      if (shown.find("updated") == std::string::npos) add("time element", node.attribute("datetime"));
    }
  }

  bool is_dropped(std::size_t i) const {
    while (i != page_.nodes[i].parent) {
      if (content_.dropped[i]) return true;
      i = page_.nodes[i].parent;
    }
    return false;
  }

  void find_modified() {
    const Metadata& metadata = document_.metadata;
    std::optional<calendar::Date> day;
    if (const auto* record = choose_record(facts_.records, metadata.headline, metadata.url))
      day = find_stamp_day(record->modified);
    for (const char* name : {"article:modified_time", "og:updated_time", "datemodified"}) {
      if (!day) day = find_stamp_day(facts_.find_meta(name));
    }
    document_.metadata.modified = day;
  }

  // 02:25 in UTC is the evening before at many a desk; the address knows.
  void move_to_desk_day() {
    const auto url =
        std::find_if(votes_.begin(), votes_.end(), [](const Vote& v) { return v.place == "url"; });
    if (url == votes_.end()) return;
    for (Vote& vote : votes_) {
      if (vote.is_utc && std::abs(number_of(vote.day) - number_of(url->day)) == 1) vote.day = url->day;
    }
  }

  std::size_t count_for(const Vote& vote) const {
    return static_cast<std::size_t>(std::count_if(votes_.begin(), votes_.end(),
                                                  [&](const Vote& other) { return other.day == vote.day; }));
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
  const HtmlContent& content_;
  const PageFacts& facts_;
  Document& document_;
  std::vector<Vote> votes_;  // from the most to the least trusted
};

}  // namespace

void fill_dates(const HtmlPage& page, const HtmlContent& content, const PageFacts& facts,
                Document& document) {
  DateFinder(page, content, facts, document).run();
}

}  // namespace backstory::intake
