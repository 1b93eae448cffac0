#include "events/chunk_view.h"

#include <algorithm>

namespace backstory::events {

bool is_transparent(ChunkKind kind) {
  return kind == ChunkKind::adverb || kind == ChunkKind::date || kind == ChunkKind::aside ||
         kind == ChunkKind::quote;
}

bool takes_clause(std::string_view base) {
  return lexicon().is(WordClass::report, base);
}

bool ChunkView::is_boundary(std::size_t chunk) const {
  const ChunkKind kind = chunks_[chunk].kind;
  return kind == ChunkKind::comma || kind == ChunkKind::stop || kind == ChunkKind::conjunction ||
         kind == ChunkKind::relative || kind == ChunkKind::subordinator || kind == ChunkKind::quote;
}

std::optional<std::size_t> ChunkView::before(std::size_t chunk) const {
  while (chunk-- > 0) {
    if (!is_transparent(chunks_[chunk].kind)) return chunk;
  }
  return std::nullopt;
}

std::optional<std::size_t> ChunkView::after(std::size_t chunk) const {
  for (std::size_t i = chunk + 1; i < chunks_.size(); ++i) {
    if (!is_transparent(chunks_[i].kind)) return i;
  }
  return std::nullopt;
}

bool ChunkView::is_kind(std::optional<std::size_t> chunk, ChunkKind kind) const {
  return chunk && chunks_[*chunk].kind == kind;
}

std::optional<std::size_t> ChunkView::phrase_before(std::size_t chunk) const {
  for (std::size_t i = chunk; i-- > 0;) {
    if (chunks_[i].kind == ChunkKind::phrase) return i;
    if (chunks_[i].kind == ChunkKind::verb || chunks_[i].kind == ChunkKind::stop) return std::nullopt;
  }
  return std::nullopt;
}

bool ChunkView::is_dash(std::size_t chunk) const {
  const std::string& word = words_[chunks_[chunk].begin].lower;
  return chunks_[chunk].kind == ChunkKind::stop && word != ";" && word != ":";
}

bool ChunkView::is_list_comma(std::size_t at) const {
  std::size_t i = at;
  while (i + 1 < chunks_.size() && chunks_[i].kind == ChunkKind::comma &&
         chunks_[i + 1].kind == ChunkKind::phrase)
    i += 2;
  if (i == at || i + 2 >= chunks_.size() || chunks_[i].kind != ChunkKind::conjunction ||
      chunks_[i + 1].kind != ChunkKind::phrase)
    return false;
  return !is_finite(chunks_[i + 2]) && !is_kind(before(at), ChunkKind::date);
}

bool ChunkView::finite_follows_aside(std::size_t at) const {
  for (std::size_t i = at + 1; i + 1 < chunks_.size(); ++i) {
    const ChunkKind kind = chunks_[i].kind;
    if (kind == ChunkKind::stop || kind == ChunkKind::relative || kind == ChunkKind::subordinator)
      return false;
    const std::optional<std::size_t> next = after(i);
    if (kind == ChunkKind::comma && next && is_finite(chunks_[*next])) return true;
    if (chunks_[i].kind == ChunkKind::verb && is_finite(chunks_[i])) return false;
  }
  return false;
}

bool ChunkView::chunk_starts_subject(std::size_t begin, std::size_t last) const {
  for (std::size_t i = begin; i <= last; ++i) {
    if (chunks_[i].kind == ChunkKind::phrase) return i == begin || !is_kind(i - 1, ChunkKind::preposition);
  }
  return false;
}

bool ChunkView::finite_follows(std::size_t at) const {
  for (std::size_t i = at + 1; i < chunks_.size(); ++i) {
    const ChunkKind kind = chunks_[i].kind;
    if (kind == ChunkKind::comma || kind == ChunkKind::stop || kind == ChunkKind::conjunction ||
        kind == ChunkKind::relative || kind == ChunkKind::subordinator) {
      return false;
    }
    if (kind == ChunkKind::preposition &&
        lexicon().is(WordClass::clause_preposition, words_[chunks_[i].begin].lower))
      return false;
    if (is_surely_finite(chunks_[i])) return !opens_own_clause(at, i);
  }
  return false;
}

bool ChunkView::opens_own_clause(std::size_t at, std::size_t verb) const {
  return takes_clause(chunks_[at].base) && is_kind(before(verb), ChunkKind::phrase);
}

bool ChunkView::follows_conjunction(std::size_t at) const {
  bool phrase = false;
  for (std::size_t i = at; i-- > 0;) {
    const ChunkKind kind = chunks_[i].kind;
    if (kind == ChunkKind::conjunction) return !phrase;
    if (kind == ChunkKind::phrase) {
      if (phrase) return false;
      phrase = true;
    } else if (kind == ChunkKind::preposition) {
      phrase = false;
    } else if (kind == ChunkKind::comma ? !is_kind(before(i), ChunkKind::conjunction) && !phrase_inside(i)
                                        : !is_transparent(kind)) {
      return false;
    }
  }
  return false;
}

bool ChunkView::phrase_inside(std::size_t comma) const {
  for (std::size_t i = comma; i-- > 0;) {
    if (chunks_[i].kind == ChunkKind::conjunction) return true;
    if (chunks_[i].kind != ChunkKind::preposition && chunks_[i].kind != ChunkKind::phrase &&
        !is_transparent(chunks_[i].kind))
      return false;
  }
  return false;
}

std::size_t ChunkView::subject_start(std::size_t from, std::size_t at) const {
  for (std::size_t i = from; i < at; ++i) {
    if (chunks_[i].kind != ChunkKind::phrase) continue;
    const std::optional<std::size_t> previous = before(i);
    const bool governed = previous && *previous >= from && chunks_[*previous].kind == ChunkKind::preposition;
    if (!governed) return i;
  }
  return at;
}

std::size_t ChunkView::extend_list(std::size_t first, std::size_t begin, std::size_t end) const {
  const bool list = std::any_of(chunks_.begin() + static_cast<std::ptrdiff_t>(begin),
                                chunks_.begin() + static_cast<std::ptrdiff_t>(end),
                                [](const Chunk& chunk) { return chunk.kind == ChunkKind::conjunction; });
  while (list && begin >= first + 2 && chunks_[begin - 1].kind == ChunkKind::comma &&
         chunks_[begin - 2].kind == ChunkKind::phrase &&
         (begin == first + 2 || chunks_[begin - 3].kind == ChunkKind::comma)) {
    begin -= 2;
  }
  return begin;
}

void ChunkView::trim(ChunkRange& range) const {
  while (!range.empty() && chunks_[range.end - 1].kind != ChunkKind::phrase) --range.end;
}

}  // namespace backstory::events
