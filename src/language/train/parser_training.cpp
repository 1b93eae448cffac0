#include <algorithm>
#include <array>

#include "language/parser.h"
#include "language/train/members.h"
#include "language/train/oracle.h"
#include "language/train/packing.h"
#include "language/train/training.h"

namespace backstory::language {
namespace {

constexpr std::size_t kFollowsItself = 9;  // of ten
// Six in ten weights are smaller, and the trees without them the same but for one arc in a thousand.
constexpr int kMinRoot = 11;

// The cheapest action, of those the one the parser likes best.
Action find_best_cheapest(const ActionCosts& costs, std::span<const std::int32_t> scores) {
  std::size_t best = 0;
  for (std::size_t a = 1; a < kActionCount; ++a) {
    if (costs[a] < costs[best] || (costs[a] == costs[best] && scores[a] > scores[best])) best = a;
  }
  return static_cast<Action>(best);
}

// The best liked of the actions that cost more than `least`; a cheapest one when there is none.
Action find_rival(const ActionCosts& costs, std::span<const std::int32_t> scores, std::uint32_t least) {
  std::optional<std::size_t> best;
  for (std::size_t a = 0; a < kActionCount; ++a) {
    if (costs[a] == kForbidden || costs[a] <= least) continue;
    if (!best || scores[a] > scores[*best]) best = a;
  }
  return static_cast<Action>(best.value_or(find_best_cheapest(costs, scores)));
}

class Learner {
 public:
  Learner(const TrainingOptions& options, std::uint32_t seed) : options_(options), random_(seed) {}

  void run_round(const std::vector<TrainingSentence>& sentences, bool explores) {
    right_ = total_ = 0;
    for (const std::size_t k : random_.shuffle(sentences.size())) learn_sentence(sentences[k], explores);
  }

  double right_share() const {
    return static_cast<double>(right_) / static_cast<double>(std::max<std::size_t>(total_, 1));
  }
  const Perceptron& perceptron() const { return perceptron_; }

 private:
  void learn_sentence(const TrainingSentence& sentence, bool explores) {
    const ParserInput input{sentence.words, sentence.tags};
    ParserState state(sentence.words.size());
    while (!state.is_done()) {
      if (const auto forced = find_forced_action(state)) {
        state.apply(*forced);
      } else {
        learn_action(input, sentence.gold->words, state, explores);
      }
    }
  }

  void learn_action(const ParserInput& input, std::span<const GoldWord> gold, ParserState& state,
                    bool explores) {
    std::array<std::int32_t, kActionCount> scores{};
    add_parser_features(input, state, list_);
    perceptron_.add_scores(list_.features(), scores);
    const Action chosen = find_best_action(state, scores);
    const ActionCosts costs = find_costs(state, gold);
    const Action cheapest = find_best_cheapest(costs, scores);
    perceptron_.tick();
    ++total_;
    const Action rival = find_rival(costs, scores, costs[cheapest]);
    if (rival != cheapest && scores[cheapest] - scores[rival] <= options_.parser_margin)
      perceptron_.update(list_.features(), cheapest, rival);
    if (costs[chosen] == costs[cheapest]) {
      ++right_;
      state.apply(chosen);
      return;
    }
    state.apply(explores && random_.below(10) < kFollowsItself ? chosen : cheapest);
  }

  TrainingOptions options_;
  Random random_;
  Perceptron perceptron_;
  FeatureList list_;
  std::size_t right_ = 0;
  std::size_t total_ = 0;
};

}  // namespace

PackedWeights train_parser(const std::vector<TrainingSentence>& sentences, const TrainingOptions& options,
                           const Progress& progress) {
  const auto train_member = [&](std::uint32_t member) {
    Learner learner(options, options.seed + member);
    for (unsigned round = 1; round <= options.parser_rounds; ++round) {
      learner.run_round(sentences, round > 1);
      progress("parser", round, learner.right_share());
    }
    std::vector<AverageWeight> weights;
    learner.perceptron().append_averages(weights);
    return weights;
  };
  return pack_within(train_members(options.members, train_member), kActionCount, options.parser_bytes,
                     kMinRoot);
}

}  // namespace backstory::language
