#include "intake/html_guard.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/utf8.h"

namespace backstory::intake {
namespace {

constexpr std::size_t kMostOpen = 512;
constexpr std::size_t kMostAttributes = 1000;
constexpr std::size_t kMostCopies = 500'000;
constexpr std::size_t kMostTags = 150'000;
constexpr std::size_t kMostAttributesInAll = 400'000;

template <std::size_t N>
bool is_one_of(const std::string& tag, const std::array<std::string_view, N>& tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_void_or_closes_itself(const std::string& tag) {
  static constexpr std::array<std::string_view, 33> kTags = {
      "area",   "base",     "br",  "col", "embed",    "hr", "img", "input", "link",  "meta",  "param",
      "source", "track",    "wbr", "p",   "li",       "td", "th",  "tr",    "tbody", "thead", "tfoot",
      "option", "optgroup", "dt",  "dd",  "colgroup", "rt", "rp",  "html",  "head",  "body",  "frame"};
  return is_one_of(tag, kTags);
}

// HTML opens these again in the next block when they were left open.
bool is_formatting(const std::string& tag) {
  static constexpr std::array<std::string_view, 14> kTags = {
      "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};
  return is_one_of(tag, kTags);
}

bool holds_raw_text(const std::string& tag) {
  static constexpr std::array<std::string_view, 8> kTags = {"script", "style",    "title",  "textarea",
                                                            "xmp",    "noframes", "iframe", "noembed"};
  return is_one_of(tag, kTags);
}

bool is_name_byte(char c) {
  return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

class TagCounter {
 public:
  explicit TagCounter(std::string_view html) : html_(html) {}

  std::string run() {
    while (at_ < html_.size() && danger_.empty()) {
      at_ = html_.find('<', at_);
      if (at_ == std::string_view::npos || at_ + 1 >= html_.size()) break;
      read_tag();
    }
    return danger_;
  }

 private:
  void read_tag() {
    if (html_.substr(at_, 4) == "<!--") {
      count_tag(0);
      const std::size_t end = html_.find("-->", at_ + 4);
      at_ = end == std::string_view::npos ? html_.size() : end + 3;
      return;
    }
    const bool closing = html_[at_ + 1] == '/';
    const std::size_t name_begin = at_ + (closing ? 2 : 1);
    if (name_begin >= html_.size() || !is_name_byte(html_[name_begin])) {
      ++at_;
      return;
    }
    std::size_t name_end = name_begin;
    while (name_end < html_.size() &&
           std::string_view(" \t\r\n\f/>").find(html_[name_end]) == std::string_view::npos)
      ++name_end;
    const std::string tag =
        to_lower(html_.substr(name_begin, std::min<std::size_t>(name_end - name_begin, 32)));
    at_ = name_end;
    const bool self_closed = skip_attributes();
    if (closing) {
      close(tag);
    } else if (!self_closed || !is_foreign()) {
      open(tag);
    }
  }

  // Leaves `at_` after the tag; true when it ends in "/>".
  bool skip_attributes() {
    std::size_t attributes = 0;
    char quote = '\0';
    bool after_space = true;
    char last = '\0';
    for (; at_ < html_.size(); ++at_) {
      const char c = html_[at_];
      if (quote != '\0') {
        if (c == quote) quote = '\0';
        continue;
      }
      if (c == '>') break;
      const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '/';
      if (after_space && !space) ++attributes;
      if ((c == '"' || c == '\'') && last == '=') quote = c;
      after_space = space || (quote == '\0' && (c == '"' || c == '\''));
      last = c;
    }
    if (attributes > kMostAttributes) danger_ = "has a tag of more than 1000 attributes";
    count_tag(attributes);
    at_ = std::min(at_ + 1, html_.size());
    return last == '/';
  }

  void count_tag(std::size_t attributes) {
    all_attributes_ += attributes;
    if (++tags_ > kMostTags || all_attributes_ > kMostAttributesInAll)
      danger_ = "has more than 150,000 tags or 400,000 attributes";
  }

  bool is_foreign() const {
    const auto count = [&](const char* tag) {
      const auto found = open_.find(tag);
      return found == open_.end() ? 0U : found->second;
    };
    return count("svg") + count("math") > 0;
  }

  void open(const std::string& tag) {
    if (holds_raw_text(tag)) return skip_raw_text(tag);
    const bool formatting = is_formatting(tag);
    if (!formatting) copies_ += formatting_;
    if (copies_ > kMostCopies) danger_ = "leaves marks such as <b> open over many blocks";
    if (is_void_or_closes_itself(tag) || (tag == "a" && open_["a"] > 0)) return;
    ++open_[tag];
    if (formatting) ++formatting_;
    if (++depth_ > kMostOpen) danger_ = "nests more than 512 elements";
  }

  void close(const std::string& tag) {
    const auto found = open_.find(tag);
    if (found == open_.end() || found->second == 0) return;
    --found->second;
    --depth_;
    if (is_formatting(tag)) --formatting_;
  }

  void skip_raw_text(const std::string& tag) {
    for (std::size_t at = html_.find("</", at_); at != std::string_view::npos;
         at = html_.find("</", at + 2)) {
      if (to_lower(html_.substr(at + 2, tag.size())) != tag) continue;
      at_ = at;
      return;
    }
    at_ = html_.size();
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::unordered_map<std::string, unsigned> open_;
  std::size_t depth_ = 0;
  std::size_t formatting_ = 0;
  std::size_t copies_ = 0;
  std::size_t tags_ = 0;
  std::size_t all_attributes_ = 0;
  std::string danger_;
};

}  // namespace

std::string find_danger(std::string_view html) {
  return TagCounter(html).run();
}

}  // namespace backstory::intake
