#include "intake/markdown_blocks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "intake/blocks.h"

namespace backstory::intake {
namespace {

std::size_t count_run(std::string_view line, char c) {
  const std::size_t end = line.find_first_not_of(c);
  return end == std::string_view::npos ? line.size() : end;
}

std::size_t measure_heading_mark(std::string_view line) {
  const std::size_t marks = count_run(line, '#');
  const bool heading =
      marks >= 1 && marks <= 6 && (line.size() == marks || line[marks] == ' ' || line[marks] == '\t');
  return heading ? marks : 0;
}

// "---", "* * *", "___".
bool is_rule(std::string_view line) {
  std::string marks;
  std::copy_if(line.begin(), line.end(), std::back_inserter(marks),
               [](char c) { return c != ' ' && c != '\t'; });
  if (marks.size() < 3 || std::string_view("-*_").find(marks[0]) == std::string_view::npos) return false;
  return count_run(marks, marks[0]) == marks.size();
}

// 1 under a level 1 heading, 2 under a level 2 heading, else 0.
int find_underline_level(std::string_view line) {
  if (line.empty() || (line[0] != '=' && line[0] != '-')) return 0;
  return count_run(line, line[0]) == line.size() ? (line[0] == '=' ? 1 : 2) : 0;
}

std::size_t measure_list_mark(std::string_view line) {
  if (line.size() >= 2 && std::string_view("-*+").find(line[0]) != std::string_view::npos && line[1] == ' ')
    return 2;
  std::size_t digits = 0;
  while (digits < line.size() && digits < 9 && line[digits] >= '0' && line[digits] <= '9') ++digits;
  const bool numbered = digits > 0 && digits + 1 < line.size() &&
                        (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
  return numbered ? digits + 2 : 0;
}

bool is_table_rule(std::string_view line) {
  return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
         line.find_first_not_of("|-: \t") == std::string_view::npos;
}

bool begins_html_block(std::string_view line) {
  static constexpr std::array<std::string_view, 16> kTags = {
      "<!--", "<div",  "<table",   "<script", "<style", "<iframe", "<figure",  "<aside",
      "<nav", "<form", "<section", "<video",  "<audio", "<svg",    "<details", "<footer"};
  const std::string lower = to_lower(line.substr(0, 12));
  return std::any_of(kTags.begin(), kTags.end(),
                     [&](std::string_view tag) { return lower.starts_with(tag); });
}

std::size_t measure_fence(std::string_view line) {
  if (line.empty() || (line[0] != '`' && line[0] != '~')) return 0;
  const std::size_t run = count_run(line, line[0]);
  return run >= 3 ? run : 0;
}

// "[label]: address".
std::optional<std::string> read_link_definition(std::string_view line) {
  const std::size_t close = line.find("]:");
  if (!line.starts_with('[') || close == std::string_view::npos || close == 1) return std::nullopt;
  if (line.substr(1, close - 1).find_first_of("[]") != std::string_view::npos) return std::nullopt;
  return to_lower(collapse_space(line.substr(1, close - 1)));
}

// The whole paragraph is one picture: its words are a caption.
bool is_image(std::string_view paragraph) {
  return paragraph.starts_with("![") && paragraph.ends_with(')') &&
         paragraph.find('\n') == std::string_view::npos && paragraph.find("](") == paragraph.rfind("](");
}

class BlockFinder {
 public:
  BlockFinder(std::string_view text, std::size_t begin) : text_(text), next_(begin) {}

  MarkdownBlocks run() {
    while (next_ < text_.size()) read_line(take_line());
    close();
    return std::move(out_);
  }

 private:
  struct Line {
    SourceSpan span;         // trimmed
    std::size_t indent = 0;  // bytes of white space before it
    bool quoted = false;
    SourceSpan mark;  // the `>` with its space
  };

  Line take_line() {
    const std::size_t begin = next_;
    const std::size_t feed = text_.find('\n', begin);
    const std::size_t end = feed == std::string_view::npos ? text_.size() : feed;
    next_ = end + 1;
    Line line;
    line.span = trim_span(text_, {begin, end});
    line.indent = line.span.begin - begin;
    if (line.span.of(text_).starts_with('>') && line.indent < 4) {
      const std::size_t mark_begin = line.span.begin;
      std::size_t at = mark_begin;
      while (at < end && (text_[at] == '>' || text_[at] == ' ')) ++at;
      line.quoted = true;
      line.mark = {mark_begin, at};
      line.span = trim_span(text_, {at, end});
    }
    return line;
  }

  std::string_view words(const Line& line) const { return line.span.of(text_); }

  void read_line(const Line& line) {
    const std::string_view words_here = words(line);
    if (words_here.empty()) {
      after_blank_ = true;
      return close();
    }
    const bool blank_before = std::exchange(after_blank_, false);
    if (line.quoted != quoted_ && line.quoted) close();
    if (const std::size_t fence = measure_fence(words_here)) return read_code(line, fence);
    if (const std::size_t marks = measure_heading_mark(words_here)) return read_heading(line, marks);
    const int level = open_.empty() || role_ != Role::paragraph ? 0 : find_underline_level(words_here);
    if (level != 0) return close_as_heading(level);
    if (is_rule(words_here)) return close();
    if (begins_html_block(words_here)) return read_html(line);
    if (open_.empty() && line.indent >= 4 && blank_before && !line.quoted) return add_raw(line.span);
    if (is_table_rule(words_here) && open_line_.of(text_).find('|') != std::string_view::npos)
      return read_table();
    if (const auto label = open_.empty() ? read_link_definition(words_here) : std::nullopt) {
      out_.labels.insert(*label);
      return add_raw(line.span);
    }
    read_words(line);
  }

  void read_words(const Line& line) {
    const std::size_t mark = measure_list_mark(words(line));
    if (mark != 0) close();
    if (open_.empty()) {
      role_ = mark != 0 ? Role::list_item : line.quoted ? Role::quote : Role::paragraph;
      quoted_ = line.quoted;
      open_ = trim_span(text_, {line.span.begin + mark, line.span.end});
    } else {
      if (line.quoted) marks_.push_back(line.mark);
      open_.end = line.span.end;
    }
    open_line_ = line.span;
  }

  void read_heading(const Line& line, std::size_t marks) {
    close();
    SourceSpan span = trim_span(text_, {line.span.begin + marks, line.span.end});
    while (!span.empty() && text_[span.end - 1] == '#') --span.end;
    span = trim_span(text_, span);
    if (!span.empty()) out_.blocks.push_back({marks == 1 ? Role::headline : Role::heading, span, {}, true});
  }

  void close_as_heading(int level) {
    role_ = level == 1 ? Role::headline : Role::heading;
    close();
  }

  void read_code(const Line& first, std::size_t fence) {
    close();
    const char mark = text_[first.span.begin];
    SourceSpan span = first.span;
    while (next_ < text_.size()) {
      const Line line = take_line();
      span.end = std::max(span.end, line.span.end);
      if (count_run(words(line), mark) >= fence && count_run(words(line), mark) == words(line).size()) break;
    }
    add_raw(span);
  }

  void read_html(const Line& first) {
    close();
    const bool comment = words(first).starts_with("<!--");
    const std::size_t stop = comment ? text_.find("-->", first.span.begin) : std::string_view::npos;
    SourceSpan span = first.span;
    while (next_ < text_.size() && !(comment && stop != std::string_view::npos && next_ > stop)) {
      const Line line = take_line();
      if (words(line).empty() && !comment) break;
      span.end = std::max(span.end, line.span.end);
    }
    add_raw(span);
  }

  // The line before is the table's head.
  void read_table() {
    SourceSpan span = open_;
    open_ = {};
    marks_.clear();
    while (next_ < text_.size()) {
      const Line line = take_line();
      if (words(line).empty()) break;
      span.end = line.span.end;
    }
    add_raw(span);
  }

  void add_raw(SourceSpan span) { out_.blocks.push_back({Role::furniture, span, {}, false}); }

  void close() {
    if (!open_.empty()) {
      const bool image = role_ == Role::paragraph && is_image(open_.of(text_));
      out_.blocks.push_back({image ? Role::caption : role_, open_, std::move(marks_), true});
    }
    open_ = {};
    open_line_ = {};
    marks_.clear();
    role_ = Role::paragraph;
    quoted_ = false;
  }

  std::string_view text_;
  std::size_t next_;
  MarkdownBlocks out_;
  SourceSpan open_;       // the paragraph, item or quotation so far
  SourceSpan open_line_;  // its last line
  std::vector<SourceSpan> marks_;
  Role role_ = Role::paragraph;
  bool quoted_ = false;
  bool after_blank_ = true;
};

}  // namespace

MarkdownBlocks find_markdown_blocks(std::string_view text, std::size_t begin) {
  return BlockFinder(text, begin).run();
}

}  // namespace backstory::intake
