#include <string_view>

#include "intake/byline.h"
#include "intake/cms/html_fragment.h"
#include "intake/cms/json_stories.h"
#include "intake/cms/stamps.h"
#include "intake/cms/story_writer.h"

namespace backstory::intake {
namespace {

// Versions 1 and 2 write names in lower case, version 3 in camel case.
JsonView find_either(const JsonView& item, const char* lower, const char* camel) {
  const JsonView found = item.find(lower);
  return found.exists() ? found : item.find(camel);
}

bool is_html(const JsonView& body) {
  const std::string type = find_either(body, "contenttype", "contentType").words();
  return type.find("html") != std::string::npos;
}

// Of several headlines or bodies, the main one, else the first.
JsonView find_main(const JsonView& list) {
  const std::vector<JsonView> all = list.items();
  for (const JsonView& one : all) {
    if (one.find("role").words() == "main") return one;
  }
  return all.empty() ? JsonView() : all.front();
}

JsonView find_body(const JsonView& bodies) {
  for (const JsonView& body : bodies.items()) {
    if (is_html(body)) return body;
  }
  return find_main(bodies);
}

// Version 1 has one body a member, named after its kind.
void write_body(const JsonView& item, Document& document) {
  StoryWriter writer(document);
  if (item.find("bodies").is_array()) {
    const JsonView body = find_body(item.find("bodies"));
    const MappedText text = body.find("value").text();
    return is_html(body) ? writer.add_html(text) : writer.add_plain(text);
  }
  for (const char* key : {"body_xhtml", "body_html"}) {
    if (item.find(key).is_string()) return writer.add_html(item.find(key).text());
  }
  writer.add_plain(item.find("body_text").text());
}

std::string read_headline(const JsonView& item) {
  const JsonView main = find_main(item.find("headlines"));
  const JsonView headline = main.exists() ? main.find("value") : item.find("headline");
  return headline.words();
}

std::string read_byline_field(const JsonView& item) {
  const std::string by = item.find("by").is_string() ? item.find("by").words() : item.find("byline").words();
  const std::string names = clean_authors(by);
  return names.empty() ? by : names;
}

}  // namespace

bool is_ninjs_item(const JsonView& object) {
  const bool headed = object.find("headlines").is_array() || object.find("headline").is_string();
  const bool has_body = object.find("bodies").is_array() || object.find("body_xhtml").is_string() ||
                        object.find("body_html").is_string() || object.find("body_text").is_string();
  return object.find("uri").is_string() && headed && has_body;
}

void read_ninjs_item(const JsonView& item, Document& document) {
  Metadata& metadata = document.metadata;
  metadata.headline = read_headline(item);
  metadata.byline = read_byline_field(item);
  metadata.url = item.find("uri").words();
  metadata.language = item.find("language").words();
  for (const char* key : {"firstcreated", "firstCreated", "contentcreated", "contentCreated",
                          "versioncreated", "versionCreated"}) {
    const JsonView date = item.find(key);
    take_published({key, date.words(), date.span()}, document);
  }
  const JsonView version = find_either(item, "versioncreated", "versionCreated");
  take_modified({"versioncreated", version.words(), version.span()}, document);
  write_body(item, document);
}

}  // namespace backstory::intake
