#include "intake/html_date_places.h"

#include "intake/html_classes.h"
#include "intake/stamp.h"

namespace backstory::intake {

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

}  // namespace backstory::intake
