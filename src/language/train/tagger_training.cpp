#include <algorithm>

#include "language/train/members.h"
#include "language/train/packing.h"
#include "language/train/training.h"

namespace backstory::language {
namespace {

constexpr std::size_t kFolds = 4;
constexpr unsigned kFoldRounds = 4;
constexpr int kMinRoot = 4;

// The tags of one sentence as the tagger gives them so far; updates it where they are wrong. Returns how many
// are right.
std::size_t learn_sentence(const TrainingSentence& sentence, Perceptron& perceptron,
                           std::vector<std::int32_t>& scores) {
  FeatureList list;
  std::size_t right = 0;
  std::vector<TagClass> tags(sentence.words.size());
  for (std::size_t i = 0; i < tags.size(); ++i) {
    add_tagger_features(sentence.words, tags, i, list);
    std::fill(scores.begin(), scores.end(), 0);
    perceptron.add_scores(list.features(), scores);
    tags[i] = static_cast<TagClass>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    perceptron.tick();
    if (tags[i] == sentence.gold_tags[i]) {
      ++right;
    } else {
      perceptron.update(list.features(), sentence.gold_tags[i], tags[i]);
    }
  }
  return right;
}

std::vector<AverageWeight> learn(const std::vector<const TrainingSentence*>& sentences,
                                 std::size_t class_count, unsigned rounds, std::uint32_t seed,
                                 const Progress& progress) {
  Perceptron perceptron;
  Random random(seed);
  std::vector<std::int32_t> scores(class_count);
  for (unsigned round = 1; round <= rounds; ++round) {
    std::size_t right = 0;
    std::size_t total = 0;
    for (const std::size_t k : random.shuffle(sentences.size())) {
      right += learn_sentence(*sentences[k], perceptron, scores);
      total += sentences[k]->words.size();
    }
    progress("tagger", round,
             static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(total, 1)));
  }
  std::vector<AverageWeight> weights;
  perceptron.append_averages(weights);
  return weights;
}

}  // namespace

std::vector<TrainingSentence> prepare_sentences(const std::vector<GoldSentence>& sentences,
                                                const WordTable& words, const std::vector<Tag>& tags) {
  std::vector<TrainingSentence> prepared(sentences.size());
  for (std::size_t k = 0; k < sentences.size(); ++k) {
    prepared[k].gold = &sentences[k];
    for (const GoldWord& word : sentences[k].words) {
      prepared[k].words.push_back(describe_word(words, word.form, word.lower));
      const auto tag = std::find(tags.begin(), tags.end(), word.tag) - tags.begin();
      prepared[k].gold_tags.push_back(static_cast<TagClass>(tag));
    }
  }
  return prepared;
}

PackedWeights train_tagger(const std::vector<TrainingSentence>& sentences, std::size_t class_count,
                           const TrainingOptions& options, const Progress& progress) {
  std::vector<const TrainingSentence*> all;
  for (const TrainingSentence& sentence : sentences) all.push_back(&sentence);
  const auto train_member = [&](std::uint32_t member) {
    return learn(all, class_count, options.tagger_rounds, options.seed + member, progress);
  };
  return pack_within(train_members(options.members, train_member), class_count, options.tagger_bytes,
                     kMinRoot);
}

void jackknife_tags(std::vector<TrainingSentence>& sentences, std::size_t class_count,
                    const TrainingOptions& options, const Progress& progress) {
  const auto fold_of = [&](std::size_t k) { return k * kFolds / sentences.size(); };
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<const TrainingSentence*> others;
    for (std::size_t k = 0; k < sentences.size(); ++k) {
      if (fold_of(k) != fold) others.push_back(&sentences[k]);
    }
    const PackedWeights packed = pack_within(learn(others, class_count, kFoldRounds, options.seed, progress),
                                             class_count, options.tagger_bytes, kMinRoot);
    const WeightTable weights(packed.offsets, packed.rows, class_count);
    for (std::size_t k = 0; k < sentences.size(); ++k) {
      if (fold_of(k) == fold) sentences[k].tags = tag_words(weights, class_count, sentences[k].words);
    }
  }
}

}  // namespace backstory::language
