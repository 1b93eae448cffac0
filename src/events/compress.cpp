#include "events/compress.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/utf8.h"

namespace backstory::events {
namespace {

// What a label gains by a word and loses by its length. Measured against labels that editors wrote: half of
// theirs have 39 to 47 code points and five or six words that carry meaning.
struct Weights {
  double name = 1.3;
  double number = 1.1;
  double word = 1.0;
  double adjective = 0.75;       // "military", "southern"
  double weak_adjective = 0.25;  // "strong", "new"
  double beyond_ideal = 0.07;    // a code point
  std::size_t ideal = 46;        // code points
  double tail = 0.4;             // dropped from the subject: "of Almere"
  double in_tail = 0.4;          // part of a word's worth that a word there has
};
constexpr Weights kWeights;

struct Candidate {
  Pieces pieces;
  bool cut = false;
  double loss = 0;
};

bool is_joint(std::string_view lower) {
  const Lexicon& english = lexicon();
  return english.is(WordClass::preposition, lower) || english.is(WordClass::conjunction, lower) ||
         english.is(WordClass::possessive, lower) || english.is(WordClass::relative, lower) ||
         english.is(WordClass::subordinator, lower) || lower == "the" || lower == "a" || lower == "an";
}

bool hangs(std::string_view lower) {
  return is_joint(lower) || lower == "," || lexicon().is(WordClass::hedge, lower) || lower == "not" ||
         lower == "to";
}

void drop_hanging(Pieces& pieces, std::size_t keep) {
  while (pieces.size() > keep) {
    const std::string lower = to_lower(pieces.back().text);
    // "shut down" ends well; "walked in" is not worth "a loss in".
    const bool particle =
        lexicon().is(WordClass::particle, lower) && !lexicon().is(WordClass::date_preposition, lower);
    if (!hangs(lower) || particle) break;
    pieces.pop_back();
  }
}

// Marks without their partner go.
void balance_quotes(Pieces& pieces) {
  const auto count = std::count_if(pieces.begin(), pieces.end(),
                                   [](const Piece& piece) { return is_quotation_mark(piece.text); });
  if (count % 2 == 0) return;
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    if (is_quotation_mark(pieces[i].text))
      pieces[i + 1].space_before = pieces[i + 1].space_before || pieces[i].space_before;
  }
  std::erase_if(pieces, [](const Piece& piece) { return is_quotation_mark(piece.text); });
}

std::string capitalised(std::string text) {
  if (text.empty()) return text;
  const CodePoint first = decode_code_point(text, 0);
  if (first.value < 'a' || first.value > 'z') return text;
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::size_t length_of(const Pieces& pieces) {
  return count_code_points(join(pieces));
}

double worth_of(const Piece& piece) {
  const std::string lower = to_lower(piece.text);
  if (is_joint(lower) || is_quotation_mark(piece.text) || piece.text == ",") return 0;
  if (piece.optional)
    return lexicon().is(WordClass::weak_adjective, lower) ? kWeights.weak_adjective : kWeights.adjective;
  const char32_t first = decode_code_point(piece.text, 0).value;
  if (is_digit(first)) return kWeights.number;
  return first >= 'A' && first <= 'Z' ? kWeights.name : kWeights.word;
}

double value_of(const Piece& piece) {
  return worth_of(piece) * (piece.tail ? kWeights.in_tail : 1);
}

double cost_of_dropping(const Piece& piece) {
  return piece.optional ? value_of(piece) : 1e9;
}

double score_of(const Candidate& candidate) {
  double score = -candidate.loss;
  for (const Piece& piece : candidate.pieces) score += value_of(piece);
  const std::size_t length = length_of(candidate.pieces);
  if (length > kWeights.ideal) score -= kWeights.beyond_ideal * static_cast<double>(length - kWeights.ideal);
  return score;
}

// Whole, and without what a preposition ties to the subject.
std::vector<Candidate> with_subjects(Pieces pieces) {
  std::erase_if(pieces, [](const Piece& piece) { return piece.first_name; });
  std::vector<Candidate> out{{pieces, false, 0}};
  if (std::none_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.tail; })) return out;
  std::erase_if(pieces, [](const Piece& piece) { return piece.tail; });
  out.push_back({pieces, true, kWeights.tail});
  return out;
}

// Adjectives, but for the actor's own, that are not worth their length.
void drop_what_costs(Candidate& candidate) {
  for (std::size_t i = 0; i < candidate.pieces.size(); ++i) {
    const bool tells_who = i == 0 && value_of(candidate.pieces[i]) > kWeights.weak_adjective;
    if (tells_who || !candidate.pieces[i].optional) continue;
    Candidate without = candidate;
    without.pieces.erase(without.pieces.begin() + static_cast<std::ptrdiff_t>(i));
    if (score_of(without) > score_of(candidate)) candidate = std::move(without), --i;
  }
}

// Ended before the piece; where it is too long then, without as many adjectives as it takes.
std::optional<Candidate> ended_before(const Candidate& whole, std::size_t end, std::size_t max_length) {
  Candidate out{whole.pieces, whole.cut || end < whole.pieces.size(), whole.loss};
  out.pieces.resize(end);
  drop_hanging(out.pieces, 1);
  balance_quotes(out.pieces);
  while (length_of(out.pieces) > max_length) {
    const auto optional = std::min_element(
        out.pieces.begin() + 1, out.pieces.end(),
        [](const Piece& a, const Piece& b) { return cost_of_dropping(a) < cost_of_dropping(b); });
    if (optional == out.pieces.end() || !optional->optional) return std::nullopt;
    out.pieces.erase(optional);
  }
  drop_what_costs(out);
  return out;
}

// Where no phrase ends before the limit, between words.
Fit cut_between_words(Pieces pieces, std::size_t max_length) {
  while (pieces.size() > 1 && length_of(pieces) > max_length) {
    pieces.pop_back();
    drop_hanging(pieces, 1);
    balance_quotes(pieces);
  }
  const std::string text = join(pieces);
  return {capitalised(text.substr(0, find_code_point(text, max_length))), true, std::move(pieces), -100};
}

}  // namespace

Fit compress(const Pieces& pieces, std::size_t max_length) {
  std::optional<Fit> best;
  for (const Candidate& whole : with_subjects(pieces)) {
    for (std::size_t end = whole.pieces.size(); end > 0; --end) {
      if (end < whole.pieces.size() && !whole.pieces[end].may_end_before) continue;
      const std::optional<Candidate> candidate = ended_before(whole, end, max_length);
      if (!candidate) continue;
      const double score = score_of(*candidate);
      if (!best || score > best->score)
        best = Fit{capitalised(join(candidate->pieces)), candidate->cut, candidate->pieces, score};
    }
  }
  return best ? *best : cut_between_words(pieces, max_length);
}

std::string fit(const Pieces& pieces, std::size_t max_length) {
  return compress(pieces, max_length).text;
}

}  // namespace backstory::events
