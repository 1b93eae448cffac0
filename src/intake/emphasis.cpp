#include "intake/emphasis.h"

#include <algorithm>

#include "base/utf8.h"

namespace backstory::intake {
namespace {

bool is_punctuation(char32_t c) {
  return !is_letter(c) && !is_digit(c) && !is_space(c);
}

char32_t code_point_before(std::string_view text, std::size_t begin, std::size_t at) {
  if (at <= begin) return ' ';
  std::size_t i = at - 1;
  while (i > begin && is_utf8_continuation(text[i])) --i;
  return decode_code_point(text, i).value;
}

}  // namespace

void EmphasisFinder::add_run(std::size_t at, std::size_t size) {
  const char mark = text_[at];
  const char32_t before = code_point_before(text_, begin_, at);
  const char32_t after = at + size < text_.size() ? decode_code_point(text_, at + size).value : ' ';
  const bool left =
      !is_space(after) && (!is_punctuation(after) || is_space(before) || is_punctuation(before));
  const bool right =
      !is_space(before) && (!is_punctuation(before) || is_space(after) || is_punctuation(after));
  const bool inside_word = mark == '_' && left && right;
  const bool opens = left && (!inside_word || is_punctuation(before));
  const bool closes = right && (!inside_word || is_punctuation(after));
  if (mark == '~' && size != 2) return;
  if (opens || closes) runs_.push_back({at, at + size, size, mark, opens, closes});
}

bool EmphasisFinder::match(Run& opener, Run& closer, std::vector<SourceSpan>& marks) const {
  if (opener.mark != closer.mark || !opener.opens || opener.begin == opener.end) return false;
  const bool both = opener.closes || closer.opens;
  const bool odd =
      both && (opener.size + closer.size) % 3 == 0 && (opener.size % 3 != 0 || closer.size % 3 != 0);
  if (odd && opener.mark != '~') return false;
  const std::size_t size =
      std::min<std::size_t>(2, std::min(opener.end - opener.begin, closer.end - closer.begin));
  marks.push_back({opener.end - size, opener.end});
  marks.push_back({closer.begin, closer.begin + size});
  opener.end -= size;
  closer.begin += size;
  return true;
}

std::vector<SourceSpan> EmphasisFinder::find_marks() {
  constexpr std::size_t kFarthest = 64;  // runs to look back; keeps hostile texts linear
  std::vector<SourceSpan> marks;
  std::vector<std::size_t> openers;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    Run& closer = runs_[i];
    bool found = closer.closes;
    while (found && closer.begin < closer.end) {
      found = false;
      const std::size_t floor = openers.size() > kFarthest ? openers.size() - kFarthest : 0;
      for (std::size_t k = openers.size(); k-- > floor;) {
        if (!match(runs_[openers[k]], closer, marks)) continue;
        const bool used_up = runs_[openers[k]].begin == runs_[openers[k]].end;
        openers.resize(used_up ? k : k + 1);  // what lies between cannot match across
        found = true;
        break;
      }
    }
    if (closer.opens && closer.begin < closer.end) openers.push_back(i);
  }
  return marks;
}

}  // namespace backstory::intake
