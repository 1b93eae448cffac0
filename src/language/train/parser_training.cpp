#include <algorithm>
#include <array>

#include "language/beam.h"
#include "language/parser.h"
#include "language/train/oracle.h"
#include "language/train/training.h"

namespace backstory::language {
namespace {

constexpr std::size_t kFollowsItself = 9;  // of ten

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
  explicit Learner(const TrainingOptions& options) : options_(options), random_(options.seed) {}

  void run_round(const std::vector<TrainingSentence>& sentences, bool explores) {
    right_ = total_ = 0;
    for (const std::size_t k : random_.shuffle(sentences.size())) learn_sentence(sentences[k], explores);
  }

  double right_share() const {
    return static_cast<double>(right_) / static_cast<double>(std::max<std::size_t>(total_, 1));
  }
  Perceptron& perceptron() { return perceptron_; }
  PackedWeights pack() const {
    return perceptron_.pack(kActionCount, options_.parser_min_updates, options_.min_weight);
  }

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

// Structured learning with a beam: where the right parse falls out of it, or loses in the end, the weights
// are moved from the beam's best towards it, up to the step where it is behind most (Huang, Fayong & Guo
// 2012).
class BeamLearner {
 public:
  BeamLearner(const TrainingOptions& options, Perceptron& perceptron)
      : options_(options), random_(options.seed + 1), perceptron_(perceptron) {}

  void run_round(const std::vector<TrainingSentence>& sentences) {
    right_ = total_ = 0;
    for (const std::size_t k : random_.shuffle(sentences.size())) learn_sentence(sentences[k]);
  }
  double right_share() const {
    return static_cast<double>(right_) / static_cast<double>(std::max<std::size_t>(total_, 1));
  }

 private:
  // The actions of the right parse: attach as early as it can be done.
  static std::vector<Action> find_right_actions(const TrainingSentence& sentence) {
    ParserState state(sentence.words.size());
    std::vector<Action> actions;
    ActionScores late{};
    late[0] = -1;
    while (!state.is_done()) {
      const ActionCosts costs = find_costs(state, sentence.gold->words);
      actions.push_back(find_best_cheapest(costs, late));
      state.apply(actions.back());
    }
    return actions;
  }

  void score(const ParserInput& input, const ParserState& state, ActionScores& scores) {
    add_parser_features(input, state, list_);
    perceptron_.add_scores(list_.features(), scores);
  }

  void learn_sentence(const TrainingSentence& sentence) {
    const ParserInput input{sentence.words, sentence.tags};
    const std::vector<Action> right = find_right_actions(sentence);
    Beam beam(options_.beam, sentence.words.size());
    ParserState state(sentence.words.size());
    std::int64_t right_score = 0;
    std::int64_t worst_loss = -1;
    std::size_t worst_step = 0;
    std::vector<Action> worst;
    perceptron_.tick();
    ++total_;
    for (std::size_t step = 0; step < right.size(); ++step) {
      beam.advance([&](const ParserState& s, ActionScores& scores) { score(input, s, scores); });
      if (!find_forced_action(state)) {
        ActionScores scores{};
        score(input, state, scores);
        right_score += scores[right[step]];
      }
      state.apply(right[step]);
      const std::span<const Action> prefix(right.data(), step + 1);
      const Beam::Item& best = beam.items().front();
      const bool best_is_right = std::equal(prefix.begin(), prefix.end(), best.actions.begin());
      const bool kept =
          best_is_right || std::any_of(beam.items().begin(), beam.items().end(), [&](const Beam::Item& item) {
            return std::equal(prefix.begin(), prefix.end(), item.actions.begin());
          });
      if (!best_is_right && (!kept || step + 1 == right.size() || worst_loss >= 0)) {
        const std::int64_t loss = best.score - right_score;
        if (loss >= worst_loss) {
          worst_loss = loss;
          worst_step = step + 1;
          worst = best.actions;
        }
      }
    }
    if (worst_loss < 0) {
      ++right_;
      return;
    }
    replay(input, right, worst, worst_step, 1);
    replay(input, worst, right, worst_step, -1);
  }

  // Rewards the actions of `actions` from where they part from `other`.
  void replay(const ParserInput& input, const std::vector<Action>& actions, const std::vector<Action>& other,
              std::size_t count, std::int32_t by) {
    ParserState state(input.words.size());
    bool parted = false;
    for (std::size_t step = 0; step < count; ++step) {
      parted = parted || actions[step] != other[step];
      if (parted && !find_forced_action(state)) {
        add_parser_features(input, state, list_);
        perceptron_.reward(list_.features(), actions[step], by);
      }
      state.apply(actions[step]);
    }
  }

  TrainingOptions options_;
  Random random_;
  Perceptron& perceptron_;
  FeatureList list_;
  std::size_t right_ = 0;
  std::size_t total_ = 0;
};

}  // namespace

PackedWeights train_parser(const std::vector<TrainingSentence>& sentences, const TrainingOptions& options,
                           const Progress& progress) {
  Learner learner(options);
  for (unsigned round = 1; round <= options.parser_rounds; ++round) {
    learner.run_round(sentences, round > 1);
    progress("parser", round, learner.right_share());
  }
  BeamLearner beam_learner(options, learner.perceptron());
  for (unsigned round = 1; round <= options.beam_rounds; ++round) {
    beam_learner.run_round(sentences);
    progress("beam", round, beam_learner.right_share());
  }
  return learner.pack();
}

}  // namespace backstory::language
