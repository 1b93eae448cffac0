#include <string>
#include <vector>

#include "base/utf8.h"
#include "intake/byline.h"
#include "intake/cms/stamps.h"
#include "intake/cms/story_writer.h"
#include "intake/cms/xml_blocks.h"
#include "intake/cms/xml_stories.h"

namespace backstory::intake {
namespace {

void read_dates(const XmlView& head, Document& document) {
  const XmlView data = head.find("docdata");
  for (const char* name : {"date.issue", "date.release"}) {
    const XmlView date = data.find(name);
    if (date.exists()) take_published({name, date.attribute("norm"), date.name_span()}, document);
  }
  const XmlView publication = head.find("pubdata");
  if (publication.exists())
    take_published({"date.publication", publication.attribute("date.publication"), publication.name_span()},
                   document);
  const std::vector<XmlView> revisions = head.find_all("revision-history");
  if (!revisions.empty())
    take_modified({"revision-history", revisions.back().attribute("norm"), revisions.back().name_span()},
                  document);
}

// "By <person>Lena Marsh</person> <byttl>Staff Writer</byttl>"
std::string read_names(const XmlView& byline) {
  std::vector<std::string> names;
  for (const XmlView& person : byline.find_all("person")) names.push_back(person.words());
  if (!names.empty()) return join_names(names);
  std::string words = byline.words();
  const std::string title = byline.find("byttl").words();
  if (!title.empty() && words.ends_with(title)) words.resize(words.size() - title.size());
  const std::string clean = clean_authors(words);
  return clean.empty() ? std::string(trim(words)) : clean;
}

}  // namespace

bool read_nitf(const XmlView& root, Document& document) {
  const XmlView body = root.find("body");
  const XmlView content = body.find("body.content");
  if (!content.exists()) return false;
  Metadata& metadata = document.metadata;
  const XmlView head = body.find("body.head");
  metadata.headline = head.find("hedline/hl1").words();
  if (metadata.headline.empty()) metadata.headline = root.find("head/title").words();
  metadata.byline = read_names(head.find("byline"));
  metadata.language = root.attribute("xml:lang");
  read_dates(root.find("head"), document);
  drop_field(head.find("hedline/hl2").text(), Role::standfirst, "a summary beside the story", document);
  drop_field(head.find("dateline").text(), Role::dateline, "the dateline stands beside the story", document);
  write_xml_blocks(content, document);
  drop_field(body.find("body.end").text(), Role::furniture, "what the format keeps after the story",
             document);
  return true;
}

}  // namespace backstory::intake
