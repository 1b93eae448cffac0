#include <algorithm>

#include "yaml/yaml.h"

namespace backstory::yaml {
namespace {

// Comments stand in the gaps between scalars, and in the first line of a block scalar.
class CommentFinder {
 public:
  explicit CommentFinder(std::string_view text) : text_(text) {}

  std::vector<SourceSpan> find(const Node& root) {
    visit(root);
    search_gap(text_.size());
    return std::move(comments_);
  }

 private:
  void visit(const Node& node) {
    for (const Node& item : node.items) visit(item);
    for (const Entry& entry : node.entries) {
      pass(entry.key_span, false);
      visit(entry.value);
    }
    if (node.kind == Kind::scalar)
      pass(node.span, node.style == Style::literal || node.style == Style::folded);
  }

  void pass(SourceSpan scalar, bool block) {
    search_gap(scalar.begin);
    if (block) search_gap(std::min(text_.find('\n', scalar.begin), scalar.end));
    at_ = std::max(at_, scalar.end);
  }

  void search_gap(std::size_t end) {
    while (at_ < end) {
      const std::size_t hash = text_.substr(0, end).find('#', at_);
      if (hash == std::string_view::npos) break;
      at_ = hash + 1;
      if (hash > 0 && std::string_view(" \t\r\n").find(text_[hash - 1]) == std::string_view::npos) continue;
      std::size_t line_end = std::min(text_.find('\n', hash), text_.size());
      if (line_end > hash && text_[line_end - 1] == '\r') --line_end;
      comments_.push_back({hash, line_end});
      at_ = line_end;
    }
    at_ = std::max(at_, end);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<SourceSpan> comments_;
};

}  // namespace

std::vector<SourceSpan> find_comments(std::string_view text, const Node& root) {
  return CommentFinder(text).find(root);
}

}  // namespace backstory::yaml
