#include "language/name_spans.h"

#include <algorithm>

#include "base/utf8.h"
#include "language/data.h"
#include "language/names.h"

namespace backstory::language {
namespace {

bool is_capitalised(const Word& word) {
  return is_upper(decode_code_point(word.form, 0).value);
}

bool is_name_word(const Word& word) {
  return word.upos == Upos::propn && is_capitalised(word) && !has_line(kCalendarNames, word.lower) &&
         find_country_of(word.form).empty();
}

// The relations that tie the words of a name together.
bool binds(Relation relation) {
  switch (relation) {
    case Relation::flat:
    case Relation::compound:
    case Relation::nmod_desc:
    case Relation::goeswith:
    case Relation::amod:
      return true;
    default:
      return false;
  }
}

// "de", "bin", "van der" within the names of people.
bool is_particle(const Word& word) {
  return (word.upos == Upos::propn || word.upos == Upos::x || binds(word.relation)) &&
         has_line(kNameParticles, word.lower);
}

class Finder {
 public:
  explicit Finder(const Tree& tree) : tree_(tree) {}

  std::vector<NameSpan> run() {
    for (WordIndex i = 0; i < tree_.size(); ++i) {
      if (is_name_word(tree_[i]) && !hangs_on_name(i) && !begins_demonym(i)) add(i);
    }
    std::sort(spans_.begin(), spans_.end(),
              [](const NameSpan& a, const NameSpan& b) { return a.words.first < b.words.first; });
    return std::move(spans_);
  }

 private:
  // "North" of "North Korean".
  bool begins_demonym(WordIndex i) const {
    return i + 1 < tree_.size() && !find_country_of(tree_[i].form + " " + tree_[i + 1].form).empty();
  }

  bool hangs_on_name(WordIndex i) const {
    const WordIndex head = tree_[i].head;
    return head != kNoWord && binds(tree_[i].relation) && is_name_word(tree_[head]) && touches(i, head);
  }

  // Nothing but words of the same name lies between the two.
  bool touches(WordIndex i, WordIndex head) const {
    const auto [low, high] = std::minmax(i, head);
    for (WordIndex k = low + 1; k < high; ++k) {
      if (!is_name_word(tree_[k]) && !is_joint(k) && !is_particle(tree_[k])) return false;
    }
    return true;
  }

  bool is_joint(WordIndex k) const {
    return tree_[k].lower == "-" || tree_[k].lower == "&" || tree_[k].lower == ".";
  }

  // A word beside the name, tied to its head by nothing but what ties names: a proper noun below it by other
  // relations (an apposition, a conjunct) is a name of its own.
  bool belongs(WordIndex k, WordIndex head) const {
    const bool may_belong = is_name_word(tree_[k]) || is_joint(k) || is_particle(tree_[k]) ||
                            is_capital_modifier(k, head) || ends_hyphenated(k);
    if (!may_belong) return false;
    if (is_joint(k)) return tree_.is_below(k, head);
    if (ends_hyphenated(k)) return true;
    for (WordIndex i = k; i != head; i = tree_[i].head) {
      if (i == kNoWord || !binds(tree_[i].relation)) return false;
    }
    return true;
  }

  // "loong" of "Hsien-loong": hangs on a capital by a hyphen without spaces, whatever the tree says.
  bool ends_hyphenated(WordIndex k) const {
    return k >= 2 && tree_[k - 1].lower == "-" && !tree_[k].space_before && !tree_[k - 1].space_before &&
           tree_[k].upos == Upos::propn && tree_[k - 2].upos == Upos::propn;
  }

  // "Supreme Court": an adjective, but no demonym, and no capital that begins the sentence.
  bool is_capital_modifier(WordIndex k, WordIndex head) const {
    const Word& word = tree_[k];
    return k > 0 && word.head >= k && word.head <= head && binds(word.relation) && is_capitalised(word) &&
           find_country_of(word.form).empty() && !has_line(kCalendarNames, word.lower);
  }

  void add(WordIndex head) {
    WordRange words{head, head + 1};
    while (words.first > 0 && belongs(words.first - 1, head)) --words.first;
    while (words.last < tree_.size() && belongs(words.last, head)) ++words.last;
    while (words.last - 1 > head && is_joint(words.last - 1)) --words.last;
    while (words.first < head && is_joint(words.first)) ++words.first;
    extend_by_phrase(head, words);
    for (const NameSpan& other : spans_) {
      if (other.words.first < words.last && words.first < other.words.last) return;
    }
    spans_.push_back({words, head});
  }

  // "Bank of England", "Ministry of Foreign Affairs", "Trinidad and Tobago", "Johnson & Johnson".
  void extend_by_phrase(WordIndex head, WordRange& words) const {
    while (words.last + 1 < tree_.size()) {
      const std::string& joint = tree_[words.last].lower;
      WordIndex next = words.last + 1;
      if (joint == "of" && tree_[next].lower == "the" && next + 1 < tree_.size()) ++next;
      if (!is_name_word(tree_[next]) || !tree_.is_below(next, head)) return;
      const std::string& last = tree_[words.last - 1].lower;
      const bool of_whole = joint == "of" && (is_organisation_word(last) || has_line(kPlaceWords, last));
      const bool pair = (joint == "and" || joint == "&") && (joint == "&" || is_known_pair(words, next));
      if (!of_whole && !pair) return;
      words.last = next + 1;
      while (words.last < tree_.size() && is_name_word(tree_[words.last]) && tree_.is_below(words.last, head))
        ++words.last;
    }
  }

  bool is_known_pair(const WordRange& words, WordIndex next) const {
    std::string text;
    for (WordIndex k = words.first; k <= next; ++k) text += (text.empty() ? "" : " ") + tree_[k].form;
    return has_line(kCountries, text) || has_line(kPlaces, text);
  }

  const Tree& tree_;
  std::vector<NameSpan> spans_;
};

}  // namespace

std::vector<NameSpan> find_name_spans(const Tree& tree) {
  return Finder(tree).run();
}

}  // namespace backstory::language
