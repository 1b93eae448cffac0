#include "intake/html_date_places.h"

#include "intake/html_classes.h"
#include "intake/stamp.h"

namespace backstory::intake {

bool is_utc_stamp(std::string_view stamp) {
  return stamp.find(':') != std::string_view::npos && (stamp.ends_with('Z') || stamp.ends_with("+00:00") ||
                                                       stamp.ends_with("+0000") || stamp.ends_with("GMT"));
}

std::optional<calendar::Date> find_url_day(std::string_view url) {
  const std::size_t path = url.find('/', url.find("://") == std::string_view::npos ? 0 : url.find("://") + 3);
  for (std::size_t i = path; i < url.size(); ++i) {
    if (url[i] != '/' && url[i] != '-' && url[i] != '_') continue;
    if (i + 9 > url.size()) break;
    const auto day = find_url_stamp_day(url.substr(i + 1, 16));
    if (day) return day;
  }
  return std::nullopt;
}

bool is_published_item(const HtmlNode& node) {
  for (const char* name : {"itemprop", "property"}) {
    const std::string_view value = node.attribute(name);
    if (node.tag != "meta" &&
        (value == "datePublished" || value.ends_with(":datePublished") || value.ends_with(":dateCreated")))
      return true;
  }
  return node.tag == "time" && node.has_attribute("pubdate");
}

std::string_view find_published_attribute(const HtmlNode& node) {
  if (node.tag == "abbr" && has_class_kind(node, ClassKind::date)) return node.attribute("title");
  for (const auto& [name, value] : node.attributes) {
    const bool named =
        name.find("date-publish") != std::string::npos || name.find("publish-date") != std::string::npos ||
        name.find("published") != std::string::npos || name.find("publishdate") != std::string::npos ||
        name.find("pubdate") != std::string::npos;
    if (named && !value.empty()) return value;
  }
  return "";
}

int find_minute(std::string_view stamp) {
  const std::size_t colon = stamp.find(':');
  const auto digit = [&](std::size_t at) {
    return at < stamp.size() && stamp[at] >= '0' && stamp[at] <= '9' ? stamp[at] - '0' : -1;
  };
  if (colon == std::string_view::npos || colon < 2) return 0;
  const int minute =
      (digit(colon - 2) * 10 + digit(colon - 1)) * 60 + digit(colon + 1) * 10 + digit(colon + 2);
  return minute < 0 || minute >= 24 * 60 ? 0 : minute;
}

}  // namespace backstory::intake
