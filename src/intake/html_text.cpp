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

}  // namespace

// The parser gives what a text node shows and the bytes that it was spelled with; they are walked side by
// side.
void HtmlTextWriter::add(const HtmlNode& node) {
  std::string_view shown = node.text;
  std::size_t at = node.source.begin;
  const std::size_t end = node.source.end;
  while (!shown.empty()) {
    const std::string_view rest = source_.substr(at, end - at);
    const Entity entity = rest.starts_with('&') ? read_entity(rest, 0) : Entity{};
    if (entity.size != 0 && shown.starts_with(entity.text)) {
      add_piece(shown.substr(0, entity.text.size()), {at, at + entity.size}, true);
      shown.remove_prefix(entity.text.size());
      at += entity.size;
    } else if (!rest.empty() && rest.front() == shown.front() && !begins_ignored_tag(rest, shown)) {
      std::size_t run = 1;
      while (run < rest.size() && run < shown.size() && rest[run] == shown[run] && rest[run] != '&' &&
             rest[run] != '<')
        ++run;
      add_piece(shown.substr(0, run), {at, at + run}, false);
      shown.remove_prefix(run);
      at += run;
    } else if (const std::size_t tag_end = find_tag_end(rest); tag_end != 0) {
      at += tag_end;  // the parser ignored it
    } else if (!rest.empty() && shown.starts_with("\uFFFD")) {
      const std::size_t size = decode_code_point(rest, 0).size;  // a control that HTML does not allow
      add_piece(shown.substr(0, 3), {at, at + size}, true);
      shown.remove_prefix(3);
      at += size;
    } else if (rest.starts_with('\r') && !rest.starts_with("\r\n") && shown.front() == '\n') {
      add_piece(shown.substr(0, 1), {at, at + 1}, true);  // a line feed to HTML
      shown.remove_prefix(1);
      ++at;
    } else if (rest.starts_with('\r') || rest.starts_with('\0')) {
      ++at;
    } else if (rest.empty() && source_.substr(at).starts_with(shown)) {
      add_piece(shown, {at, at + shown.size()}, false);  // the parser counts a last '<' short
      return;
    } else {
      add_piece(shown, {at, end}, true);
      return;
    }
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
