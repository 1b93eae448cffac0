#include "intake/markdown_inline.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/utf8.h"
#include "intake/emphasis.h"
#include "intake/entities.h"

namespace backstory::intake {
namespace {

constexpr std::string_view kPunctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
constexpr std::size_t kLongestTag = 1000;
constexpr std::size_t kLongestAddress = 2000;

bool is_ascii_letter(char c) {
  return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

class InlineReader {
 public:
  InlineReader(std::string_view text, SourceSpan span, const std::unordered_set<std::string>& labels)
      : text_(text.substr(0, span.end)), labels_(labels), emphasis_(text_, span.begin), at_(span.begin) {}

  std::vector<Edit> run() {
    while (at_ < text_.size()) read();
    for (const SourceSpan mark : emphasis_.find_marks()) edits_.push_back({mark, ""});
    std::sort(edits_.begin(), edits_.end(),
              [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
    return without_overlaps();
  }

 private:
  void read() {
    switch (text_[at_]) {
      case '\\':
        return read_escape();
      case '`':
        return read_code();
      case '&':
        return read_reference();
      case '<':
        return read_tag();
      case '!':
        if (text_.substr(at_, 2) != "![") break;
        brackets_.push_back({at_, at_ + 2});
        at_ += 2;
        return;
      case '[':
        return read_opening();
      case ']':
        return read_closing();
      case '*':
      case '_':
      case '~':
        return read_run();
      default:
        break;
    }
    ++at_;
  }

  void drop(std::size_t begin, std::size_t end) { edits_.push_back({{begin, end}, ""}); }

  void read_escape() {
    const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : ' ';
    if (next == '\n' || next == '\r') {
      drop(at_, at_ + 1);
    } else if (kPunctuation.find(next) != std::string_view::npos) {
      edits_.push_back({{at_, at_ + 2}, std::string(1, next)});
      ++at_;
    }
    ++at_;
  }

  std::size_t measure_run(std::size_t at) const {
    return std::min(text_.find_first_not_of(text_[at], at), text_.size()) - at;
  }

  void read_run() {
    const std::size_t size = measure_run(at_);
    emphasis_.add_run(at_, size);
    at_ += size;
  }

  void read_code() {
    const std::size_t size = measure_run(at_);
    const std::size_t begin = at_ + size;
    const auto close = find_code_end(begin, size);
    if (close) {
      drop(at_, begin);
      drop(*close, *close + size);
    }
    at_ = close ? *close + size : begin;
  }

  // The next run of as many backticks. A size that was sought in vain is not sought again.
  std::optional<std::size_t> find_code_end(std::size_t from, std::size_t size) {
    if (unclosed_.contains(size)) return std::nullopt;
    for (std::size_t at = text_.find('`', from); at != std::string_view::npos; at = text_.find('`', at)) {
      const std::size_t run = measure_run(at);
      if (run == size) return at;
      at += run;
    }
    unclosed_.insert(size);
    return std::nullopt;
  }

  void read_reference() {
    const Entity entity = read_entity(text_, at_);
    if (entity.size == 0) {
      ++at_;
      return;
    }
    edits_.push_back({{at_, at_ + entity.size}, entity.text});
    at_ += entity.size;
  }

  void read_tag() {
    const std::string_view near = text_.substr(at_, kLongestTag);
    const std::size_t close = near.starts_with("<!--") ? near.find("-->") : near.find('>');
    const bool tag =
        near.size() > 2 && (is_ascii_letter(near[1]) || near[1] == '/' || near.starts_with("<!--"));
    if (!tag || close == std::string_view::npos) {
      ++at_;
      return;
    }
    const std::string_view inside = near.substr(1, close - 1);
    const bool address =
        inside.find(' ') == std::string_view::npos && !inside.starts_with('/') &&
        (inside.find("://") != std::string_view::npos || inside.find('@') != std::string_view::npos);
    const std::size_t end = at_ + close + (near.starts_with("<!--") ? 3 : 1);
    if (address) {
      drop(at_, at_ + 1);
      drop(end - 1, end);
    } else if (to_lower(inside.substr(0, 2)) == "br") {
      edits_.push_back({{at_, end}, "\n"});
    } else {
      drop(at_, end);
    }
    at_ = end;
  }

  void read_opening() {
    const std::size_t close = text_.substr(at_, 40).find(']');
    if (text_.substr(at_, 2) == "[^" && close != std::string_view::npos) {  // a footnote's number
      drop(at_, at_ + close + 1);
      at_ += close + 1;
      return;
    }
    brackets_.push_back({at_, at_ + 1});
    ++at_;
  }

  void read_closing() {
    const std::size_t close = at_++;
    if (brackets_.empty()) return;
    const SourceSpan open = brackets_.back();
    brackets_.pop_back();
    const std::size_t end = find_link_end(open, close);
    if (end == close) return;
    drop(open.begin, open.end);
    drop(close, end);
    at_ = end;
  }

  // The end of "](address)" or "][label]", or `close` when the brackets are no link.
  std::size_t find_link_end(SourceSpan open, std::size_t close) const {
    const std::string_view after = text_.substr(close + 1, kLongestAddress);
    if (after.starts_with('(')) {
      const std::size_t size = measure_brackets(after);
      if (size != 0) return close + 1 + size;
    }
    const std::string own =
        to_lower(collapse_space(text_.substr(open.end, std::min(close - open.end, kLongestTag))));
    if (after.starts_with('[')) {
      const std::size_t end = after.find(']');
      if (end == std::string_view::npos) return close;
      const std::string label = to_lower(collapse_space(after.substr(1, end - 1)));
      return labels_.contains(label.empty() ? own : label) ? close + 1 + end + 1 : close;
    }
    return labels_.contains(own) ? close + 1 : close;
  }

  static std::size_t measure_brackets(std::string_view after) {
    std::size_t depth = 0;
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (after[i] == '\\') ++i;
      if (i < after.size() && after[i] == '(') ++depth;
      if (i < after.size() && after[i] == ')' && --depth == 0) return i + 1;
      if (i < after.size() && after[i] == '\n' && i + 1 < after.size() && after[i + 1] == '\n') break;
    }
    return 0;
  }

  std::vector<Edit> without_overlaps() {
    std::vector<Edit> out;
    for (Edit& edit : edits_) {
      if (out.empty() || out.back().span.end <= edit.span.begin) out.push_back(std::move(edit));
    }
    return out;
  }

  std::string_view text_;
  const std::unordered_set<std::string>& labels_;
  EmphasisFinder emphasis_;
  std::size_t at_;
  std::vector<Edit> edits_;
  std::vector<SourceSpan> brackets_;
  std::unordered_set<std::size_t> unclosed_;
};

}  // namespace

std::vector<Edit> find_inline_edits(std::string_view text, SourceSpan span,
                                    const std::unordered_set<std::string>& labels) {
  return InlineReader(text, span, labels).run();
}

}  // namespace backstory::intake
