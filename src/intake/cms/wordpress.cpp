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

// The site's own day; that in GMT, which is written without its zone, can be the day after.
void read_date(const JsonView& post, const char* local, const char* gmt,
               void (*take)(const StampField&, Document&), Document& document) {
  const JsonView own = post.find(local);
  take({local, own.words(), own.span()}, document);
  const JsonView other = post.find(gmt);
  if (!other.words().empty()) take({gmt, other.words() + "Z", other.span()}, document);
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
  read_date(post, "date", "date_gmt", take_published, document);
  read_date(post, "modified", "modified_gmt", take_modified, document);
  StoryWriter(document).add_html(rendered(post.find("content")).text());
  drop_field(rendered(post.find("excerpt")).text(), Role::standfirst, "a summary beside the story", document);
}

}  // namespace backstory::intake
