#include "language/syntax.h"

#include <algorithm>

namespace backstory::language {

WordIndex Tree::root() const {
  for (WordIndex i = 0; i < words.size(); ++i) {
    if (words[i].head == kNoWord) return i;
  }
  return kNoWord;
}

std::vector<WordIndex> Tree::children(WordIndex i) const {
  std::vector<WordIndex> found;
  for (WordIndex k = 0; k < words.size(); ++k) {
    if (words[k].head == i) found.push_back(k);
  }
  return found;
}

std::vector<WordIndex> Tree::children(WordIndex i, std::initializer_list<Relation> relations) const {
  std::vector<WordIndex> found;
  for (WordIndex k = 0; k < words.size(); ++k) {
    if (words[k].head != i) continue;
    if (std::find(relations.begin(), relations.end(), words[k].relation) != relations.end())
      found.push_back(k);
  }
  return found;
}

WordIndex Tree::find_child(WordIndex i, std::initializer_list<Relation> relations) const {
  for (WordIndex k = 0; k < words.size(); ++k) {
    if (words[k].head != i) continue;
    if (std::find(relations.begin(), relations.end(), words[k].relation) != relations.end()) return k;
  }
  return kNoWord;
}

bool Tree::is_below(WordIndex i, WordIndex ancestor) const {
  for (; i != kNoWord; i = words[i].head) {
    if (i == ancestor) return true;
  }
  return false;
}

std::vector<WordIndex> Tree::subtree(WordIndex i) const {
  std::vector<WordIndex> found;
  for (WordIndex k = 0; k < words.size(); ++k) {
    if (is_below(k, i)) found.push_back(k);
  }
  return found;
}

WordRange Tree::range(WordIndex i) const {
  const std::vector<WordIndex> all = subtree(i);
  return all.empty() ? WordRange{} : WordRange{all.front(), all.back() + 1};
}

WordIndex Tree::find_word(std::size_t offset) const {
  for (WordIndex i = 0; i < words.size(); ++i) {
    if (words[i].span.contains(offset)) return i;
  }
  return kNoWord;
}

}  // namespace backstory::language
