// Who did what to whom: an event's label is cut out of this tree.
#include "language/parse.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "base/file.h"

namespace backstory::language {
namespace {

const Model& english() {
  static const auto kModel = Model::load(find_data_folder() / kModelFile);
  return *kModel;
}

Tree parse_text(std::string_view text) {
  const Passage passage = analyse(text, {0, text.size()});
  REQUIRE(passage.sentences.size() == 1);
  return parse(english(), text, passage.sentences.front().tokens);
}

// "nsubj opened" for the word that is written so and stands there first; "root" for the root.
std::string arc_of(const Tree& tree, std::string_view form) {
  for (WordIndex i = 0; i < tree.size(); ++i) {
    if (tree[i].form != form) continue;
    const std::string relation(name_of(tree[i].relation));
    return tree[i].head == kNoWord ? relation : relation + " " + tree[tree[i].head].form;
  }
  return "no such word";
}

void check_tree(const Tree& tree) {
  std::size_t roots = 0;
  for (WordIndex i = 0; i < tree.size(); ++i) {
    roots += tree[i].head == kNoWord;
    WordIndex at = i;
    for (std::size_t step = 0; at != kNoWord && step <= tree.size(); ++step) at = tree[at].head;
    REQUIRE(at == kNoWord);
  }
  REQUIRE(roots == (tree.empty() ? 0 : 1));
}

TEST_CASE("the arguments of plain sentences") {
  struct Example {
    const char* text;
    std::vector<std::pair<const char*, const char*>> arcs;
  };
  const std::vector<Example> examples = {
      {"The council approved the ferry contract.",
       {{"approved", "root"},
        {"council", "nsubj approved"},
        {"contract", "obj approved"},
        {"ferry", "compound contract"}}},
      {"The contract was signed by Mayor Helen Marsh.",
       {{"signed", "root"},
        {"contract", "nsubj:pass signed"},
        {"was", "aux:pass signed"},
        {"Marsh", "flat Helen"}}},
      {"Marsh said the city would sell the pier.",
       {{"said", "root"}, {"sell", "ccomp said"}, {"city", "nsubj sell"}, {"pier", "obj sell"}}},
      {"The company agreed to pay a fine of $3 million.",
       {{"agreed", "root"}, {"pay", "xcomp agreed"}, {"fine", "obj pay"}}},
      {"Russia's president visited North Korea.",
       {{"visited", "root"},
        {"Russia", "nmod:poss president"},
        {"president", "nsubj visited"},
        {"Korea", "obj visited"}}},
      {"The minister resigned and left the country.",
       {{"resigned", "root"}, {"left", "conj resigned"}, {"country", "obj left"}}},
      {"The museum, which opened in Dorn, did not pay.",
       {{"pay", "root"}, {"opened", "acl:relcl museum"}, {"not", "advmod pay"}}},
  };
  for (const Example& example : examples) {
    INFO(example.text);
    const Tree tree = parse_text(example.text);
    check_tree(tree);
    for (const auto& [word, arc] : example.arcs) {
      INFO(word);
      CHECK(arc_of(tree, word) == arc);
    }
  }
}

// A statistical parser has no sentence that it is sure of: of fourteen with a relative clause the models so
// far found the main verb of eight, and none may find it in fewer.
TEST_CASE("a relative clause does not take the place of the main clause") {
  const std::vector<std::pair<const char*, const char*>> examples = {
      {"The ferry, which carried 200 passengers, did not sink.", "sink"},
      {"The ferry, which carried 200 passengers, sank.", "sank"},
      {"The bridge, which links two towns, was closed.", "closed"},
      {"The mayor, who had won three elections, resigned.", "resigned"},
      {"The company, which makes tires, cut its forecast.", "cut"},
      {"The treaty, which was signed in Oslo, bans mines.", "bans"},
      {"The museum, which opened last year, did not pay.", "pay"},
      {"The bank, whose shares fell, denied the report.", "denied"},
      {"The driver, who was not hurt, called the police.", "called"},
      {"The village, which has 300 people, lost its school.", "lost"},
      {"The law, which took effect in May, does not apply.", "apply"},
      {"The pilot, who flew alone, landed safely.", "landed"},
      {"The museum that burned down will reopen.", "reopen"},
      {"The man who stole the painting was arrested.", "arrested"},
  };
  const auto right = std::count_if(examples.begin(), examples.end(), [](const auto& example) {
    return arc_of(parse_text(example.first), example.second) == "root";
  });
  CHECK(right >= 8);
}

TEST_CASE("words keep their place in the text, their lemma and their tags") {
  const std::string text = "Sales fell; the firm’s shares didn’t.";
  const Tree tree = parse_text(text);
  REQUIRE(tree.size() == 10);
  CHECK(tree[1].span.of(text) == "fell");
  CHECK(tree[1].lemma == "fall");
  CHECK(tree[1].upos == Upos::verb);
  CHECK(tree[1].xpos == Xpos::vbd);
  CHECK(tree[5].form == "'s");
  CHECK(tree[5].span.of(text) == "’s");
  CHECK_FALSE(tree[5].space_before);
  CHECK(tree[6].space_before);
  CHECK(tree[6].lemma == "share");
}

TEST_CASE("tokens with a gap are read as if they stood side by side") {
  const std::string text = "The troops marched on Sunday in downtown Ashport.";
  std::vector<Token> tokens = analyse(text, {0, text.size()}).sentences.front().tokens;
  tokens.erase(tokens.begin() + 3, tokens.begin() + 5);
  const Tree tree = parse(english(), text, tokens);
  CHECK(tree.size() == 7);
  CHECK(arc_of(tree, "Ashport") == "obl marched");
  CHECK(tree[3].span.of(text) == "in");
}

TEST_CASE("any tokens give one tree, always the same") {
  std::mt19937 engine(3);
  const std::vector<std::string> pieces = {"the", " ",  "(",   "Marsh", "…", "’s", "\xFF", "2024", "said",
                                           ".",   "\n", "and", "é",     "“", "$",  "-",    "U.S."};
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (std::size_t n = engine() % 40; n > 0; --n) text += pieces[engine() % pieces.size()];
    for (const Sentence& sentence : analyse(text, {0, text.size()}).sentences) {
      const Tree tree = parse(english(), text, sentence.tokens);
      REQUIRE(tree.size() == sentence.tokens.size());
      check_tree(tree);
      const Tree again = parse(english(), text, sentence.tokens);
      for (WordIndex i = 0; i < tree.size(); ++i) {
        REQUIRE(tree[i].head == again[i].head);
        REQUIRE(tree[i].relation == again[i].relation);
      }
    }
  }
  CHECK(parse(english(), "", {}).empty());
}

TEST_CASE("a sentence without an end is still one tree") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "word and ";
  const Tree tree = parse_text(text);
  CHECK(tree.size() == 6000);
  check_tree(tree);
}

