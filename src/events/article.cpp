#include "events/article.h"

#include "base/digest.h"
#include "base/utf8.h"
#include "calendar/edtf.h"
#include "events/reading.h"

namespace backstory::events {
namespace {

bool fits(std::string_view words) {
  return !words.empty() && count_code_points(words) <= kMaxDeck;
}

std::string words_of(const intake::Document& document, SourceSpan span) {
  if (document.dateline && span.contains(*document.dateline)) span.begin = document.dateline->end;
  return collapse_space(span.of(document.text));
}

const language::Passage* find_first(const intake::Document& document,
                                    const std::vector<language::Passage>& passages, intake::Role role) {
  for (const language::Passage& passage : passages) {
    const intake::Block* block = find_block(document, passage.span);
    if (block && block->role == role && !passage.sentences.empty()) return &passage;
  }
  return nullptr;
}

std::string find_deck(const intake::Document& document, const std::vector<language::Passage>& passages) {
  const language::Passage* standfirst = find_first(document, passages, intake::Role::standfirst);
  const language::Passage* opening =
      standfirst ? standfirst : find_first(document, passages, intake::Role::paragraph);
  if (!opening) return "";
  if (std::string whole = words_of(document, opening->span); standfirst && fits(whole)) return whole;
  std::string sentence = words_of(document, opening->sentences.front().span);
  return fits(sentence) ? sentence : "";
}

}  // namespace

void describe_article(const intake::Document& document, const std::vector<language::Passage>& passages,
                      timeline::Timeline& timeline) {
  const intake::Metadata& metadata = document.metadata;
  timeline.title = metadata.headline;
  if (!timeline.title.empty()) timeline.deck = find_deck(document, passages);
  if (timeline.deck == timeline.title) timeline.deck.clear();
  timeline.language = metadata.language.empty() ? "en" : metadata.language;
  timeline.article.headline = metadata.headline;
  timeline.article.byline = metadata.byline;
  timeline.article.published = metadata.published ? calendar::format_edtf(*metadata.published) : "";
  timeline.article.published_from = metadata.published ? metadata.published_from : "";
  timeline.article.url = metadata.url;
  timeline.article.digest = digest(document.text);
}

}  // namespace backstory::events
