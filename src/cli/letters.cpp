#include "cli/letters.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "text/missing.h"

namespace backstory::cli {
namespace {

// Everything that is drawn or read aloud.
std::string drawn_words(const timeline::Timeline& timeline) {
  std::string all;
  const auto add = [&](std::string_view words) { all += std::string(words) + "\n"; };
  for (const std::string& words : {timeline.title, timeline.deck, timeline.source, timeline.credit,
                                   timeline.note, timeline.article.headline}) {
    add(words);
  }
  for (const timeline::Track& track : timeline.tracks) add(track.label);
  for (const timeline::Era& era : timeline.eras) add(era.label);
  for (const timeline::Event& event : timeline.events) {
    if (event.hidden) continue;
    add(event.label);
    add(event.date_text);
  }
  return all;
}

}  // namespace

void check_letters(TimelineFile& file) {
  if (!file.timeline) return;
  for (const char32_t letter : text::find_undrawable(drawn_words(*file.timeline))) {
    std::string bytes;
    append_code_point(bytes, letter);
    // A letter that is written as an escape is not found as itself.
    const std::size_t at = file.source.text.find(bytes);
    const SourceSpan span = at == std::string::npos ? SourceSpan{} : SourceSpan{at, at + bytes.size()};
    file.diagnostics.warning(
        "no-glyph", span,
        fmt::format("no font of the pictures has the letter U+{:04X}; an empty box would stand for it",
                    static_cast<std::uint32_t>(letter)));
  }
}

}  // namespace backstory::cli
