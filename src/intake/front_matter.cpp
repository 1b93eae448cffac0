#include "intake/front_matter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "intake/blocks.h"
#include "intake/byline.h"
#include "intake/desk_day.h"

namespace backstory::intake {
namespace {

enum class Key { unknown, headline, byline, published, modified, url, language };

Key find_key(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, Key>, 24> kKeys = {
      {{"title", Key::headline},         {"headline", Key::headline},     {"author", Key::byline},
       {"authors", Key::byline},         {"byline", Key::byline},         {"by", Key::byline},
       {"date", Key::published},         {"published", Key::published},   {"publish_date", Key::published},
       {"publishdate", Key::published},  {"pubdate", Key::published},     {"datepublished", Key::published},
       {"published_at", Key::published}, {"updated", Key::modified},      {"modified", Key::modified},
       {"lastmod", Key::modified},       {"datemodified", Key::modified}, {"url", Key::url},
       {"canonical", Key::url},          {"canonical_url", Key::url},     {"permalink", Key::url},
       {"language", Key::language},      {"lang", Key::language},         {"locale", Key::language}}};
  const auto* found =
      std::find_if(kKeys.begin(), kKeys.end(), [&](const auto& key) { return key.first == name; });
  return found == kKeys.end() ? Key::unknown : found->second;
}

std::string_view without_quotes(std::string_view value) {
  value = trim(value);
  const bool quoted =
      value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  return quoted ? value.substr(1, value.size() - 2) : value;
}

std::vector<std::string_view> cut_list(std::string_view value) {
  if (!(value.starts_with('[') && value.ends_with(']'))) return {without_quotes(value)};
  value = value.substr(1, value.size() - 2);
  std::vector<std::string_view> items;
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find(',', begin), value.size());
    items.push_back(without_quotes(value.substr(begin, end - begin)));
    begin = end + 1;
  }
  return items;
}

class FrontMatterReader {
 public:
  FrontMatterReader(std::string_view text, Document& document)
      : text_(text), document_(document), metadata_(document.metadata) {}

  std::size_t run() {
    const std::string_view fence = text_.substr(0, 3);
    if ((fence != "---" && fence != "+++") || find_line_end(0) == text_.size()) return 0;
    if (!trim(text_.substr(3, find_line_end(0) - 3)).empty()) return 0;
    const std::size_t end = find_end(fence);
    if (end == 0) return 0;
    for (std::size_t at = find_line_end(0); at < end; at = find_line_end(at))
      read_line({at, find_line_end(at)});
    if (!authors_.empty()) metadata_.byline = join_names(authors_);
    return find_line_end(end);
  }

 private:
  // One past the line feed.
  std::size_t find_line_end(std::size_t at) const {
    const std::size_t feed = text_.find('\n', at);
    return feed == std::string_view::npos ? text_.size() : feed + 1;
  }

  // Where the closing line begins, 0 when there is none near.
  std::size_t find_end(std::string_view fence) const {
    constexpr std::size_t kMostBytes = 65536;
    for (std::size_t at = find_line_end(0); at < std::min(text_.size(), kMostBytes); at = find_line_end(at)) {
      const std::string_view line = trim(text_.substr(at, find_line_end(at) - at));
      if (line == fence || (line == "..." && fence == "---")) return at;
    }
    return 0;
  }

  void read_line(SourceSpan line) {
    const std::string_view whole = trim(line.of(text_));
    if (whole.empty() || whole.front() == '#') return;
    if (whole.starts_with("- ") && key_ != Key::unknown)
      return take(key_, trim_span(text_, {line.begin + line.of(text_).find('-') + 1, line.end}));
    const std::size_t mark = line.of(text_).find_first_of(":=");
    if (mark == std::string_view::npos) return;
    const bool nested = line.of(text_).front() == ' ' || line.of(text_).front() == '\t';
    const std::string name = to_lower(without_quotes(line.of(text_).substr(0, mark)));
    if (nested && name != "name") return;
    if (!nested) key_ = find_key(name);
    const SourceSpan value = trim_span(text_, {line.begin + mark + 1, line.end});
    if (!value.empty()) take(key_, value);
  }

  void take(Key key, SourceSpan span) {
    std::string_view value = span.of(text_);
    if (value.starts_with("name:")) value = trim(value.substr(5));
    switch (key) {
      case Key::unknown:
        break;
      case Key::headline:
        metadata_.headline = without_quotes(value);
        break;
      case Key::byline:
        for (const std::string_view author : cut_list(value)) add_authors(author);
        break;
      case Key::published:
        take_date(span, metadata_.published);
        if (metadata_.published) metadata_.published_from = "front matter";
        break;
      case Key::modified:
        take_date(span, metadata_.modified);
        break;
      case Key::url:
        metadata_.url = without_quotes(value);
        break;
      case Key::language:
        metadata_.language = without_quotes(value);
        break;
    }
  }

  // "By Lena Marsh and Tomás Reyes" is two; what is no person's name ("The desk") is kept as the editor wrote
  // it.
  void add_authors(std::string_view value) {
    const std::string names = clean_authors(value);
    authors_.push_back(names.empty() ? std::string(value) : names);
  }

  void take_date(SourceSpan span, std::optional<calendar::Date>& into) {
    if (into) return;
    const std::string_view stamp = without_quotes(span.of(text_));
    into = find_desk_day(stamp, document_.desk);
    if (into && &into == &metadata_.published) note_other_day(stamp, span, document_);
    if (into) return;
    document_.diagnostics.warning("unreadable-date", span, fmt::format("'{}' is not a date", span.of(text_)),
                                  {"write it as 2024-11-01"});
  }

  std::string_view text_;
  Document& document_;
  Metadata& metadata_;
  Key key_ = Key::unknown;
  std::vector<std::string> authors_;
};

}  // namespace

std::size_t read_front_matter(std::string_view text, Document& document) {
  return FrontMatterReader(text, document).run();
}

}  // namespace backstory::intake
