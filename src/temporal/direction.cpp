#include "temporal/direction.h"

#include <algorithm>

namespace backstory::temporal {
namespace {

constexpr std::uint32_t kFarthestCue = 30;

struct Cue {
  bool boundary = false;
  bool be_form = false;
  bool open = false;
  Direction direction = Direction::unknown;
};

Cue cue_at(const Chart& chart, std::uint32_t at) {
  const Grammar& grammar = chart.grammar();
  const Piece& piece = chart.pieces()[at];
  if (piece.word == kUnknownWord) {
    const bool past = !piece.capital && grammar.has_past_suffix(piece.lower);
    return {false, false, false, past ? Direction::past : Direction::unknown};
  }
  Cue cue;
  if (piece.capital && at > 0) return cue;  // "May", "Will"
  std::uint32_t node = 0;
  for (std::uint32_t end = at; end < chart.pieces().size(); ++end) {
    const Word word = chart.pieces()[end].word;
    node = word == kUnknownWord ? 0 : grammar.child(node, word);
    if (node == 0) break;
    for (const LexiconEntry& entry : grammar.entries(node)) {
      if (entry.category == symbol(Engine::boundary)) cue.boundary = true;
      if (entry.category == symbol(Engine::be_form)) cue.be_form = true;
      if (entry.category == symbol(Engine::open_cue)) cue.open = true;
      if (entry.category == symbol(Engine::past_cue)) cue.direction = Direction::past;
      if (entry.category == symbol(Engine::future_cue)) cue.direction = Direction::future;
    }
  }
  return cue;
}

}  // namespace

Direction find_direction(const Chart& chart, std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t farthest_left = begin > kFarthestCue ? begin - kFarthestCue : 0;
  for (std::uint32_t at = begin; at-- > farthest_left;) {
    const Cue cue = cue_at(chart, at);
    if (cue.open) return Direction::unknown;
    const bool participle = cue.direction == Direction::past && at > 0 && cue_at(chart, at - 1).be_form;
    if (cue.direction != Direction::unknown && !participle) return cue.direction;
    if (cue.boundary) break;
  }
  const auto size = static_cast<std::uint32_t>(chart.pieces().size());
  const std::uint32_t farthest_right = std::min(size, end + kFarthestCue);
  for (std::uint32_t at = end; at < farthest_right; ++at) {
    const Cue cue = cue_at(chart, at);
    if (cue.direction != Direction::unknown) return cue.direction;
    if (cue.boundary) break;
  }
  return Direction::unknown;
}

}  // namespace backstory::temporal
