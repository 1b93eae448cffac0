#include <string>
#include <vector>

#include "intake/byline.h"
#include "intake/cms/stamps.h"
#include "intake/cms/story_writer.h"
#include "intake/cms/xml_blocks.h"
#include "intake/cms/xml_stories.h"

namespace backstory::intake {
namespace {

// A message carries items; the first news item is read.
XmlView find_item(const XmlView& root) {
  return root.name() == "newsItem" ? root : root.find_below("newsItem");
}

void take(const XmlView& item, const char* path, void (*take_date)(const StampField&, Document&),
          Document& document) {
  const XmlView date = item.find(path);
  if (!date.exists()) return;
  const std::string stamp = date.words();
  take_date({date.name(), stamp, date.name_span()}, document);
}

void read_dates(const XmlView& item, Document& document) {
  for (const char* path : {"contentMeta/contentCreated", "itemMeta/firstCreated", "itemMeta/versionCreated"})
    take(item, path, take_published, document);
  for (const char* path : {"contentMeta/contentModified", "itemMeta/versionCreated"})
    take(item, path, take_modified, document);
}

std::string read_names(const XmlView& meta) {
  const std::string by = meta.find("by").words();
  if (!by.empty()) {
    const std::string names = clean_authors(by);
    return names.empty() ? by : names;
  }
  std::vector<std::string> names;
  for (const XmlView& creator : meta.find_all("creator")) {
    if (std::string name = creator.find("name").words(); !name.empty()) names.push_back(std::move(name));
  }
  return join_names(names);
}

void fill_missing(std::string& field, const std::string& other) {
  if (field.empty()) field = other;
}

// NITF in it brings a head of its own, which speaks where the item is silent.
void read_inline_nitf(const XmlView& nitf, Document& document) {
  Document part;
  read_nitf(nitf, part);
  fill_missing(document.metadata.headline, part.metadata.headline);
  fill_missing(document.metadata.byline, part.metadata.byline);
  fill_missing(document.metadata.language, part.metadata.language);
  if (!document.metadata.published) {
    document.metadata.published = part.metadata.published;
    document.metadata.published_from = part.metadata.published_from;
  }
  for (Dropped& dropped : part.dropped) document.dropped.push_back(std::move(dropped));
  StoryWriter(document).add_read(part);
}

bool read_inline_xml(const XmlView& content, Document& document) {
  for (const XmlView& inside : content.find_all("inlineXML")) {
    const std::vector<XmlView> roots = inside.children();
    if (roots.empty()) continue;
    if (roots.front().name() == "nitf") {
      read_inline_nitf(roots.front(), document);
    } else {
      const XmlView body = roots.front().find("body");
      write_xml_blocks(body.exists() ? body : roots.front(), document);
    }
    return true;
  }
  return false;
}

void read_inline_data(const XmlView& content, Document& document) {
  const XmlView data = content.find("inlineData");
  const bool html = data.attribute("contenttype").find("html") != std::string_view::npos;
  StoryWriter writer(document);
  html ? writer.add_html(data.text()) : writer.add_plain(data.text());
}

}  // namespace

bool read_newsml_g2(const XmlView& root, Document& document) {
  const XmlView item = find_item(root);
  const XmlView content = item.find("contentSet");
  if (!content.exists()) return false;
  const XmlView meta = item.find("contentMeta");
  Metadata& metadata = document.metadata;
  metadata.headline = meta.find("headline").words();
  metadata.byline = read_names(meta);
  metadata.language = meta.find("language").attribute("tag");
  if (metadata.language.empty()) metadata.language = item.attribute("xml:lang");
  if (item.attribute("guid").starts_with("http")) metadata.url = item.attribute("guid");
  read_dates(item, document);
  drop_field(meta.find("description").text(), Role::standfirst, "a summary beside the story", document);
  drop_field(meta.find("dateline").text(), Role::dateline, "the dateline stands beside the story", document);
  if (!read_inline_xml(content, document)) read_inline_data(content, document);
  return true;
}

}  // namespace backstory::intake
