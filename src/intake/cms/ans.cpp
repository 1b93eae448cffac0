#include <algorithm>
#include <array>
#include <string>

#include "intake/cms/json_stories.h"
#include "intake/cms/stamps.h"
#include "intake/cms/story_writer.h"

namespace backstory::intake {
namespace {

constexpr int kDeepestList = 16;

// `publish_date` is the day of the latest version, so it comes last.
void read_dates(const JsonView& story, Document& document) {
  for (const char* key : {"display_date", "first_publish_date", "publish_date"}) {
    const JsonView date = story.find(key);
    take_published({key, date.words(), date.span()}, document);
  }
  const JsonView updated = story.find("last_updated_date");
  take_modified({"last_updated_date", updated.words(), updated.span()}, document);
}

// Where it stands on its site, when it says the site's address.
std::string find_address(const JsonView& story) {
  const std::string path = story.find("canonical_url").words();
  if (path.find("://") != std::string::npos) return path;
  const std::string site = story.find("website_url").words();
  return site.find("://") == std::string::npos ? path : site + path;
}

class ElementReader {
 public:
  explicit ElementReader(Document& document) : document_(document), writer_(document) {}

  void read_all(const JsonView& elements, int depth) {
    for (const JsonView& element : elements.items()) read(element, depth);
  }

 private:
  void read(const JsonView& element, int depth) {
    const std::string type = element.find("type").words();
    if (type == "text") {
      writer_.add_html(element.find("content").text());
    } else if (type == "header") {
      add_with_role(element.find("content").text(), Role::heading);
    } else if (type == "list") {
      read_list(element, depth);
    } else if (type == "quote") {
      read_quote(element, depth);
    } else if (type == "raw_html" || type == "code") {
      drop_field(element.find("content").text(), Role::furniture, "an embedded piece of a page", document_);
    } else if (type == "interstitial_link") {
      drop_field(element.find("content").text(), Role::furniture, "a link to another story", document_);
    } else {
      drop_media(element);
    }
  }

  // The content is HTML, and one block whatever its tags.
  void add_with_role(const MappedText& html, Role role) {
    const std::size_t first = document_.blocks.size();
    writer_.add_html(html);
    for (std::size_t i = first; i < document_.blocks.size(); ++i) document_.blocks[i].role = role;
  }

  void read_list(const JsonView& list, int depth) {
    if (depth >= kDeepestList) return;
    for (const JsonView& item : list.find("items").items()) {
      if (item.find("type").words() == "list") {
        read_list(item, depth + 1);
      } else {
        add_with_role(item.find("content").text(), Role::list_item);
      }
    }
  }

  void read_quote(const JsonView& quote, int depth) {
    if (quote.find("subtype").words() == "pullquote") {
      for (const JsonView& element : quote.find("content_elements").items())
        drop_field(element.find("content").text(), Role::quote, "a pull quote repeats the story", document_);
      return;
    }
    const std::size_t first = document_.blocks.size();
    if (depth < kDeepestList) read_all(quote.find("content_elements"), depth + 1);
    for (std::size_t i = first; i < document_.blocks.size(); ++i) document_.blocks[i].role = Role::quote;
  }

  void drop_media(const JsonView& element) {
    const JsonView caption = element.find("caption");
    drop_field(caption.text(), Role::caption, "the caption of a picture", document_);
  }

  Document& document_;
  StoryWriter writer_;
};

}  // namespace

bool is_ans_story(const JsonView& object) {
  return object.find("content_elements").is_array() && object.find("headlines").is_object();
}

void read_ans_story(const JsonView& story, Document& document) {
  Metadata& metadata = document.metadata;
  metadata.headline = story.find("headlines").find("basic").words();
  metadata.byline = read_author_names(story.find("credits").find("by"));
  metadata.url = find_address(story);
  metadata.language = story.find("language").words();
  read_dates(story, document);
  ElementReader(document).read_all(story.find("content_elements"), 0);
  drop_field(story.find("subheadlines").find("basic").text(), Role::standfirst, "a summary beside the story",
             document);
}

}  // namespace backstory::intake
