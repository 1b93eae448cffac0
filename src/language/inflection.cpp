#include "language/inflection.h"

#include <array>
#include <initializer_list>
#include <vector>

#include "base/utf8.h"
#include "language/data.h"
#include "language/plain.h"

namespace backstory::language {
namespace {

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> ends) {
  for (const std::string_view end : ends) {
    if (word.ends_with(end)) return true;
  }
  return false;
}

bool ends_doubled(std::string_view stem) {
  return stem.size() >= 3 && stem.back() == stem[stem.size() - 2] && !is_vowel(stem.back());
}

std::string operator+(std::string_view a, std::string_view b) {
  return std::string(a).append(b);
}

// Of what is left when "ed" or "ing" is taken off: a word nobody knows most likely ended in e after these.
bool wants_e(std::string_view stem) {
  if (stem.size() < 2) return true;
  const char last = stem.back();
  const char before = stem[stem.size() - 2];
  if (last == 'v' || last == 'c' || last == 'z' || last == 'u') return true;
  if (ends_with_any(stem,
                    {"dg", "rg", "ng", "ag", "iz", "is", "us", "at", "ut", "rs", "ns", "id", "ir", "ur"}))
    return !ends_with_any(stem, {"ing", "ang", "ong", "eat", "oat", "aid", "eir", "air", "our"});
  return last == 'l' && !is_vowel(before) && before != 'l' && before != 'r' && before != 'w';
}

// "ceas" → "cease", "hopp" → "hop", "sign" → "sign".
std::string undo_ending(std::string_view stem) {
  for (const std::string& candidate : {stem + "e", std::string(stem)}) {
    if (is_verb(candidate)) return candidate;
  }
  const bool doubled = ends_doubled(stem);
  const std::string_view single = stem.substr(0, stem.size() - (doubled ? 1 : 0));
  if (doubled && (is_verb(single) || !ends_with_any(stem, {"ll", "ss", "ff", "zz"})))
    return std::string(single);
  return wants_e(stem) ? stem + "e" : std::string(stem);
}

std::string undo_s(std::string_view lower) {
  if (lower.size() > 4 && lower.ends_with("ies")) return lower.substr(0, lower.size() - 3) + "y";
  if (lower.size() > 3 && lower.ends_with("es")) {
    const std::string_view stem = lower.substr(0, lower.size() - 2);
    if (ends_with_any(stem, {"ss", "sh", "ch", "x", "zz", "o"})) return std::string(stem);
  }
  if (lower.size() > 2 && lower.ends_with("s") && !ends_with_any(lower, {"ss", "us", "is", "'s"}))
    return std::string(lower.substr(0, lower.size() - 1));
  return std::string(lower);
}

std::string find_verb_lemma(std::string_view lower, Xpos xpos) {
  if (xpos == Xpos::vbz) {
    for (const std::string_view ending : {"s", "es"}) {
      if (!lower.ends_with(ending)) continue;
      const std::string_view stem = lower.substr(0, lower.size() - ending.size());
      if (is_verb(stem)) return std::string(stem);
    }
    return undo_s(lower);
  }
  if (const auto line = find_line(kVerbForms, lower)) return std::string(*line);
  if (lower.size() > 4 && lower.ends_with("ied")) return lower.substr(0, lower.size() - 3) + "y";
  if (lower.size() > 3 && lower.ends_with("ed")) return undo_ending(lower.substr(0, lower.size() - 2));
  if (lower.size() > 4 && lower.ends_with("ing")) return undo_ending(lower.substr(0, lower.size() - 3));
  return std::string(lower);
}

// "larger", "largest" less the ending of `size` letters.
std::string undo_comparison(std::string_view lower, std::string_view ending) {
  if (!lower.ends_with(ending) || lower.size() < ending.size() + 3) return std::string(lower);
  const std::string_view stem = lower.substr(0, lower.size() - ending.size());
  if (stem.ends_with('i')) return stem.substr(0, stem.size() - 1) + "y";
  if (ends_doubled(stem) && !ends_with_any(stem, {"ll", "ss", "ff"}))
    return std::string(stem.substr(0, stem.size() - 1));
  return ends_with_any(stem, {"rg", "nc", "v", "c", "bl", "pl", "mpl", "cr", "fr"}) ? stem + "e"
                                                                                    : std::string(stem);
}

// "S" off a name in the plural, whose capitals stay.
std::string undo_name_s(std::string_view form) {
  if (form.size() > 4 && form.ends_with("ies")) return form.substr(0, form.size() - 3) + "y";
  const bool plural = form.size() > 3 && form.ends_with('s') && !form.ends_with("ss");
  return std::string(form.substr(0, form.size() - (plural ? 1 : 0)));
}

bool is_verb_form(std::string_view form, std::string_view lemma) {
  const auto line = find_line(kVerbForms, form);
  return line && *line == lemma;
}

// A verb of two vowels or more in l keeps its one l, as American papers write; others go by the list.
bool doubles(std::string_view lemma, std::string_view ending) {
  const std::string doubled = lemma + lemma.substr(lemma.size() - 1) + ending;
  if (lemma.ends_with('l') && lemma.size() > 4 && !find_line(kIrregularVerbs, lemma)) return false;
  return is_verb_form(doubled, lemma);
}

// The past and the participle of a verb that is not in -ed, or of what a prefix leaves of it ("re|told").
struct IrregularForms {
  std::string past;
  std::string participle;
};

std::optional<IrregularForms> find_irregular(std::string_view lemma) {
  for (const std::string_view prefix :
       {"", "re", "over", "under", "out", "un", "mis", "fore", "inter", "pre"}) {
    if (!lemma.starts_with(prefix)) continue;
    const auto line = find_line(kIrregularVerbs, lemma.substr(prefix.size()));
    if (!line) continue;
    const std::size_t space = line->find(' ');
    return IrregularForms{prefix + line->substr(0, space), prefix + line->substr(space + 1)};
  }
  return std::nullopt;
}

std::string regular_past(std::string_view lemma) {
  if (lemma.ends_with('e')) return lemma + "d";
  const bool consonant_y = lemma.size() > 1 && lemma.ends_with('y') && !is_vowel(lemma[lemma.size() - 2]);
  if (consonant_y) return lemma.substr(0, lemma.size() - 1) + "ied";
  if (lemma.ends_with('c') && is_verb_form(lemma + "ked", lemma)) return lemma + "ked";
  return lemma + (doubles(lemma, "ed") ? lemma.substr(lemma.size() - 1) + "ed" : std::string("ed"));
}

}  // namespace

