#include "intake/html_text.h"

#include <algorithm>

#include "base/utf8.h"
#include "intake/entities.h"

namespace backstory::intake {
namespace {

// HTML's own white space; a no-break space is a character.
bool is_html_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

// One past the tag that `rest` begins with, 0 when there is none. A quoted value may hold '>'.
std::size_t find_tag_end(std::string_view rest) {
  if (!rest.starts_with('<')) return 0;
  char quote = '\0';
  char last = '\0';
  for (std::size_t i = 1; i < rest.size(); ++i) {
    const char c = rest[i];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '>') {
      return i + 1;
    } else if ((c == '"' || c == '\'') && last == '=') {
      quote = c;
    }
    if (!is_html_space(c)) last = c;
  }
  return 0;
}

// Both begin with '<', but what is shown is another one, behind a tag that the parser ignored.
bool begins_ignored_tag(std::string_view rest, std::string_view shown) {
  if (!rest.starts_with('<') || rest.size() == 1) return false;
  const bool is_tag = ((rest[1] | 0x20) >= 'a' && (rest[1] | 0x20) <= 'z') ||
                      std::string_view("/!?").find(rest[1]) != std::string_view::npos;
  if (!is_tag) return false;
  return shown.size() == 1 || rest[1] != shown[1];
}

// Past the words that begin at `at`, parted by one space each.
std::size_t find_run_end(std::string_view shown, std::size_t at) {
  std::size_t end = at;
  while (true) {
    while (end < shown.size() && !is_html_space(shown[end])) ++end;
    const bool goes_on =
        end > at && end + 1 < shown.size() && shown[end] == ' ' && !is_html_space(shown[end + 1]);
    if (!goes_on) return end;
    ++end;
  }
}

// How far one walks in what is shown and in its spelling.
struct Step {
  std::size_t shown = 0;
  std::size_t spelling = 0;  // 0: what is shown does not come from here
  bool is_escape = false;
};

Step find_step(std::string_view shown, std::string_view rest) {
  if (rest.empty()) return {};
  const Entity entity = rest.front() == '&' ? read_entity(rest, 0) : Entity{};
  if (entity.size != 0 && shown.starts_with(entity.text)) return {entity.text.size(), entity.size, true};
  if (rest.front() == shown.front() && !begins_ignored_tag(rest, shown)) {
    std::size_t run = 1;
    while (run < rest.size() && run < shown.size() && rest[run] == shown[run] && rest[run] != '&' &&
           rest[run] != '<')
      ++run;
    return {run, run, false};
  }
  if (const std::size_t tag_end = find_tag_end(rest); tag_end != 0) return {0, tag_end};  // it was ignored
  // A control that HTML does not allow.
  if (shown.starts_with("\uFFFD")) return {3, decode_code_point(rest, 0).size, true};
  // A line feed to HTML, when none follows.
  if (rest.front() == '\r' && shown.front() == '\n' && !rest.starts_with("\r\n")) return {1, 1, true};
  return {0, rest.front() == '\r' || rest.front() == '\0' ? 1U : 0U};
}

}  // namespace

// The parser gives what a text node shows and the bytes that it was spelled with; they are walked side by
// side. Its word is not taken for it: where the two part, the bytes are read without it.
void HtmlTextWriter::add(const HtmlNode& node) {
  std::string_view shown = node.text;
  std::size_t at = node.source.begin;
  while (!shown.empty()) {
    const std::string_view rest = source_.substr(at, node.source.end - at);
    const Step step = find_step(shown, rest);
    if (step.spelling == 0) break;
    add_piece(shown.substr(0, step.shown), {at, at + step.spelling}, step.is_escape);
    shown.remove_prefix(step.shown);
    at += step.spelling;
  }
  if (shown.empty()) return;
  const bool is_cut_short = at == node.source.end && source_.substr(at).starts_with(shown);
  if (is_cut_short) return add_piece(shown, {at, at + shown.size()}, false);  // by a last '<'
  add_spelling_with_tags({at, node.source.end});
}

void HtmlTextWriter::add_spelling_with_tags(SourceSpan spelling) {
  for (std::size_t at = spelling.begin; at < spelling.end;) {
    const std::size_t tag = std::min(source_.find('<', at), spelling.end);
    const std::size_t tag_size = find_tag_end(source_.substr(tag, spelling.end - tag));
    add_spelling({at, tag_size == 0 ? spelling.end : tag});
    if (tag_size == 0) return;
    at = tag + tag_size;
  }
}

void HtmlTextWriter::add_spelling(SourceSpan spelling) {
  for (std::size_t at = spelling.begin; at < spelling.end;) {
    const std::size_t found = source_.substr(at, spelling.end - at).find('&');
    const std::size_t mark = found == std::string_view::npos ? spelling.end : at + found;
    add_piece(source_.substr(at, mark - at), {at, mark}, false);
    at = mark;
    if (at == spelling.end) break;
    const Entity entity = read_entity(source_.substr(0, spelling.end), at);
    const std::size_t size = entity.size == 0 ? 1 : entity.size;
    add_piece(entity.size == 0 ? "&" : entity.text, {at, at + size}, entity.size != 0);
    at += size;
  }
}

void HtmlTextWriter::add_piece(std::string_view shown, SourceSpan spelling, bool is_escape) {
  if (is_escape) {
    if (shown.size() == 1 && is_html_space(shown.front())) return note_space(spelling);
    write_gap();
    text_.put(shown, spelling);
    return;
  }
  for (std::size_t i = 0; i < shown.size();) {
    std::size_t k = find_run_end(shown, i);
    if (k > i) {
      write_gap();
      text_.copy({spelling.begin + i, spelling.begin + k});
    }
    i = k;
    while (k < shown.size() && is_html_space(shown[k])) ++k;
    if (k > i) note_space({spelling.begin + i, spelling.begin + k});
    i = k;
  }
}

void HtmlTextWriter::note_space(SourceSpan spelling) {
  if (!has_space_) space_ = spelling;
  has_space_ = true;
}

void HtmlTextWriter::break_line() {
  const std::size_t at = text_.mappings().empty() ? 0 : text_.mappings().back().input.end;
  note_space({at, at});
}

// What belongs before the next character.
void HtmlTextWriter::write_gap() {
  if (has_break_) {
    if (text_.size() > 0) text_.separate("\n\n");
    block_begin_ = text_.size();
  } else if (has_space_ && text_.size() > block_begin_) {
    text_.put(" ", space_);
  }
  has_break_ = false;
  has_space_ = false;
}

SourceSpan HtmlTextWriter::break_block() {
  const SourceSpan block{has_break_ ? text_.size() : block_begin_, text_.size()};
  has_break_ = true;
  has_space_ = false;
  return block;
}

}  // namespace backstory::intake
