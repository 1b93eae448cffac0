#include "events/headline_verb.h"

#include <string_view>

namespace backstory::events {
namespace {

bool is_past_form(Tense tense) {
  return tense == Tense::participle;
}

// "or" of "did not confirm or deny".
std::string_view joint_before(const Reading& reading, std::size_t verb) {
  for (std::size_t i = verb; i-- > 0;) {
    const ChunkKind kind = reading.chunks[i].kind;
    if (kind == ChunkKind::conjunction) return reading.words[reading.chunks[i].begin].lower;
    if (kind == ChunkKind::verb) break;
  }
  return "";
}

bool has_object(const Reading& reading, std::size_t verb) {
  return verb + 1 < reading.chunks.size() && reading.chunks[verb + 1].kind == ChunkKind::phrase;
}

// "by" right after the verb, or after a date.
bool has_agent(const Reading& reading, std::size_t verb) {
  std::size_t i = verb + 1;
  while (i < reading.chunks.size() && reading.chunks[i].kind == ChunkKind::date) ++i;
  return i < reading.chunks.size() && reading.words[reading.chunks[i].begin].lower == "by";
}

// Adverbs that turn the meaning, directly before the verb and inside its group.
std::string hedges_of(const Reading& reading, std::size_t verb) {
  std::size_t begin = verb;
  const auto is_passed = [&](ChunkKind kind) {
    return kind == ChunkKind::adverb || kind == ChunkKind::date || kind == ChunkKind::aside;
  };
  while (begin > 0 && is_passed(reading.chunks[begin - 1].kind)) --begin;
  std::string out;
  for (std::size_t w = reading.chunks[begin].begin; w < reading.chunks[verb].head; ++w) {
    const Word& word = reading.words[w];
    const bool adverb = word.tag == Tag::adverb || word.lower == "never";
    const bool last = word.lower == "last" && w > reading.chunks[verb].begin;  // "was last seen"
    if (adverb && (last || lexicon().is(WordClass::hedge, word.lower))) out += word.lower + " ";
  }
  return out;
}

bool negated_before(const Reading& reading, std::size_t verb) {
  for (std::size_t i = verb; i-- > 0 && reading.chunks[i].kind == ChunkKind::adverb;) {
    const Word& word = reading.words[reading.chunks[i].begin];
    if (word.tag == Tag::negation && word.lower != "never") return true;
  }
  return false;
}

// "had not slept since May", "had never flown": no simple past.
bool needs_perfect(const Reading& reading, const Chunk& verb) {
  if (verb.negated || verb.progressive) return true;
  for (std::size_t w = verb.begin; w < reading.words.size(); ++w) {
    const std::string& word = reading.words[w].lower;
    if (word == "since" || word == "never" || word == "ever" || word == "already") return true;
    const bool span = word == "years" || word == "months" || word == "weeks" || word == "days";
    if (span) return true;
  }
  return false;
}

class VerbWriter {
 public:
  VerbWriter(const Reading& reading, std::size_t clause, VerbStyle style)
      : reading_(reading),
        kind_(reading.tree.clauses[clause].kind),
        verb_(verb_of(reading, clause)),
        first_(reading.words[verb_.begin].lower),
        head_(reading.words[verb_.head].lower),
        style_(style),
        hedges_(hedges_of(reading, *reading.tree.clauses[clause].verb)) {
    if (style.negated) verb_.negated = !verb_.negated;
  }

  std::string write() const {
    const std::string not_ = verb_.negated ? "not " : "";
    if (style_.past && is_simple_past()) return past(not_);
    if (verb_.tense == Tense::future) return future();
    if (verb_.tense == Tense::modal)
      return first_ + " " + not_ + hedges_ + (verb_.passive ? "be " + head_ : verb_.base);
    if (verb_.tense == Tense::infinitive) return not_ + "to " + hedges_ + verb_.base;
    if (is_passive() || verb_.progressive) return passive(not_);
    if (verb_.perfect && style_.told) return perfect(not_);
    if (verb_.perfect && (verb_.negated || hedges_ == "never ")) return has() + not_ + hedges_ + head_;
    if (verb_.base == "be") return without_last_space(be() + not_ + hedges_);
    if (verb_.negated) return (style_.plural ? "do " : "does ") + not_ + hedges_ + verb_.base;
    return hedges_ + (style_.plural ? verb_.base : lexicon().third_person(verb_.base));
  }

 private:
  const Reading& reading_;
  ClauseKind kind_;
  Chunk verb_;
  std::string first_;
  std::string head_;
  VerbStyle style_;
  std::string hedges_;

  std::string be() const { return style_.plural ? "are " : "is "; }
  std::string has() const { return style_.plural ? "have " : "has "; }
  static std::string without_last_space(std::string text) {
    text.pop_back();
    return text;
  }

  bool is_passive() const { return verb_.passive || verb_.tense == Tense::participle; }