bool is_verb(std::string_view lemma) {
  return has_line(kVerbs, lemma);
}

std::string find_lemma(std::string_view form, Xpos xpos) {
  const bool demonym = xpos == Xpos::jj && has_line(kDemonyms, form);
  if (xpos == Xpos::nnp || demonym) return std::string(form);
  if (xpos == Xpos::nnps) return undo_name_s(form);
  const std::string lower = make_plain(to_lower(form));
  if (const auto line = find_line(kOtherForms, lower + " " + name_of(xpos))) return std::string(*line);
  switch (xpos) {
    case Xpos::vbz:
    case Xpos::vbd:
    case Xpos::vbn:
    case Xpos::vbg:
      return find_verb_lemma(lower, xpos);
    case Xpos::nns:
      return undo_s(lower);
    case Xpos::jjr:
    case Xpos::rbr:
      return undo_comparison(lower, "er");
    case Xpos::jjs:
    case Xpos::rbs:
      return undo_comparison(lower, "est");
    default:
      return lower;
  }
}

std::string present_form(std::string_view lemma, Number number) {
  if (lemma == "be") return number == Number::plural ? "are" : "is";
  if (number == Number::plural) return std::string(lemma);
  if (lemma == "have") return "has";
  const bool consonant_y = lemma.size() > 1 && lemma.ends_with('y') && !is_vowel(lemma[lemma.size() - 2]);
  if (consonant_y) return lemma.substr(0, lemma.size() - 1) + "ies";
  return lemma + (ends_with_any(lemma, {"s", "sh", "ch", "x", "z", "o"}) ? "es" : "s");
}

std::string past_form(std::string_view lemma) {
  if (const auto irregular = find_irregular(lemma)) return irregular->past;
  return regular_past(lemma);
}

std::string past_participle(std::string_view lemma) {
  if (const auto irregular = find_irregular(lemma)) return irregular->participle;
  return regular_past(lemma);
}

std::string present_participle(std::string_view lemma) {
  if (lemma.ends_with("ie")) return lemma.substr(0, lemma.size() - 2) + "ying";
  if (lemma.size() > 2 && lemma.ends_with('e') && !ends_with_any(lemma, {"ee", "oe", "ye"}))
    return lemma.substr(0, lemma.size() - 1) + "ing";
  if (lemma.ends_with('c') && is_verb_form(lemma + "king", lemma)) return lemma + "king";
  return lemma + (doubles(lemma, "ing") ? lemma.substr(lemma.size() - 1) + "ing" : std::string("ing"));
}

}  // namespace backstory::language
