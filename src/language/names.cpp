#include "language/names.h"

#include <algorithm>
#include <array>
#include <map>

#include "language/data.h"
#include "language/name_kinds.h"
#include "language/name_spans.h"

namespace backstory::language {
namespace {

constexpr std::size_t kKindCount = 4;

// What the sentences say of one name.
struct Votes {
  NameEvidence best = NameEvidence::none;
  std::array<std::size_t, kKindCount> counts{};  // of the best evidence alone
  std::array<std::size_t, kKindCount> first{};   // when each was first said

  void add(const Name& name, std::size_t time) {
    if (name.evidence > best) return;
    if (name.evidence < best) *this = {name.evidence, {}, {}};
    const auto kind = static_cast<std::size_t>(name.kind);
    if (counts[kind]++ == 0) first[kind] = time;
  }

  NameKind winner() const {
    std::size_t winner = 0;
    for (std::size_t kind = 1; kind < kKindCount; ++kind) {
      const bool more = counts[kind] > counts[winner];
      const bool sooner = counts[kind] == counts[winner] && counts[kind] > 0 && first[kind] < first[winner];
      if (more || sooner) winner = kind;
    }
    return static_cast<NameKind>(winner);
  }
};

std::string_view last_word(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

// "World Trade Organization" → "WTO".
std::string find_initials(std::string_view text) {
  std::string initials;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = i == 0 || text[i - 1] == ' ';
    if (begins && text[i] >= 'A' && text[i] <= 'Z') initials += text[i];
  }
  return initials;
}

// True when `part`, which has that evidence of its own, is a short form of the longer `whole` of that kind.
bool is_short_form(std::string_view part, NameEvidence own, std::string_view whole, NameKind kind) {
  if (part.size() >= whole.size()) return false;
  if (kind == NameKind::person && last_word(whole) == part) return true;
  if (kind != NameKind::organisation) return false;
  if (find_initials(whole) == part && part.size() >= 2) return true;
  // Many organisations begin with a country or somebody's name, which stay what they are.
  return own > NameEvidence::gazetteer && whole.starts_with(part) && whole[part.size()] == ' ';
}

struct Settled {
  NameKind kind;
  NameEvidence evidence;
};

// Surest first, so that a short form takes the kind of the surest whole.
using Longer = std::vector<std::pair<std::string, Settled>>;

Longer sort_by_evidence(const std::map<std::string, Settled>& kinds) {
  Longer sorted(kinds.begin(), kinds.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second.evidence < b.second.evidence; });
  return sorted;
}

Settled settle_short_form(const std::string& text, const Settled& own, const Longer& longer) {
  for (const auto& [whole, settled] : longer) {
    // A place by the gazetteer ("Washington") may be a person's surname, and often both: what is sure of
    // itself stays, but for the surname of somebody with a title.
    const bool surer = settled.evidence < own.evidence;
    if (surer && is_short_form(text, own.evidence, whole, settled.kind))
      return {settled.kind, NameEvidence::context};
  }
  return own;
}

}  // namespace

std::vector<Name> find_names(const Tree& tree) {
  std::vector<Name> names;
  for (const NameSpan& span : find_name_spans(tree)) names.push_back(judge_name(tree, span.words, span.head));
  return names;
}

void settle_kinds(std::span<std::vector<Name>> names_of_sentences) {
  std::map<std::string, Votes> votes;
  std::size_t time = 0;
  for (const std::vector<Name>& names : names_of_sentences) {
    for (const Name& name : names) votes[name.text].add(name, time++);
  }
  std::map<std::string, Settled> kinds;
  for (const auto& [text, said] : votes) {
    kinds[text] = {said.best == NameEvidence::none ? NameKind::other : said.winner(), said.best};
  }
  const Longer longer = sort_by_evidence(kinds);
  for (std::vector<Name>& names : names_of_sentences) {
    for (Name& name : names) {
      const Settled settled = settle_short_form(name.text, kinds.at(name.text), longer);
      name.kind = settled.kind;
      name.evidence = settled.evidence;
    }
  }
}

bool is_role_noun(std::string_view lemma) {
  return has_line(kRoles, lemma);
}

bool is_title(std::string_view form) {
  return has_line(kTitles, form);
}

bool is_organisation_word(std::string_view lower) {
  return has_line(kOrganisationWords, lower);
}

bool is_country(std::string_view name) {
  return has_line(kCountries, name);
}

std::string_view find_country_of(std::string_view demonym) {
  return find_line(kDemonyms, demonym).value_or(std::string_view());
}

}  // namespace backstory::language
