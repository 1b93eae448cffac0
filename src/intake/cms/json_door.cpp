#include "intake/cms/json_door.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <variant>
#include <vector>

#include "base/utf8.h"
#include "intake/byline.h"
#include "intake/cms/json_stories.h"

namespace backstory::intake {
namespace {

struct Kind {
  Format format;
  bool (*fits)(const JsonView&);
  void (*read)(const JsonView&, Document&);
};

constexpr std::array<Kind, 4> kKinds = {{
    {Format::wordpress, is_wordpress_post, read_wordpress_post},
    {Format::ans, is_ans_story, read_ans_story},
    {Format::ninjs, is_ninjs_item, read_ninjs_item},
    {Format::schema_org, is_schema_org_article, read_schema_org_article},
}};

struct Found {
  JsonView story;
  Kind kind;
};

// JSON-LD lists its pages, breadcrumbs and publishers beside the article.
bool has_body(const Found& found) {
  return found.kind.format != Format::schema_org || found.story.find("articleBody").is_string();
}

void collect(const JsonView& value, int depth, std::vector<Found>& found) {
  constexpr int kDeepestWrapper = 4;
  constexpr std::size_t kMostStories = 1000;
  if (depth > kDeepestWrapper || found.size() >= kMostStories) return;
  for (const JsonView& item : value.items()) collect(item, depth + 1, found);
  if (!value.is_object()) return;
  const auto kind =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& one) { return one.fits(value); });
  if (kind != kKinds.end()) found.push_back({value, *kind});
  for (const char* key : {"@graph", "mainEntity", "post", "posts", "data", "item", "items", "story",
                          "articles", "content_elements", "result", "results"}) {
    const bool story_of_its_own = kind != kKinds.end() && kind->format != Format::schema_org;
    if (!story_of_its_own) collect(value.find(key), depth + 1, found);
  }
}

void report_others(const std::vector<Found>& found, Document& document) {
  const auto stories = std::count_if(found.begin(), found.end(), has_body);
  if (stories < 2) return;
  document.diagnostics.warning("several-stories", {0, 0},
                               fmt::format("the file holds {} stories; the first one was read", stories));
}

}  // namespace

std::string read_author_names(const JsonView& authors) {
  std::vector<std::string> names;
  const auto add = [&](const JsonView& author) {
    const std::string field = author.is_object() ? author.find("name").words() : author.words();
    const std::string clean = clean_authors(field);
    const std::string& name = clean.empty() ? field : clean;
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  if (authors.is_array()) {
    for (const JsonView& author : authors.items()) add(author);
  } else {
    add(authors);
  }
  return join_names(names);
}

JsonView find_schema_org_article(const JsonView& value) {
  std::vector<Found> found;
  collect(value, 0, found);
  const auto article = std::find_if(found.begin(), found.end(), [](const Found& one) {
    return one.kind.format == Format::schema_org && has_body(one);
  });
  return article == found.end() ? JsonView() : article->story;
}

bool begins_like_json(std::string_view text) {
  text = trim(text.substr(0, 65536));
  if (text.empty()) return false;
  const std::string_view rest = trim(text.substr(1));
  if (text.front() == '{') return rest.starts_with('"');
  return text.front() == '[' && rest.starts_with('{') && trim(rest.substr(1)).starts_with('"');
}

void read_json(std::string_view source, Document& document) {
  document.format = Format::json;
  const auto parsed = parse_json(source);
  if (const auto* fault = std::get_if<JsonFault>(&parsed)) {
    document.diagnostics.error("bad-json", {fault->at, fault->at},
                               fmt::format("this is not JSON as it should be: {}", fault->message));
    return;
  }
  const JsonTree& tree = std::get<JsonTree>(parsed);
  std::vector<Found> found;
  collect(JsonView(tree), 0, found);
  const auto chosen = std::find_if(found.begin(), found.end(), has_body);
  if (chosen == found.end()) {
    document.diagnostics.error(
        "unknown-json", {0, 0}, "this JSON holds no story of a kind that is known",
        {"known are: WordPress REST posts, Arc XP stories (ANS), IPTC ninjs, and JSON-LD with articleBody"});
    return;
  }
  document.format = chosen->kind.format;
  chosen->kind.read(chosen->story, document);
  report_others(found, document);
}

}  // namespace backstory::intake
