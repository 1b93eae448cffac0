#include "base/utf8.h"
#include "intake/cms/html_fragment.h"
#include "intake/cms/json_stories.h"
#include "intake/cms/stamps.h"
#include "intake/cms/story_writer.h"

namespace backstory::intake {
namespace {

// The REST API gives `rendered`; with context=edit, `raw` too.
JsonView rendered(const JsonView& field) {
  const JsonView inner = field.find("rendered");
  return inner.exists() ? inner : field;
}

// The site's own day; `date_gmt` can be the day after.
void read_dates(const JsonView& post, Document& document) {
  for (const char* key : {"date", "date_gmt"}) {
    const JsonView date = post.find(key);
    take_published({key, date.words(), date.span()}, document);
  }
  for (const char* key : {"modified", "modified_gmt"}) {
    const JsonView date = post.find(key);
    take_modified({key, date.words(), date.span()}, document);
  }
}

}  // namespace

bool is_wordpress_post(const JsonView& object) {
  return rendered(object.find("content")).is_string() && rendered(object.find("title")).is_string() &&
         object.find("content").is_object();
}

void read_wordpress_post(const JsonView& post, Document& document) {
  Metadata& metadata = document.metadata;
  metadata.headline = read_html_words(rendered(post.find("title")).text().text());
  metadata.byline = read_author_names(post.find("_embedded").find("author"));
  if (metadata.byline.empty())
    metadata.byline = read_author_names(post.find("yoast_head_json").find("author"));
  metadata.url = post.find("link").words();
  metadata.language = post.find("lang").words();
  read_dates(post, document);
  StoryWriter(document).add_html(rendered(post.find("content")).text());
  drop_field(rendered(post.find("excerpt")).text(), Role::standfirst, "a summary beside the story", document);
}

}  // namespace backstory::intake
