#include "language/parser.h"

#include <algorithm>
#include <array>
#include <limits>

namespace backstory::language {

Action find_best_action(const ParserState& state, std::span<const std::int32_t> scores) {
  std::int32_t best_score = std::numeric_limits<std::int32_t>::min();
  Action best = 0;
  const auto consider = [&](Action first, std::size_t count) {
    for (std::size_t a = first; a < first + count; ++a) {
      if (scores[a] <= best_score || !state.allows(static_cast<Action>(a))) continue;
      best_score = scores[a];
      best = static_cast<Action>(a);
    }
  };
  if (state.allows(Move::shift)) consider(0, 1);
  if (state.allows(Move::left)) consider(1, kRelationCount);
  if (state.allows(Move::right)) consider(1 + kRelationCount, kRelationCount);
  return best;
}

ParserState parse_words(const WeightTable& weights, const ParserInput& input) {
  ParserState state(input.words.size());
  FeatureList list;
  std::array<std::int32_t, kActionCount> scores;
  while (!state.is_done()) {
    if (const auto forced = find_forced_action(state)) {
      state.apply(*forced);
      continue;
    }
    add_parser_features(input, state, list);
    scores.fill(0);
    weights.add_scores(list.features(), scores);
    state.apply(find_best_action(state, scores));
  }
  return state;
}

}  // namespace backstory::language
