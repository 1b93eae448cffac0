// Sentences of a treebank, read from CoNLL-U (universaldependencies.org/format.html).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "language/syntax.h"
#include "language/tagger.h"

namespace backstory::language {

struct GoldWord {
  std::string form;  // with plain quotes and dashes, as the tokenizer makes them
  std::string lower;
  std::string lemma;
  Tag tag;
  WordIndex head = kNoWord;  // the sentence's number of words for the root
  Relation relation = Relation::dep;
  SourceSpan place;  // characters of the sentence, white space not counted
};

struct GoldSentence {
  std::vector<GoldWord> words;
  std::string text;  // the "# text" line
  bool begins_block = false;
};

// Multiword tokens give their words, empty nodes are left out. Fails, naming the line, on what is not CoNLL-U
// or has tags and relations that syntax.h does not know.
std::vector<GoldSentence> parse_treebank(std::string_view conllu, std::string_view name);

std::vector<GoldSentence> read_treebank(const std::filesystem::path& path);

}  // namespace backstory::language
