#include <string_view>

#include "intake/cms/html_fragment.h"
#include "intake/cms/json_stories.h"
#include "intake/cms/references.h"
#include "intake/cms/stamps.h"
#include "intake/cms/story_writer.h"

namespace backstory::intake {
namespace {

std::string find_address(const JsonView& article) {
  const JsonView page = article.find("mainEntityOfPage");
  for (const JsonView& place : {article.find("url"), page, page.find("@id"), article.find("@id")}) {
    if (place.is_string()) return place.words();
  }
  return "";
}

// Some sites keep their markup in it.
bool holds_tags(std::string_view body) {
  return body.find("</p>") != std::string_view::npos || body.find("<br") != std::string_view::npos;
}

}  // namespace

bool is_schema_org_article(const JsonView& object) {
  return object.find("articleBody").is_string() || object.find("@type").is_string() ||
         object.find("@type").is_array();
}

void read_schema_org_article(const JsonView& article, Document& document) {
  Metadata& metadata = document.metadata;
  const JsonView headline = article.find("headline");
  metadata.headline = read_html_words((headline.is_string() ? headline : article.find("name")).text().text());
  metadata.byline = read_author_names(article.find("author"));
  if (metadata.byline.empty()) metadata.byline = read_author_names(article.find("creator"));
  metadata.url = find_address(article);
  metadata.language = article.find("inLanguage").words();
  for (const char* key : {"datePublished", "dateCreated"}) {
    const JsonView date = article.find(key);
    take_published({key, date.words(), date.span()}, document);
  }
  const JsonView modified = article.find("dateModified");
  take_modified({"dateModified", modified.words(), modified.span()}, document);

  const MappedText body = article.find("articleBody").text();
  StoryWriter writer(document);
  holds_tags(body.text()) ? writer.add_html(body) : writer.add_plain(decode_references(body));
  drop_field(article.find("description").text(), Role::standfirst, "a summary beside the story", document);
}

}  // namespace backstory::intake
