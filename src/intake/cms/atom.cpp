#include <fmt/format.h>

#include <string>
#include <vector>

#include "base/utf8.h"
#include "intake/byline.h"
#include "intake/cms/html_fragment.h"
#include "intake/cms/stamps.h"
#include "intake/cms/story_writer.h"
#include "intake/cms/xml_blocks.h"
#include "intake/cms/xml_stories.h"

namespace backstory::intake {
namespace {

bool is_html(const XmlView& text) {
  return text.attribute("type") == "html" || text.attribute("type") == "text/html";
}

std::string find_address(const XmlView& entry) {
  for (const XmlView& link : entry.find_all("link")) {
    const std::string_view relation = link.attribute("rel");
    if (relation.empty() || relation == "alternate") return std::string(link.attribute("href"));
  }
  return "";
}

std::string read_names(const XmlView& entry, const XmlView& feed) {
  std::vector<XmlView> authors = entry.find_all("author");
  if (authors.empty()) authors = feed.find_all("author");
  std::vector<std::string> names;
  for (const XmlView& author : authors) {
    const std::string field = author.find("name").words();
    const std::string clean = clean_authors(field);
    if (!field.empty()) names.push_back(clean.empty() ? field : clean);
  }
  return join_names(names);
}

void read_date(const XmlView& entry, const char* name, void (*take)(const StampField&, Document&),
               Document& document) {
  const XmlView date = entry.find(name);
  const std::string stamp = date.words();
  if (date.exists()) take({name, stamp, date.name_span()}, document);
}

void write_body(const XmlView& entry, Document& document) {
  const XmlView content = entry.find("content");
  const XmlView summary = entry.find("summary");
  const XmlView& body = content.exists() ? content : summary;
  StoryWriter writer(document);
  if (body.attribute("type") == "xhtml") {
    Document part;
    write_xml_blocks(body, part);
    writer.add_read(part);
  } else {
    is_html(body) ? writer.add_html(body.text()) : writer.add_plain(body.text());
  }
  if (content.exists()) drop_field(summary.text(), Role::standfirst, "a summary beside the story", document);
}

}  // namespace

bool read_atom(const XmlView& root, Document& document) {
  const bool alone = root.name() == "entry";
  const std::vector<XmlView> entries = alone ? std::vector<XmlView>{root} : root.find_all("entry");
  if (entries.empty()) return false;
  const XmlView& entry = entries.front();
  Metadata& metadata = document.metadata;
  const XmlView title = entry.find("title");
  metadata.headline = is_html(title) ? read_html_words(title.text().text()) : title.words();
  metadata.byline = read_names(entry, root);
  metadata.url = find_address(entry);
  metadata.language =
      entry.attribute("xml:lang").empty() ? root.attribute("xml:lang") : entry.attribute("xml:lang");
  read_date(entry, "published", take_published, document);
  read_date(entry, "updated", take_published, document);
  read_date(entry, "updated", take_modified, document);
  write_body(entry, document);
  if (entries.size() > 1) {
    document.diagnostics.warning(
        "several-stories", entry.name_span(),
        fmt::format("the file holds {} stories; the first one was read", entries.size()));
  }
  return true;
}

}  // namespace backstory::intake
