// Who trains the model again must get the same file, and what the trainer reads and measures must be what the
// treebank says.
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <random>

#include "base/error.h"
#include "base/file.h"
#include "language/model.h"
#include "language/toy_model.h"
#include "language/train/evaluation.h"
#include "language/train/oracle.h"

namespace backstory::language {
namespace {

// Heads of a random tree without crossing arcs over [begin, end), whose top hangs on `head`.
void grow_tree(std::mt19937& engine, WordIndex begin, WordIndex end, WordIndex head,
               std::vector<GoldWord>& words) {
  if (begin >= end) return;
  const WordIndex top = begin + static_cast<WordIndex>(engine() % (end - begin));
  words[top].head = head;
  words[top].relation = head == words.size() ? Relation::root : static_cast<Relation>(engine() % 48);
  for (WordIndex at = begin; at < top;) {
    const WordIndex to = at + 1 + static_cast<WordIndex>(engine() % (top - at));
    grow_tree(engine, at, to, top, words);
    at = to;
  }
  for (WordIndex at = top + 1; at < end;) {
    const WordIndex to = at + 1 + static_cast<WordIndex>(engine() % (end - at));
    grow_tree(engine, at, to, top, words);
    at = to;
  }
}

std::vector<GoldWord> random_tree(std::mt19937& engine) {
  std::vector<GoldWord> words(1 + engine() % 12);
  grow_tree(engine, 0, static_cast<WordIndex>(words.size()), static_cast<WordIndex>(words.size()), words);
  return words;
}

std::size_t count_right_heads(const ParserState& state, const std::vector<GoldWord>& gold) {
  std::size_t right = 0;
  for (WordIndex i = 0; i < gold.size(); ++i) right += state.head(i) == gold[i].head;
  return right;
}

Action random_action(std::mt19937& engine, const ParserState& state) {
  for (;;) {
    const auto action = static_cast<Action>(engine() % kActionCount);
    if (state.allows(action)) return action;
  }
}

TEST_CASE("the oracle's cheapest actions build every tree without crossing arcs") {
  std::mt19937 engine(7);
  for (int round = 0; round < 300; ++round) {
    const std::vector<GoldWord> gold = random_tree(engine);
    ParserState state(gold.size());
    std::size_t steps = 0;
    while (!state.is_done()) {
      const ActionCosts costs = find_costs(state, gold);
      const auto cheapest = std::min_element(costs.begin(), costs.end()) - costs.begin();
      REQUIRE(costs[static_cast<std::size_t>(cheapest)] == 0);
      state.apply(static_cast<Action>(cheapest));
      ++steps;
    }
    CHECK(steps == 2 * gold.size());
    CHECK(count_right_heads(state, gold) == gold.size());
    for (WordIndex i = 0; i < gold.size(); ++i) CHECK(state.relation(i) == gold[i].relation);
  }
}

TEST_CASE("any actions give a tree with one root") {
  std::mt19937 engine(11);
  for (int round = 0; round < 300; ++round) {
    ParserState state(1 + engine() % 15);
    while (!state.is_done()) state.apply(random_action(engine, state));
    std::size_t roots = 0;
    for (WordIndex i = 0; i < state.word_count(); ++i) {
      roots += state.head(i) == state.word_count();
      CHECK((state.head(i) == state.word_count()) == (state.relation(i) == Relation::root));
      WordIndex at = i;
      for (std::size_t step = 0; at != state.word_count() && step <= state.word_count(); ++step)
        at = state.head(at);
      CHECK(at == state.word_count());
    }
    CHECK(roots == 1);
  }
}

TEST_CASE("the treebank's words lie where its text has them") {
  const std::vector<GoldSentence> sentences = toy_treebank();
  REQUIRE(sentences.size() == 6);
  CHECK(sentences[0].begins_block);
  CHECK_FALSE(sentences[1].begins_block);
  const GoldSentence& second = sentences[1];
  REQUIRE(second.words.size() == 7);
  CHECK(second.text == "It didn't leave the harbor.");
  CHECK(second.words[2].form == "n't");
  CHECK(second.words[2].place == SourceSpan{5, 8});
  CHECK(second.words[3].head == 7);
  CHECK(second.words[2].head == 3);
  CHECK(sentences[5].words.size() == 8);
}

TEST_CASE("a treebank that is none is refused with its line") {
  const auto complaint = [](std::string_view conllu) -> std::string {
    try {
      parse_treebank(conllu, "x.conllu");
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  };
  CHECK(complaint("# text = a\n1\ta\ta\tDET\n") == "x.conllu:2: a word has ten fields");
  CHECK(complaint("1\ta\ta\tNOPE\tDT\t_\t0\troot\t_\t_\n") == "x.conllu:1: \"NOPE\" is unknown");
  CHECK(complaint("2\ta\ta\tDET\tDT\t_\t0\troot\t_\t_\n") == "x.conllu:1: word 2 is out of order");
  CHECK(complaint("1\ta\ta\tDET\tDT\t_\tx\troot\t_\t_\n") == "x.conllu:1: \"x\" is no number");
  CHECK(complaint("1\ta\ta\tDET\tDT\t_\t5\tdet\t_\t_\n\n") == "x.conllu:2: a head lies outside its sentence");
}

TEST_CASE("training twice gives the same bytes, another seed others") {
  CHECK(train_toy_model(1) == toy_model());
  CHECK(train_toy_model(2) != toy_model());
}

TEST_CASE("the evaluation counts the same words from the treebank's tokens and from its text") {
  const std::filesystem::path path = std::filesystem::temp_directory_path() / "backstory-training-test.model";
  write_file(path, toy_model());
  const auto model = Model::load(path);
  std::filesystem::remove(path);
  const std::vector<GoldSentence> sentences = toy_treebank();
  for (const Score& score : {score_gold_tokens(*model, sentences), score_raw_text(*model, sentences)}) {
    CHECK(score.gold_words == 51);
    CHECK(score.words == 51);
    CHECK(score.aligned == 51);
    CHECK(score.f1(score.aligned) == 100);
    CHECK(score.right_sentences == 6);
    // Six sentences are few, but more than chance.
    CHECK(score.upos >= 40);
    CHECK(score.heads >= 35);
    CHECK(score.labelled <= score.heads);
  }
}

}  // namespace
}  // namespace backstory::language