  bool is_simple_past() const {
    const bool past = verb_.tense == Tense::past;
    return past && !verb_.perfect && !verb_.progressive;
  }

  std::string past(const std::string& not_) const {
    const std::string was = style_.plural ? "were " : "was ";
    if (verb_.base == "be") return without_last_space(was + not_ + hedges_);
    if (verb_.passive) return was + not_ + hedges_ + head_;
    return verb_.negated ? "did not " + hedges_ + verb_.base : hedges_ + lexicon().past(verb_.base);
  }

  std::string future() const {
    const bool will = style_.told || verb_.negated;
    const std::string to =
        (will ? "will " : "") + std::string(verb_.negated ? "not " : "") + hedges_ + (will ? "" : "to ");
    if (verb_.passive) return to + "be " + head_;
    return to + (verb_.progressive ? "be " + head_ : verb_.base);
  }

  std::string passive(const std::string& not_) const {
    const bool earlier = verb_.passive && verb_.perfect && style_.told;
    if (earlier && first_ == "had" && !needs_perfect(reading_, verb_))
      return (style_.plural ? "were " : "was ") + not_ + hedges_ + head_;
    if (earlier) return has() + not_ + "been " + hedges_ + head_;
    const bool bare = !style_.subject && !verb_.progressive;
    return (bare ? "" : be()) + not_ + hedges_ + head_;
  }

  // "said that she had warned them" is "says she warned them".
  std::string perfect(const std::string& not_) const {
    if (first_ == "had" && verb_.base != "be" && !needs_perfect(reading_, verb_))
      return hedges_ + lexicon().past(verb_.base);
    return has() + not_ + hedges_ + head_;
  }
};

}  // namespace

Chunk verb_of(const Reading& reading, std::size_t clause) {
  const Clause& home = reading.tree.clauses[clause];
  Chunk verb = reading.chunks[*home.verb];
  verb.negated = verb.negated || negated_before(reading, *home.verb);
  // "said when asked": nobody is asked by who speaks.
  const bool asked = home.kind == ClauseKind::participial && verb.tense == Tense::past &&
                     reading.chunks[home.begin].kind == ChunkKind::subordinator;
  if (asked && !has_object(reading, *home.verb)) verb.tense = Tense::participle;
  // What has no passive is no participle: "was arrested and escaped".
  const bool bare = verb.tense == Tense::participle && !verb.passive && !verb.perfect;
  const bool told = home.kind == ClauseKind::main && !home.subject.empty() && !has_agent(reading, *home.verb);
  const std::optional<VerbForms>& forms = reading.words[verb.head].forms;
  const bool may_be_past = told && forms && forms->is_past;  // "officials announced Monday in Dorn"
  if (bare && (may_be_past || lexicon().is(WordClass::intransitive, verb.base))) verb.tense = Tense::past;
  if (home.kind != ClauseKind::conjunct || !home.parent || !reading.tree.clauses[*home.parent].verb)
    return verb;
  const Chunk& before = verb_of(reading, *home.parent);
  const std::string_view joint = joint_before(reading, *home.verb);
  if (joint == "or" || joint == "nor") verb.negated = verb.negated || before.negated;
  // "was awarded the prize and taught at Dorn": nobody was taught.
  const bool given = has_object(reading, *reading.tree.clauses[*home.parent].verb);
  if (before.passive && !given && is_past_form(verb.tense) && !has_object(reading, *home.verb) &&
      !lexicon().is(WordClass::intransitive, verb.base)) {
    verb.passive = true;
    if (before.tense == Tense::future) verb.tense = Tense::future;
  } else if (verb.tense == Tense::participle && (given || !before.passive) &&
             before.tense != Tense::participle) {
    verb.tense = Tense::past;  // "had signed and delivered"
  }
  const bool base = verb.tense == Tense::present && reading.words[verb.head].form == VerbForm::base;
  if (base && (before.tense == Tense::future || before.tense == Tense::modal)) verb.tense = before.tense;
  return verb;
}

std::string headline_verb(const Reading& reading, std::size_t clause, VerbStyle style) {
  return VerbWriter(reading, clause, style).write();
}

bool is_unreal(const Reading& reading, std::size_t clause) {
  const Chunk verb = verb_of(reading, clause);
  if (verb.tense == Tense::modal) return true;
  const std::string& first = reading.words[verb.begin].lower;
  const bool supposed = first == "would" || first == "'d";
  if (supposed && (verb.perfect || verb.base == "have")) return true;
  if (verb.perfect && verb.tense == Tense::infinitive) return true;
  const std::size_t next = *reading.tree.clauses[clause].verb + 1;
  return verb.base == "be" && next < reading.chunks.size() && reading.chunks[next].kind == ChunkKind::verb &&
         reading.chunks[next].tense == Tense::infinitive && reading.chunks[next].perfect;
}

}  // namespace backstory::events
