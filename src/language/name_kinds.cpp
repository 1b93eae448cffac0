#include "language/name_kinds.h"

#include <algorithm>

#include "base/utf8.h"
#include "language/data.h"

namespace backstory::language {
namespace {

std::string join(const Tree& tree, WordRange words) {
  std::string text;
  for (WordIndex k = words.first; k < words.last; ++k) {
    if (k > words.first && tree[k].space_before) text += ' ';
    text += tree[k].form;
  }
  return text;
}

// Longer ones are words that somebody shouts, and headlines.
constexpr std::size_t kMaxAcronym = 6;

bool is_acronym(std::string_view form) {
  const bool is_roman = form.find_first_not_of("IVX") == std::string_view::npos;
  return form.size() >= 3 && form.size() <= kMaxAcronym && !is_roman &&
         std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_initial(std::string_view form) {
  return form.size() == 2 && form[1] == '.' && form[0] >= 'A' && form[0] <= 'Z';
}

bool is_place(std::string_view name) {
  return is_country(name) || has_line(kPlaces, name);
}

// The word that says what the whole is: the last, or the one before "of".
std::string_view find_head_word(const Tree& tree, WordRange words) {
  for (WordIndex k = words.first + 1; k < words.last; ++k) {
    if (tree[k].lower == "of") return tree[k - 1].lower;
  }
  return tree[words.last - 1].lower;
}

bool has_organisation_word(const Tree& tree, WordRange words) {
  return is_organisation_word(find_head_word(tree, words)) || has_line(kOrganisations, join(tree, words));
}

// Titles stand before a person, unless the whole is something else: "General Motors", "Prince Edward Island".
WordRange without_titles(const Tree& tree, WordRange words) {
  if (has_organisation_word(tree, words) || is_place(join(tree, words)) ||
      has_line(kPlaceWords, find_head_word(tree, words)))
    return words;
  for (WordIndex k = words.last; k-- > words.first;) {
    const bool title = is_title(tree[k].form) || is_role_noun(tree[k].lower);
    if (title && k + 1 < words.last) return {k + 1, words.last};
  }
  return words;
}

bool is_role_word(const Word& word) {
  return (word.upos == Upos::noun || word.upos == Upos::propn) &&
         (is_role_noun(word.lemma) || is_role_noun(word.lower));
}

// "leader Kim Jong Un"; "Kim, the leader"; "the leader, Kim".
bool has_role(const Tree& tree, WordRange words, WordIndex head) {
  if (words.first > 0 && is_role_word(tree[words.first - 1]) && tree[words.first - 1].xpos != Xpos::nns)
    return true;
  for (const WordIndex child : tree.children(head, {Relation::appos, Relation::nmod_desc})) {
    if (!words.contains(child) && is_role_word(tree[child])) return true;
  }
  const WordIndex above = tree[head].head;
  return tree[head].relation == Relation::appos && above != kNoWord && is_role_word(tree[above]) &&
         tree[above].upos == Upos::noun;
}

bool begins_like_person(const Tree& tree, WordRange words) {
  if (has_line(kGivenNames, tree[words.first].form)) return true;
  if (words.size() < 2) return false;
  return is_initial(tree[words.first].form) || (words.size() > 2 && is_initial(tree[words.first + 1].form));
}

// "al", "-" and "Sadr" of "Moqtada al-Sadr": what may stand after the first word without a count of its own.
bool is_small_part(const Tree& tree, WordIndex k) {
  const std::string& lower = tree[k].lower;
  return lower == "-" || has_line(kNameParticles, lower) ||
         (tree[k - 1].lower == "-" && !tree[k].space_before);
}

bool is_plain_name_word(const Word& word) {
  return word.xpos == Xpos::nnp && word.form.size() > 1 && !is_acronym(word.form) &&
         word.form.find_first_of("0123456789&-'") == std::string::npos;
}

// Two or three plain words without an article: in the news mostly somebody.
bool looks_like_person(const Tree& tree, WordRange words, WordIndex head) {
  if (tree.find_child(head, {Relation::det, Relation::nmod_poss}) != kNoWord) return false;
  std::size_t count = 0;
  for (WordIndex k = words.first; k < words.last; ++k) {
    if (k > words.first && is_small_part(tree, k)) continue;
    if (!is_plain_name_word(tree[k])) return false;
    ++count;
  }
  return count == 2 || count == 3;
}

// "Boston Red Sox", "Pittsburgh Pirates": a team.
bool looks_like_team(const Tree& tree, WordRange words) {
  if (tree[words.last - 1].xpos != Xpos::nnps) return false;
  for (WordIndex k = words.first + 1; k < words.last; ++k) {
    if (is_place(join(tree, {words.first, k}))) return true;
  }
  return false;
}

// "in Kursk": what lies somewhere.
bool stands_as_place(const Tree& tree, WordIndex head) {
  const WordIndex preposition = tree.find_child(head, {Relation::case_});
  if (preposition == kNoWord) return false;
  const std::string& lower = tree[preposition].lower;
  return lower == "in" || lower == "near" || lower == "at" || lower == "across" || lower == "into" ||
         lower == "outside";
}

bool is_speaker(const Tree& tree, WordIndex head) {
  const WordIndex above = tree[head].head;
  if (tree[head].relation != Relation::nsubj || above == kNoWord) return false;
  const std::string& lemma = tree[above].lemma;
  return lemma == "say" || lemma == "tell" || lemma == "ask" || lemma == "add" || lemma == "reply";
}

// Names with who behind them, or that speak. One word that speaks may be a company or a government.
bool stands_as_person(const Tree& tree, WordRange words, WordIndex head) {
  for (const WordIndex clause : tree.children(head, {Relation::acl_relcl})) {
    for (const WordIndex word : tree.children(clause)) {
      if (tree[word].lower == "who" || tree[word].lower == "whose") return true;
    }
  }
  return words.size() >= 2 && is_speaker(tree, head);
}

}  // namespace

Name judge_name(const Tree& tree, WordRange all, WordIndex head) {
  Name name;
  name.words = without_titles(tree, all);
  name.head = name.words.contains(head) ? head : name.words.last - 1;
  name.text = join(tree, name.words);
  const auto settle = [&](NameKind kind, NameEvidence evidence) {
    name.kind = kind;
    name.evidence = evidence;
    return name;
  };
  if (is_country(name.text)) return settle(NameKind::place, NameEvidence::gazetteer);
  if (has_organisation_word(tree, name.words))
    return settle(NameKind::organisation, NameEvidence::organisation_word);
  if (name.words.size() < all.size() || has_role(tree, name.words, head))
    return settle(NameKind::person, NameEvidence::title);
  if (has_line(kThingWords, find_head_word(tree, name.words)))
    return settle(NameKind::other, NameEvidence::gazetteer);
  if (is_acronym(name.text)) return settle(NameKind::organisation, NameEvidence::organisation_word);
  if (is_place(name.text) || has_line(kPlaceWords, find_head_word(tree, name.words)))
    return settle(NameKind::place, NameEvidence::gazetteer);
  if (looks_like_team(tree, name.words)) return settle(NameKind::organisation, NameEvidence::context);
  if (begins_like_person(tree, name.words)) return settle(NameKind::person, NameEvidence::gazetteer);
  if (stands_as_person(tree, name.words, head)) return settle(NameKind::person, NameEvidence::context);
  if (stands_as_place(tree, head)) return settle(NameKind::place, NameEvidence::context);
  if (looks_like_person(tree, name.words, head) || is_speaker(tree, head))
    return settle(NameKind::person, NameEvidence::guess);
  return name;
}

}  // namespace backstory::language
