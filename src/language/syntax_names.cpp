#include <algorithm>
#include <array>

#include "language/syntax.h"

namespace backstory::language {
namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, kUposCount> kUposNames = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, kXposCount> kXposNames = {
    "ADD", "AFX",  "CC", "CD",  "DT",   "EX",  "FW",  "GW",    "IN",    "JJ",   "JJR", "JJS", "LS",
    "MD",  "NFP",  "NN", "NNP", "NNPS", "NNS", "PDT", "POS",   "PRP",   "PRP$", "RB",  "RBR", "RBS",
    "RP",  "SYM",  "TO", "UH",  "VB",   "VBD", "VBG", "VBN",   "VBP",   "VBZ",  "WDT", "WP",  "WP$",
    "WRB", "HYPH", ",",  ".",   ":",    "``",  "''",  "-LRB-", "-RRB-", "$",    "_"};

constexpr std::array<std::string_view, kRelationCount> kRelationNames = {
    "acl",           "acl:relcl",    "advcl",       "advcl:relcl", "advmod",      "amod",       "appos",
    "aux",           "aux:pass",     "case",        "cc",          "cc:preconj",  "ccomp",      "compound",
    "compound:prt",  "conj",         "cop",         "csubj",       "csubj:outer", "csubj:pass", "dep",
    "det",           "det:predet",   "discourse",   "dislocated",  "expl",        "fixed",      "flat",
    "goeswith",      "iobj",         "list",        "mark",        "nmod",        "nmod:desc",  "nmod:poss",
    "nmod:unmarked", "nsubj",        "nsubj:outer", "nsubj:pass",  "nummod",      "obj",        "obl",
    "obl:agent",     "obl:unmarked", "orphan",      "parataxis",   "punct",       "reparandum", "root",
    "vocative",      "xcomp"};

static_assert(static_cast<std::size_t>(Upos::x) + 1 == kUposCount);
static_assert(static_cast<std::size_t>(Xpos::none) + 1 == kXposCount);
static_assert(static_cast<std::size_t>(Relation::xcomp) + 1 == kRelationCount);

template <typename Enum, std::size_t N>
std::optional<Enum> find_in(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto it = std::find(names.begin(), names.end(), name);
  if (it == names.end()) return std::nullopt;
  return static_cast<Enum>(it - names.begin());
}

}  // namespace

std::string_view name_of(Upos upos) {
  return kUposNames[static_cast<std::size_t>(upos)];
}
std::string_view name_of(Xpos xpos) {
  return kXposNames[static_cast<std::size_t>(xpos)];
}
std::string_view name_of(Relation relation) {
  return kRelationNames[static_cast<std::size_t>(relation)];
}

std::optional<Upos> find_upos(std::string_view name) {
  return find_in<Upos>(kUposNames, name);
}
std::optional<Xpos> find_xpos(std::string_view name) {
  return find_in<Xpos>(kXposNames, name);
}
std::optional<Relation> find_relation(std::string_view name) {
  return find_in<Relation>(kRelationNames, name);
}

Relation without_subtype(Relation relation) {
  const std::string_view name = name_of(relation);
  return find_relation(name.substr(0, name.find(':'))).value_or(relation);
}

}  // namespace backstory::language
