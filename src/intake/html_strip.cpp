#include "intake/html_strip.h"

#include <algorithm>

#include "base/utf8.h"
#include "intake/blocks.h"
#include "intake/html_classes.h"
#include "intake/html_text.h"

namespace backstory::intake {
namespace {

class Stripper {
 public:
  Stripper(std::string_view source, Document& document)
      : source_(source), document_(document), writer_(source) {}

  void run() {
    while (at_ < source_.size()) {
      const std::size_t tag = std::min(source_.find('<', at_), source_.size());
      writer_.add_spelling({at_, tag});
      at_ = tag;
      if (at_ < source_.size()) skip_tag();
    }
    finish_block();
    document_.mappings = std::move(writer_.mapped().mappings());
    document_.text = writer_.mapped().take_text();
  }

 private:
  void skip_tag() {
    if (source_.substr(at_, 4) == "<!--") return skip_past("-->");
    std::size_t begin = at_ + 1;
    if (begin < source_.size() && source_[begin] == '/') ++begin;
    std::size_t end = begin;
    while (end < source_.size() && ((source_[end] | 0x20) >= 'a' && (source_[end] | 0x20) <= 'z')) ++end;
    while (end < source_.size() && source_[end] >= '0' && source_[end] <= '9') ++end;
    const std::string tag = to_lower(source_.substr(begin, std::min<std::size_t>(end - begin, 16)));
    if (tag.empty() && source_.substr(at_, 2) != "<!") {
      writer_.add_spelling({at_, at_ + 1});
      ++at_;
      return;
    }
    const bool raw = source_[at_ + 1] != '/' && (tag == "script" || tag == "style");
    skip_past(raw ? "</" + tag : ">");
    if (is_block_tag(tag)) finish_block();
    if (tag == "br") writer_.break_line();
  }

  void skip_past(std::string_view mark) {
    const std::size_t found = source_.find(mark, at_);
    at_ = found == std::string_view::npos ? source_.size() : found + mark.size();
    if (mark.starts_with("</")) skip_past_close();
  }

  void skip_past_close() {
    const std::size_t found = source_.find('>', at_);
    at_ = found == std::string_view::npos ? source_.size() : found + 1;
  }

  void finish_block() {
    const SourceSpan span = trim_span(writer_.mapped().text(), writer_.break_block());
    if (!span.empty()) document_.blocks.push_back({Role::paragraph, span});
  }

  std::string_view source_;
  Document& document_;
  HtmlTextWriter writer_;
  std::size_t at_ = 0;
};

}  // namespace

void strip_tags(std::string_view source, Document& document) {
  Stripper(source, document).run();
}

}  // namespace backstory::intake
