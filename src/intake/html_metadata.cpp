#include "intake/html_metadata.h"

#include <algorithm>

#include "base/utf8.h"
#include "intake/blocks.h"
#include "intake/byline.h"
#include "intake/html_classes.h"

namespace backstory::intake {
namespace {

constexpr std::size_t kMostRecords = 300;

std::string join_text(const HtmlPage& page, std::size_t node) {
  std::string text;
  for (std::size_t i = node; i < page.nodes[node].end; ++i) text += page.nodes[i].text;
  return text;
}

void read_head_element(const HtmlPage& page, std::size_t i, PageFacts& facts) {
  const HtmlNode& node = page.nodes[i];
  if (node.tag == "meta") {
    const std::string_view name =
        node.has_attribute("property") ? node.attribute("property") : node.attribute("name");
    const std::string_view key = name.empty() ? node.attribute("itemprop") : name;
    if (!key.empty()) facts.meta.emplace_back(to_lower(key), collapse_space(node.attribute("content")));
  } else if (node.tag == "link" && node.attribute("rel") == "canonical") {
    facts.canonical = node.attribute("href");
  } else if (node.tag == "link" && node.attribute("rel") == "amphtml") {
    facts.amp = node.attribute("href");
  } else if (node.tag == "title" && facts.title.empty()) {
    facts.title = page.text_of(i);
  } else if (node.tag == "script" && facts.records.size() < kMostRecords &&
             to_lower(node.attribute("type")).starts_with("application/ld+json")) {
    for (ArticleRecord& record : read_json_ld(join_text(page, i))) facts.records.push_back(std::move(record));
  }
}

// One says what the other says, with a site's name or a section at its end.
bool agrees(std::string_view heading, std::string_view title) {
  if (heading.empty() || title.empty()) return false;
  if (says_the_same(heading, title)) return true;
  const std::string_view start = title.substr(0, heading.size());
  return heading.size() >= 20 && title.size() > heading.size() && says_the_same(heading, start);
}

// Which of the page's elements is the headline.
class HeadlineFinder {
 public:
  HeadlineFinder(const HtmlPage& page, const HtmlContent& content, const PageFacts& facts)
      : page_(page), content_(content), facts_(facts) {}

  std::optional<std::size_t> run() {
    for (std::size_t i = 0; i < page_.nodes.size(); ++i) {
      const std::string_view tag = page_.nodes[i].tag;
      if (tag == "h1" || tag == "h2" || tag == "h3" || tag == "h4") read_heading(i, tag == "h1");
    }
    if (agreed_ || lesser_) return agreed_ ? agreed_ : lesser_;
    return first_ || shown_ != 1 ? first_ : only_;
  }

 private:
  void read_heading(std::size_t i, bool is_main) {
    const std::string text = page_.text_of(i);
    if (text.empty()) return;
    if (is_agreeing(text)) {
      std::optional<std::size_t>& found = is_main ? agreed_ : lesser_;
      const bool inside = content_.root <= i && i < page_.nodes[content_.root].end;
      if (!found || (is_main && inside && *found < content_.root)) found = i;
    }
    if (!is_main || content_.dropped[i]) return;
    ++shown_;
    only_ = i;
    const bool candidate = count_words(text) >= 3;
    if (candidate && (!first_ || *first_ < content_.root)) first_ = i;
  }

  bool is_agreeing(const std::string& text) const {
    return agrees(text, facts_.find_meta("og:title")) || agrees(text, facts_.title) ||
           std::any_of(facts_.records.begin(), facts_.records.end(),
                       [&](const ArticleRecord& record) { return agrees(text, record.headline); });
  }

  const HtmlPage& page_;
  const HtmlContent& content_;
  const PageFacts& facts_;
  std::optional<std::size_t> agreed_;  // an h1 that says what the page says of itself
  std::optional<std::size_t> lesser_;  // an h2 to h4 that does
  std::optional<std::size_t> first_;   // an h1 of some words in or above the content
  std::optional<std::size_t> only_;    // the only h1, of one word or two
  std::size_t shown_ = 0;              // h1 elements
};

std::string without_site_name(const std::string& title, std::string_view site,
                              const std::vector<std::string>& others) {
  for (const std::string_view mark : {" | ", " - ", " – ", " — ", " : ", " · ", " » "}) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string::npos) continue;
    const std::string rest = title.substr(0, at);
    const bool named = says_the_same(title.substr(at + mark.size()), site);
    const bool stands = std::any_of(others.begin(), others.end(),
                                    [&](const std::string& other) { return says_the_same(other, rest); });
    if (named || stands) return rest;
  }
  return title;
}