TEST_CASE("what a tree is asked") {
  const Tree tree = parse_text("The council approved the ferry contract and the pier.");
  const WordIndex root = tree.root();
  REQUIRE(root != kNoWord);
  CHECK(tree[root].form == "approved");
  const WordIndex subject = tree.find_child(root, {Relation::nsubj, Relation::nsubj_pass});
  REQUIRE(subject != kNoWord);
  CHECK(tree.range(subject) == WordRange{0, 2});
  CHECK(tree.subtree(subject) == std::vector<WordIndex>{0, 1});
  CHECK(tree.is_below(0, root));
  CHECK_FALSE(tree.is_below(root, 0));
  CHECK(tree.find_child(root, {Relation::iobj}) == kNoWord);
  CHECK(tree.children(subject).size() == 1);
  CHECK(tree.find_word(5) == 1);
  CHECK(tree.find_word(3) == kNoWord);
  CHECK(Tree().root() == kNoWord);
}

TEST_CASE("tags and relations have the treebank's names") {
  CHECK(name_of(Upos::propn) == "PROPN");
  CHECK(name_of(Xpos::prp_poss) == "PRP$");
  CHECK(name_of(Xpos::open_bracket) == "-LRB-");
  CHECK(name_of(Relation::nsubj_pass) == "nsubj:pass");
  CHECK(name_of(Relation::case_) == "case");
  CHECK(find_relation("acl:relcl") == Relation::acl_relcl);
  CHECK_FALSE(find_relation("acl:nothing"));
  CHECK(without_subtype(Relation::obl_agent) == Relation::obl);
  CHECK(without_subtype(Relation::root) == Relation::root);
  for (std::size_t i = 0; i < kRelationCount; ++i) {
    const auto relation = static_cast<Relation>(i);
    CHECK(find_relation(name_of(relation)) == relation);
  }
}

}  // namespace
}  // namespace backstory::language
