#include "intake/json_ld.h"

#include <algorithm>
#include <array>

#include "base/json.h"
#include "base/utf8.h"
#include "intake/blocks.h"
#include "intake/entities.h"

namespace backstory::intake {
namespace {

constexpr std::size_t kDeepest = 64;
constexpr std::size_t kLargest = std::size_t{4} << 20;
constexpr std::size_t kMostRecords = 100;  // of one block

// The first value of the block as JSON has it.
class Strictener {
 public:
  explicit Strictener(std::string_view block) : block_(block) {}

  std::string run() {
    at_ = block_.find_first_of("{[");
    for (; at_ < block_.size() && !done_; ++at_) read(block_[at_]);
    return done_ ? out_ : std::string();
  }

 private:
  void read(char c) {
    if (in_string_) return read_in_string(c);
    if (c == '/' && block_.substr(at_, 2) == "//") return skip_to("\n");
    if (c == '/' && block_.substr(at_, 2) == "/*") return skip_to("*/");
    if (c == '}' || c == ']') {
      const std::size_t last = out_.find_last_not_of(" \t\r\n");
      if (last != std::string::npos && out_[last] == ',') out_.resize(last);
      done_ = depth_ <= 1;
      --depth_;
    }
    if ((c == '{' || c == '[') && ++depth_ > kDeepest) at_ = block_.size();
    in_string_ = c == '"';
    out_ += c;
  }

  void read_in_string(char c) {
    if (c == '\\' && at_ + 1 < block_.size()) {
      out_ += c;
      out_ += block_[++at_];
      return;
    }
    in_string_ = c != '"';
    out_ += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }

  void skip_to(std::string_view mark) {
    const std::size_t found = block_.find(mark, at_);
    at_ = found == std::string_view::npos ? block_.size() : found + mark.size() - 1;
  }

  std::string_view block_;
  std::string out_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  bool in_string_ = false;
  bool done_ = false;
};

std::string read_string(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return "";
  if (found->is_string()) return collapse_space(decode_entities(found->get_ref<const std::string&>()));
  if (found->is_object() && found->contains("@id") && (*found)["@id"].is_string()) return (*found)["@id"];
  if (found->is_array() && !found->empty() && found->front().is_string()) return found->front();
  return "";
}

void read_authors(const Json& author, std::vector<std::string>& names) {
  if (author.is_array()) {
    for (const Json& one : author) {
      if (!one.is_array()) read_authors(one, names);
    }
  } else if (author.is_string()) {
    names.push_back(collapse_space(decode_entities(author.get_ref<const std::string&>())));
  } else if (author.is_object() && author.contains("name")) {
    const Json& name = author["name"];
    if (name.is_string() || name.is_array()) read_authors(name, names);
  }
}

bool is_article_type(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report" || type == "Review";
}

// What is no article but may be all that a page is about.
bool is_other_work(std::string_view type) {
  static constexpr std::array<std::string_view, 8> kTypes = {
      "CreativeWork",       "Recipe",      "DiscussionForumPosting",
      "SocialMediaPosting", "VideoObject", "PodcastEpisode",
      "Question",           "ItemPage"};
  return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

// The first type that tells, "" for what is no article.
std::string find_type(const Json& object) {
  const auto type = object.find("@type");
  if (type == object.end()) return "";
  std::vector<std::string> types;
  if (type->is_string()) types.push_back(*type);
  for (const Json& one : type->is_array() ? *type : Json::array()) {
    if (one.is_string()) types.push_back(one);
  }
  for (const std::string& name : types) {
    if (is_article_type(name) || name == "WebPage" || is_other_work(name)) return name;
  }
  return "";
}

ArticleRecord read_record(const Json& object, std::string type) {
  ArticleRecord record;
  record.type = std::move(type);
  record.headline = read_string(object, "headline");
  if (record.headline.empty()) record.headline = read_string(object, "name");
  for (const char* key : {"author", "creator"}) {
    if (record.authors.empty() && object.contains(key)) read_authors(object[key], record.authors);
  }
  record.published = read_string(object, "datePublished");
  for (const char* key : {"uploadDate", "dateCreated"}) {
    if (record.published.empty() && is_other_work(record.type)) record.published = read_string(object, key);
  }
  record.modified = read_string(object, "dateModified");
  record.url = read_string(object, "url");
  if (record.url.empty()) record.url = read_string(object, "mainEntityOfPage");
  record.language = read_string(object, "inLanguage");
  return record;
}

void collect(const Json& value, std::vector<ArticleRecord>& records) {  // no deeper than kDeepest
  if (value.is_array()) {
    for (const Json& item : value) collect(item, records);
  }
  if (!value.is_object() || records.size() >= kMostRecords) return;
  if (std::string type = find_type(value); !type.empty())
    records.push_back(read_record(value, std::move(type)));
  for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
    const auto found = value.find(key);
    if (found != value.end()) collect(*found, records);
  }
}

// Without scheme, query and closing slash.
std::string_view fold_url(std::string_view url) {
  if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos)
    url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("?#"));
  while (url.ends_with('/')) url.remove_suffix(1);
  return url.starts_with("www.") ? url.substr(4) : url;
}

}  // namespace

std::vector<ArticleRecord> read_json_ld(std::string_view block) {
  if (block.size() > kLargest) return {};
  const std::string strict = Strictener(block).run();
  const Json value = Json::parse(strict, nullptr, false);
  std::vector<ArticleRecord> records;
  if (!value.is_discarded()) collect(value, records);
  return records;
}

const ArticleRecord* choose_record(const std::vector<ArticleRecord>& records, std::string_view headline,
                                   std::string_view url) {
  const ArticleRecord* first = nullptr;
  for (const ArticleRecord& record : records) {
    if (!is_article_type(record.type)) continue;
    const bool same_headline = !record.headline.empty() && says_the_same(record.headline, headline);
    const bool same_url = !record.url.empty() && !url.empty() && fold_url(record.url) == fold_url(url);
    if (same_headline || same_url) return &record;
    if (first == nullptr) first = &record;
  }
  if (first != nullptr) return first;
  const auto page = std::find_if(records.begin(), records.end(),
                                 [](const ArticleRecord& record) { return record.type == "WebPage"; });
  return page == records.end() ? nullptr : &*page;
}

}  // namespace backstory::intake