std::string find_visible_byline(const HtmlPage& page) {
  for (std::size_t i = 0; i < page.nodes.size(); ++i) {
    const HtmlNode& node = page.nodes[i];
    if (node.is_text || node.end - i > 60) continue;
    const bool marked = node.attribute("rel") == "author" || node.attribute("itemprop") == "author";
    if (!marked && !has_class_kind(node, ClassKind::byline)) continue;
    const std::string text = page.text_of(i);
    const auto byline = read_byline(text);
    if (byline) return *byline;
    if (marked && !clean_authors(text).empty()) return clean_authors(text);
  }
  return "";
}

// An author without a name ("Court Reporter"), when nothing else is said; not the site itself.
std::string find_told_author(const PageFacts& facts, const ArticleRecord* record) {
  constexpr std::size_t kMostWords = 5;
  if (record == nullptr || record->authors.size() != 1) return "";
  const std::string& author = record->authors.front();
  const bool is_address = author.find_first_of("@/:") != std::string::npos;
  const bool is_site = says_the_same(author, facts.find_meta("og:site_name"));
  return is_address || is_site || count_words(author) > kMostWords ? "" : author;
}

std::string find_byline(const HtmlPage& page, const PageFacts& facts, const ArticleRecord* record) {
  std::vector<std::string> names;
  for (const std::string& author : record != nullptr ? record->authors : std::vector<std::string>()) {
    const std::string name = clean_authors(author);
    const bool is_site = says_the_same(name, facts.find_meta("og:site_name"));
    if (!name.empty() && !is_site && std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(name);
  }
  if (!names.empty()) return join_names(names);
  for (const char* key :
       {"author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator"}) {
    const std::string name = clean_authors(facts.find_meta(key));
    if (!name.empty()) return name;
  }
  if (const std::string visible = find_visible_byline(page); !visible.empty()) return visible;
  return find_told_author(facts, record);
}

}  // namespace

std::string_view PageFacts::find_meta(std::string_view name) const {
  for (const auto& [key, content] : meta) {
    if (key == name && !content.empty()) return content;
  }
  return "";
}

PageFacts read_page_facts(const HtmlPage& page) {
  PageFacts facts;
  for (std::size_t i = 0; i < page.nodes.size(); ++i) {
    if (!page.nodes[i].is_text) read_head_element(page, i, facts);
  }
  if (!page.nodes.empty()) facts.language = page.nodes[0].attribute("lang");
  return facts;
}

std::optional<std::size_t> find_headline_node(const HtmlPage& page, const HtmlContent& content,
                                              const PageFacts& facts) {
  HeadlineFinder finder(page, content, facts);
  return finder.run();
}

void fill_names(const HtmlPage& page, const PageFacts& facts, std::optional<std::size_t> headline,
                Metadata& metadata) {
  const std::string heading = headline ? page.text_of(*headline) : "";
  const std::string og(facts.find_meta("og:title"));
  const std::string_view address = facts.canonical.empty() ? facts.find_meta("og:url") : facts.canonical;
  const ArticleRecord* record = choose_record(facts.records, heading.empty() ? og : heading, address);
  const std::string told = record != nullptr && record->type != "WebPage" ? record->headline : "";
  const std::string_view site = facts.find_meta("og:site_name");
  const std::vector<std::string> all = {heading, told, og, facts.title};
  for (const std::string& title : all) {
    if (metadata.headline.empty()) metadata.headline = without_site_name(title, site, all);
  }
  metadata.byline = find_byline(page, facts, record);
  metadata.url = address.empty() && record != nullptr ? record->url : address;
  metadata.language = facts.language;
  if (metadata.language.empty() && record != nullptr) metadata.language = record->language;
}

}  // namespace backstory::intake
