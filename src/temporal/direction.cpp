#include "temporal/direction.h"

#include <algorithm>

#include "base/utf8.h"

namespace backstory::temporal {
namespace {

constexpr std::uint32_t kFarthestCue = 30;
constexpr std::uint32_t kFarthestPresent = 12;
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
  find_times(chart);
  for (std::uint32_t at = 0; at < size;) {
    const bool name = chart.pieces()[at].capital && at > 0 && !title;  // "May", "Will"
    at = name ? at + 1 : read_mark(chart, at);
  }
  drop_attributes();
}

// "The delayed summit", "a newly built bridge": such a word tells of its noun, not of when.
void Clauses::drop_attributes() {
  for (std::size_t at = 1; at + 1 < marks_.size(); ++at) {
    Mark& mark = marks_[at];
    const bool past = (mark.cue == Cue::past || mark.cue == Cue::defer) && mark.pieces == 1;
    if (!past || !marks_[at + 1].noun) continue;
    const std::size_t before = at > 1 && marks_[at - 1].adverb ? at - 2 : at - 1;
    if (!marks_[before].determiner) continue;
    mark.cue = Cue::none;
    mark.noun = true;
  }
}

void Clauses::read_entry(Symbol category, Mark& mark) {
  constexpr std::array<std::pair<Engine, Cue>, 10> kCues = {{{Engine::past_cue, Cue::past},
                                                             {Engine::speech_cue, Cue::speech},
                                                             {Engine::future_cue, Cue::future},
                                                             {Engine::planned_cue, Cue::planned},
                                                             {Engine::open_cue, Cue::open},
                                                             {Engine::present_cue, Cue::present},
                                                             {Engine::plural_cue, Cue::present},
                                                             {Engine::weak_cue, Cue::weak},
                                                             {Engine::toward_cue, Cue::toward},
                                                             {Engine::defer_cue, Cue::defer}}};
  for (const auto& [engine, cue] : kCues) {
    if (category == symbol(engine)) mark.cue = cue;
  }
  mark.boundary |= category == symbol(Engine::boundary);
  mark.be_form |= category == symbol(Engine::be_form);
  mark.far_off |= category == symbol(Engine::far_off);
  mark.relative |= category == symbol(Engine::relative_word);
  mark.article |= category == symbol(Engine::article);
  mark.plural |= category == symbol(Engine::plural_cue);
  mark.coming_event |= category == symbol(Engine::coming_event);
  mark.indefinite |= category == symbol(Engine::indefinite);
  mark.determiner |= category == symbol(Engine::determiner);
  mark.conjunction |= category == symbol(Engine::conjunction);
  mark.adverb |= category == symbol(Engine::adverb);
  mark.possessive |= category == symbol(Engine::possessive);
  mark.no_subject |= category == symbol(Engine::no_subject);
  mark.close_quote |= category == symbol(Engine::close_quote);
  mark.defer_goal |= category == symbol(Engine::defer_goal);
}

bool Clauses::could_be_noun(const Mark& mark, const Piece& piece) {
  if (piece.capital || mark.cue != Cue::none || mark.boundary || mark.no_subject || mark.relative)
    return false;
  return is_letter(decode_code_point(piece.lower, 0).value);
}

void Clauses::read_unknown(const Chart& chart, std::uint32_t at) {
  const Piece& piece = chart.pieces()[at];
  marks_[at].comma = piece.lower == ",";
  marks_[at].opens = piece.lower == "(";
  marks_[at].ongoing = chart.grammar().has_ongoing_suffix(piece.lower);
  if (!piece.capital && chart.grammar().has_past_suffix(piece.lower)) marks_[at].cue = Cue::past;
  marks_[at].noun = could_be_noun(marks_[at], piece);
}

void Clauses::find_times(const Chart& chart) {
  ends_time_.resize(marks_.size());
  for (const Item& item : chart.items()) {
    if (item.symbol == symbol(Engine::time) && item.rule != kNone) ends_time_[item.end - 1] = true;
  }
}

// Of a longer entry the last word tells: "was set to". "Three votes", but "the trial for the attack of 2023
// opens".
bool Clauses::is_subjectless(const Chart& chart, std::uint32_t at) const {
  const Piece& piece = chart.pieces()[at];
  if (piece.digits > 0) return !ends_time_[at];
  const std::uint32_t node = piece.word == kUnknownWord ? 0 : chart.grammar().child(0, piece.word);
  if (node == 0) return false;
  const auto& entries = chart.grammar().entries(node);
  return std::any_of(entries.begin(), entries.end(),
                     [](const LexiconEntry& entry) { return entry.category == symbol(Engine::no_subject); });
}

// Reads the longest entry that begins here; gives where it ends.
std::uint32_t Clauses::read_mark(const Chart& chart, std::uint32_t at) {
  read_unknown(chart, at);
  const Grammar& grammar = chart.grammar();
  std::uint32_t node = 0;
  std::uint32_t last = at;
  for (std::uint32_t end = at; end < marks_.size(); ++end) {
    const Word word = chart.pieces()[end].word;
    node = word == kUnknownWord ? 0 : grammar.child(node, word);
    if (node == 0) break;
    Mark mark;
    bool silent = false;
    for (const LexiconEntry& entry : grammar.entries(node)) {
      read_entry(entry.category, mark);
      silent |= entry.category == symbol(Engine::no_cue);
    }
    if (end == at && mark.cue == Cue::none && !silent) mark.cue = marks_[at].cue;
    if (end > at && mark.cue == Cue::none && !silent) continue;
    mark.comma = end == at && marks_[at].comma;
    mark.opens = end == at && marks_[at].opens;
    mark.ongoing = end == at && marks_[at].ongoing;
    mark.noun = end == at && could_be_noun(mark, chart.pieces()[at]);
    mark.pieces = end + 1 - at;
    marks_[last] = {};
    marks_[end] = mark;
    last = end;
  }
  if (is_subjectless(chart, last)) marks_[last].no_subject = true;
  return last + 1;
}

// "A bright start": what one thing does is told with another form of the verb.
bool Clauses::is_of_one(std::uint32_t at) const {
  constexpr std::uint32_t kAdjectives = 2;
  const std::uint32_t farthest = at > kAdjectives + 1 ? at - kAdjectives - 1 : 0;
  for (std::uint32_t left = at; left-- > farthest;) {
    if (marks_[left].indefinite) return true;
    if (!marks_[left].noun && !marks_[left].no_subject) break;
  }
  return false;
}

bool Clauses::counts(std::uint32_t at) const {
  const Mark& mark = marks_[at];
  const Mark before = at < mark.pieces ? Mark{} : marks_[at - mark.pieces];
  // "Will be named", "will cut", "is expected to hit".
  const bool governed = before.be_form || before.cue == Cue::future || before.cue == Cue::open;
  if (mark.cue == Cue::past || mark.cue == Cue::defer) return !governed;
  // "To meet", "the return", "three votes" are no verbs that say when.
  if (mark.cue == Cue::present) return !before.no_subject && !(mark.plural && is_of_one(at));
  return mark.cue != Cue::none;
}

// "Friday's vote", "the May report", "the March vote".
bool Clauses::is_attributive(std::uint32_t begin, std::uint32_t end) const {
  if (end >= marks_.size()) return false;
  const bool noun = marks_[end].noun || marks_[end].cue == Cue::present;
  return marks_[end].possessive || (begin > 0 && marks_[begin - 1].article && noun);
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

// "Is accused", "is investigating a crash": such an "is" tells of no day; "is meeting on" does.
bool Clauses::is_passive_or_ongoing(std::uint32_t at, std::uint32_t begin) const {
  const std::uint32_t next = at + (at + 1 < begin && marks_[at + 1].no_subject ? 2U : 1U);
  if (next >= begin) return false;
  if (marks_[next].cue == Cue::past) return true;
  const bool right_before = next + 1 == begin || (next + 2 == begin && marks_[begin - 1].no_subject);
  return marks_[next].ongoing && !right_before;
}

std::optional<Clauses::Found> Clauses::look_left(std::uint32_t begin, bool attributive) const {
  const std::uint32_t farthest = begin > kFarthestCue ? begin - kFarthestCue : 0;
  std::optional<Found> weak;
  bool far_off = false;
  for (std::uint32_t at = begin; at-- > farthest;) {
    const Cue cue = marks_[at].cue;
    const bool present_here = !attributive && !far_off && begin - at <= kFarthestPresent;
    const bool passed_over = cue == Cue::weak || cue == Cue::toward || (is_present(at) && !present_here);
    if (counts(at) && !passed_over) return Found{at, false, far_off};
    const bool tells = begin - at <= kClose && !is_passive_or_ongoing(at, begin);
    if (cue == Cue::weak && present_here && !weak && tells) weak = Found{at, true, false};
    far_off |= marks_[at].far_off;
    if (marks_[at].comma) at = begin_of_insertion(at);
    const bool beside = marks_[at].opens && at + 1 == begin;  // "… will leave at 4 p.m. (9 p.m. Tuesday)"
    if (marks_[at].boundary && !beside) break;
  }
  return weak;
}

// What is said in the present after a comma, or of "who" and "which", is of something else. "Is" says nothing
// there, but ends the way: "Monday's game is off, officials said".
std::optional<Clauses::Found> Clauses::look_right(std::uint32_t begin, std::uint32_t end,
                                                  bool attributive) const {
  const std::uint32_t farthest = std::min(static_cast<std::uint32_t>(marks_.size()), end + kFarthestCue);
  // "They met in April and are expecting a child": what goes on there is another thing that they do.
  const bool goes_on = end + 1 < marks_.size() && marks_[end].conjunction && marks_[end + 1].cue != Cue::none;
  if (goes_on) return std::nullopt;
  bool past_comma = false;
  bool weak = false;
  const bool after_noun = attributive && end < farthest && marks_[end].cue == Cue::present;
  for (std::uint32_t at = after_noun ? end + 1 : end; at < farthest; ++at) {
    const Mark& mark = marks_[at];
    const bool closes = at == end && begin > 0 && marks_[begin - 1].opens;
    if ((mark.boundary && !closes) || mark.close_quote || (mark.comma && weak)) break;
    // "The announcement on Thursday that it will close": the announcement was made.
    if (at > end + 1 && end < marks_.size() && marks_[end].relative) break;
    past_comma |= mark.comma && at > end;
    const bool of_other = past_comma || (at > 0 && marks_[at - 1].relative);
    const bool passed_over = mark.cue == Cue::toward || (is_present(at) && of_other);
    if (!counts(at) || passed_over) continue;
    if (mark.cue != Cue::weak) return Found{at, false, false};
    weak = true;
  }
  return std::nullopt;
}

// Of "November's presidential election", the last word.
std::optional<std::uint32_t> Clauses::find_coming_event(std::uint32_t end) const {
  constexpr std::uint32_t kFarthestNoun = 3;
  const std::uint32_t farthest = std::min(static_cast<std::uint32_t>(marks_.size()), end + kFarthestNoun);
  for (std::uint32_t at = end; at < farthest; ++at) {
    if (marks_[at].coming_event) return at;
  }
  return std::nullopt;
}

// "… scheduled for Friday, was called off".
bool Clauses::goes_on_as_past(std::uint32_t end) const {
  const std::size_t next = end + (end < marks_.size() && marks_[end].comma ? 1U : 0U);
  return next < marks_.size() && marks_[next].cue == Cue::past;
}

ClauseView Clauses::look_around(std::uint32_t begin, std::uint32_t end) const {
  const bool attributive = is_attributive(begin, end);
  const bool comma = end < marks_.size() && marks_[end].comma;
  const auto left = look_left(begin, attributive);
  const auto right = look_right(begin, end, attributive);
  if (const auto event = attributive ? find_coming_event(end) : std::nullopt) {
    const bool will_be = *event + 1 < marks_.size() && marks_[*event + 1].cue == Cue::future;
    if (will_be || (left && marks_[left->at].cue == Cue::future)) return view_of(Cue::future, false);
  }
  const bool told_of = attributive && left && marks_[left->at].cue == Cue::speech;
  // "The vote is Friday, officials said", but "By Friday the water had gone".
  if (left && !told_of && (!left->weak || comma || !right)) return view_from_left(*left, begin, end);
  if (right) {
    ClauseView view = view_of(marks_[right->at].cue, false);
    view.close = view.direction == Direction::past && !view.aside && right->at < end + kClose;
    return view;
  }
  const bool toward = begin > 0 && marks_[begin - 1].cue == Cue::toward;
  return toward ? view_of(Cue::toward, false) : ClauseView{};
}

ClauseView Clauses::view_from_left(const Found& found, std::uint32_t begin, std::uint32_t end) const {
  const std::uint32_t word =
      begin > 1 && marks_[begin - 1].article ? begin - 1 : begin;  // "for the December debate"
  const bool deferred = word > 0 && marks_[word - 1].defer_goal;
  const bool attributive = is_attributive(begin, end);
  const Cue cue = marks_[found.at].cue;
  ClauseView view = view_of(cue, deferred);
  view.close = begin - found.at <= kClose && cue != Cue::speech && !found.far_off;
  if (view.direction != Direction::future) return view;
  // "They will appeal Friday's ruling", "they will vote in Friday's election", but "ahead of Friday's vote".
  const bool told_deferred = deferred && cue == Cue::defer;
  if (attributive && !told_deferred && found.at + 1 != begin) return {};
  // What was planned for a day may have been called off since.
  view.close = begin - found.at <= kClose && cue != Cue::planned;
  // "Nobody expected the vote Monday."
  const bool has_object = marks_[found.at].pieces == 1 && begin - found.at > 2;
  view.doubtful = found.far_off || (cue == Cue::planned && (has_object || goes_on_as_past(end)));
  return view;
}

}  // namespace backstory::temporal
