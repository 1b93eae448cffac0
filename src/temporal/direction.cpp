#include "temporal/direction.h"

#include <algorithm>

namespace backstory::temporal {
namespace {

constexpr std::uint32_t kFarthestCue = 30;
constexpr std::uint32_t kClose = 4;

// In a headline with capitals throughout, a capital does not make a name of a verb.
bool is_title_case(std::span<const Piece> pieces) {
  std::size_t capitals = 0;
  std::size_t words = 0;
  for (const Piece& piece : pieces) {
    if (piece.digits > 0 || piece.lower.size() < 4) continue;
    ++words;
    capitals += piece.capital ? 1U : 0U;
  }
  return words >= 3 && 4 * capitals >= 3 * words;
}

}  // namespace

Clauses::Clauses(const Chart& chart) : marks_(chart.pieces().size()) {
  const auto size = static_cast<std::uint32_t>(marks_.size());
  const bool title = is_title_case(chart.pieces());
  for (std::uint32_t at = 0; at < size;) {
    const bool name = chart.pieces()[at].capital && at > 0 && !title;  // "May", "Will"
    at = name ? at + 1 : read_mark(chart, at);
  }
}

void Clauses::read_entry(Symbol category, Mark& mark) {
  constexpr std::array<std::pair<Engine, Cue>, 9> kCues = {{{Engine::past_cue, Cue::past},
                                                            {Engine::speech_cue, Cue::speech},
                                                            {Engine::future_cue, Cue::future},
                                                            {Engine::planned_cue, Cue::planned},
                                                            {Engine::open_cue, Cue::open},
                                                            {Engine::present_cue, Cue::present},
                                                            {Engine::weak_cue, Cue::weak},
                                                            {Engine::toward_cue, Cue::toward},
                                                            {Engine::defer_cue, Cue::defer}}};
  for (const auto& [engine, cue] : kCues) {
    if (category == symbol(engine)) mark.cue = cue;
  }
  mark.boundary |= category == symbol(Engine::boundary);
  mark.be_form |= category == symbol(Engine::be_form);
  mark.relative |= category == symbol(Engine::relative_word);
  mark.possessive |= category == symbol(Engine::possessive);
  mark.no_subject |= category == symbol(Engine::no_subject);
  mark.close_quote |= category == symbol(Engine::close_quote);
  mark.defer_goal |= category == symbol(Engine::defer_goal);
}

// Reads the longest entry that begins here; gives where it ends.
std::uint32_t Clauses::read_mark(const Chart& chart, std::uint32_t at) {
  const Grammar& grammar = chart.grammar();
  const Piece& piece = chart.pieces()[at];
  if (piece.word == kUnknownWord) {
    marks_[at].comma = piece.lower == ",";
    if (!piece.capital && grammar.has_past_suffix(piece.lower)) marks_[at].cue = Cue::past;
    return at + 1;
  }
  marks_[at].comma = piece.lower == ",";
  marks_[at].no_subject = piece.digits > 0;
  std::uint32_t node = 0;
  std::uint32_t last = at;
  bool silent = false;  // the words are known to say nothing
  for (std::uint32_t end = at; end < marks_.size(); ++end) {
    const Word word = chart.pieces()[end].word;
    node = word == kUnknownWord ? 0 : grammar.child(node, word);
    if (node == 0) break;
    Mark mark;
    bool known = false;
    for (const LexiconEntry& entry : grammar.entries(node)) {
      read_entry(entry.category, mark);
      if (entry.category == symbol(Engine::no_cue)) known = silent = true;
    }
    known |= mark.cue != Cue::none;
    if (end == at || known) {
      mark.comma = end == at && piece.lower == ",";
      mark.no_subject |= end == at && piece.digits > 0;
      marks_[last] = end == at ? marks_[last] : Mark{};
      marks_[end] = mark;
      last = end;
    }
  }
  if (last == at && !silent && marks_[at].cue == Cue::none && !piece.capital &&
      grammar.has_past_suffix(piece.lower)) {
    marks_[at].cue = Cue::past;
  }
  return last + 1;
}

// "to meet", "the return", "three votes" are no verbs that say when.
bool Clauses::is_subjectless(std::uint32_t at) const {
  return at > 0 && marks_[at - 1].no_subject;
}

bool Clauses::counts(std::uint32_t at) const {
  const Mark& mark = marks_[at];
  if (mark.cue == Cue::past || mark.cue == Cue::defer) return at == 0 || !marks_[at - 1].be_form;
  if (mark.cue == Cue::present) return !is_subjectless(at);
  return mark.cue != Cue::none;
}

ClauseView Clauses::view_of(Cue cue, bool deferred) {
  switch (cue) {
    case Cue::past:
      return {Direction::past, false, false};
    case Cue::speech:
      return {Direction::past, false, true};
    case Cue::defer:
      return {deferred ? Direction::future : Direction::past, false, false};
    case Cue::future:
    case Cue::planned:
      return {Direction::future, false, false};
    case Cue::present:
    case Cue::weak:
    case Cue::toward:
      return {Direction::future, true, false};
    case Cue::open:
    case Cue::none:
      break;
  }
  return {};
}

bool Clauses::is_present(std::uint32_t at) const {
  return marks_[at].cue == Cue::weak || marks_[at].cue == Cue::present;
}

// Of ", who took office in May," and ", closed since March,", which end at the comma `at`, the comma at which
// they begin; else `at`.
std::uint32_t Clauses::begin_of_insertion(std::uint32_t at) const {
  for (std::uint32_t left = at; left-- > 0;) {
    if (marks_[left].boundary) break;
    if (!marks_[left].comma) continue;
    return marks_[left + 1].relative || marks_[left + 1].cue == Cue::past ? left : at;
  }
  return at;
}

std::optional<std::uint32_t> Clauses::look_left(std::uint32_t begin, bool attributive, bool& weak) const {
  const std::uint32_t farthest = begin > kFarthestCue ? begin - kFarthestCue : 0;
  for (std::uint32_t at = begin; at-- > farthest;) {
    const Cue cue = marks_[at].cue;
    const bool passed_over = cue == Cue::weak || cue == Cue::toward || (attributive && is_present(at));
    if (counts(at) && !passed_over) return at;
    if (marks_[at].comma) at = begin_of_insertion(at);
    weak |= cue == Cue::weak && !attributive;
    if (marks_[at].boundary) break;
  }
  return std::nullopt;
}

// What is said in the present after a comma, or of "who" and "which", is of something else.
std::optional<std::uint32_t> Clauses::look_right(std::uint32_t end, bool attributive, bool& weak) const {
  const std::uint32_t farthest = std::min(static_cast<std::uint32_t>(marks_.size()), end + kFarthestCue);
  bool past_comma = false;
  for (std::uint32_t at = end; at < farthest; ++at) {
    const Mark& mark = marks_[at];
    if (mark.boundary || mark.close_quote || (mark.comma && weak)) break;
    past_comma |= mark.comma && at > end;
    const bool of_other = past_comma || (at > 0 && marks_[at - 1].relative);
    const bool passed_over = is_present(at) && (of_other || (attributive && mark.cue == Cue::weak));
    if (!counts(at) || mark.cue == Cue::toward || passed_over) continue;
    if (mark.cue != Cue::weak) return at;
    weak = true;
  }
  return std::nullopt;
}

// "… scheduled for Friday, was called off".
bool Clauses::goes_on_as_past(std::uint32_t end) const {
  const std::size_t next = end + (end < marks_.size() && marks_[end].comma ? 1U : 0U);
  return next < marks_.size() && marks_[next].cue == Cue::past;
}

ClauseView Clauses::look_around(std::uint32_t begin, std::uint32_t end) const {
  const bool attributive = end < marks_.size() && marks_[end].possessive;
  const bool deferred = begin > 0 && marks_[begin - 1].defer_goal;
  bool weak = false;
  const auto left = look_left(begin, attributive, weak);
  const bool told_of = attributive && left && marks_[*left].cue == Cue::speech;
  if (left && !told_of) {
    ClauseView view = view_of(marks_[*left].cue, deferred);
    view.close = begin - *left <= kClose;
    view.doubtful = marks_[*left].cue == Cue::planned && goes_on_as_past(end);
    // "They will appeal Friday's ruling", "they will vote in Friday's election", but "ahead of Friday's
    // vote".
    const bool apart = attributive && *left + 1 != begin;
    return apart && view.direction == Direction::future ? ClauseView{} : view;
  }
  if (const auto right = look_right(end, attributive, weak)) return view_of(marks_[*right].cue, false);
  const bool toward = begin > 0 && marks_[begin - 1].cue == Cue::toward;
  return weak || toward ? view_of(Cue::weak, deferred) : ClauseView{};
}

}  // namespace backstory::temporal
