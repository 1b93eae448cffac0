#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "intake/byline.h"
#include "intake/cms/html_fragment.h"
#include "intake/cms/stamps.h"
#include "intake/cms/story_writer.h"
#include "intake/cms/xml_stories.h"

namespace backstory::intake {
namespace {

// Modules repeat RSS's own names: media:title, atom:link.
XmlView find_own(const XmlView& element, std::string_view name) {
  for (const XmlView& child : element.find_all(name)) {
    if (child.prefix().empty()) return child;
  }
  return {};
}

// RSS 2.0 keeps its items in the channel, RSS 1.0 beside it.
std::vector<XmlView> find_items(const XmlView& root) {
  if (root.name() == "item") return {root};
  std::vector<XmlView> items = root.find("channel").find_all("item");
  return items.empty() ? root.find_all("item") : items;
}

// "lmarsh@example.org (Lena Marsh)"
std::string read_mail_author(const std::string& author) {
  const std::size_t open = author.find('(');
  const std::size_t close = author.find(')', open == std::string::npos ? 0 : open);
  return close == std::string::npos || open == std::string::npos ? author
                                                                 : author.substr(open + 1, close - open - 1);
}

std::string read_names(const XmlView& item) {
  std::vector<std::string> names;
  std::vector<XmlView> authors = item.find_all("creator");
  if (authors.empty()) authors = item.find_all("author");
  for (const XmlView& author : authors) {
    const std::string field = read_mail_author(author.words());
    const std::string clean = clean_authors(field);
    const std::string& name = clean.empty() ? field : clean;
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return join_names(names);
}

std::string find_address(const XmlView& item) {
  const std::string link = find_own(item, "link").words();
  const XmlView guid = item.find("guid");
  return link.empty() && guid.attribute("isPermaLink") != "false" ? guid.words() : link;
}

void write_body(const XmlView& item, Document& document) {
  const XmlView encoded = item.find("encoded");
  const XmlView description = find_own(item, "description");
  StoryWriter(document).add_html((encoded.exists() ? encoded : description).text());
  if (encoded.exists())
    drop_field(description.text(), Role::standfirst, "a summary beside the story", document);
}

}  // namespace

bool read_rss(const XmlView& root, Document& document) {
  const std::vector<XmlView> items = find_items(root);
  if (items.empty()) return false;
  const XmlView& item = items.front();
  Metadata& metadata = document.metadata;
  metadata.headline = read_html_words(find_own(item, "title").text().text());
  metadata.byline = read_names(item);
  metadata.url = find_address(item);
  metadata.language = find_own(root.find("channel"), "language").words();
  for (const char* name : {"pubDate", "date"}) {  // RSS's own, Dublin Core's
    const XmlView date = item.find(name);
    const std::string stamp = date.words();
    if (date.exists()) take_published({name, stamp, date.name_span()}, document);
  }
  const XmlView updated = item.find("updated");
  const std::string stamp = updated.words();
  if (updated.exists()) take_modified({"updated", stamp, updated.name_span()}, document);
  write_body(item, document);
  if (items.size() > 1) {
    document.diagnostics.warning(
        "several-stories", item.name_span(),
        fmt::format("the file holds {} stories; the first one was read", items.size()));
  }
  return true;
}

}  // namespace backstory::intake
