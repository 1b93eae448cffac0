#include "temporal/readings.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/utf8.h"

namespace backstory::temporal {
namespace {

bool is_currency(std::string_view text) {
  const char32_t c = decode_code_point(text, 0).value;
  return c == U'$' || c == 0xA2 || c == 0xA3 || c == 0xA5 || (c >= 0x20A0 && c <= 0x20CF);
}

bool is_word(const Piece& piece) {
  return piece.digits > 0 || is_letter(decode_code_point(piece.lower, 0).value);
}

bool is_one_of(const Piece& piece, std::string_view characters) {
  return piece.lower.size() == 1 && characters.find(piece.lower.front()) != std::string_view::npos;
}

// A number is none of ours when more digits, a sign of money or a point hang on it.
bool left_edge_is_clear(std::span<const Piece> pieces, std::uint32_t begin) {
  if (begin == 0) return true;
  const Piece& first = pieces[begin];
  const Piece& left = pieces[begin - 1];
  if (first.digits > 0 && (is_currency(left.lower) || left.lower.ends_with('$'))) return false;
  if (first.space_before) return true;
  if (is_word(left)) return false;
  if (first.digits == 0) return true;
  if (is_one_of(left, "#@.:/+=_&")) return false;
  return !(is_one_of(left, "-,") && begin >= 2 && pieces[begin - 2].digits > 0 && !left.space_before);
}

bool right_edge_is_clear(std::span<const Piece> pieces, std::uint32_t end) {
  if (end >= pieces.size()) return true;
  const Piece& last = pieces[end - 1];
  const Piece& right = pieces[end];
  if (right.space_before) return true;
  if (is_word(right)) return false;
  if (last.digits == 0) return true;
  if (is_one_of(right, "%@=_+&/")) return false;
  const bool digit_follows =
      end + 1 < pieces.size() && pieces[end + 1].digits > 0 && !pieces[end + 1].space_before;
  return !(is_one_of(right, "-.,:/") && digit_follows);
}

struct Candidate {
  std::uint32_t item = 0;
  std::uint32_t begin = 0;
  std::uint32_t width = 0;
  int rank = 0;
  std::size_t features = 0;
  std::size_t depth = 0;
  std::string_view name;
};

std::size_t count_rules(const Chart& chart, std::uint32_t item) {
  const Item& made = chart.items()[item];
  if (made.rule == kNone) return 0;
  std::size_t count = 1;
  for (const std::uint32_t child : made.children)
    count += child == kNone ? std::size_t{0} : count_rules(chart, child);
  return count;
}

std::size_t count_features(const Chart& chart, const Item& item) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < kFeatureCount; ++i) {
    if (static_cast<Feature>(i) == Feature::doubt) continue;
    count += item.object.has(static_cast<Feature>(i)) ? 1U : 0U;
  }
  for (const std::uint32_t child : item.children) {
    const bool two = item.symbol == symbol(Engine::range) || item.symbol == symbol(Engine::pair);
    if (two && child != kNone && item.rule != kNone) count += count_features(chart, chart.items()[child]);
  }
  return count;
}

bool is_better(const Candidate& a, const Candidate& b) {
  if (a.width != b.width) return a.width > b.width;
  if (a.rank != b.rank) return a.rank > b.rank;
  if (a.features != b.features) return a.features > b.features;
  if (a.depth != b.depth) return a.depth < b.depth;
  if (a.name != b.name) return a.name < b.name;
  return a.begin < b.begin;
}

std::string describe_loss(const Candidate& winner, const Candidate& loser) {
  if (winner.width != loser.width) return "the longer reading wins";
  if (winner.rank != loser.rank) return fmt::format("the rule {} goes before it", winner.name);
  if (winner.features != loser.features) return "says less of the date";
  if (winner.depth != loser.depth) return "takes more rules to read";
  if (winner.name != loser.name) return fmt::format("as good; the name {} decides", winner.name);
  return "begins later";
}

struct Candidates {
  std::vector<Candidate> fit;
  std::vector<Candidate> ruled_out;  // by what stands right beside them
};

Candidates find_candidates(const Chart& chart, bool with_ruled_out) {
  Candidates found;
  for (std::uint32_t i = 0; i < chart.items().size(); ++i) {
    const Item& item = chart.items()[i];
    if (item.symbol < symbol(Engine::time) || item.symbol > symbol(Engine::nothing) || item.rule == kNone)
      continue;
    const bool fits =
        left_edge_is_clear(chart.pieces(), item.begin) && right_edge_is_clear(chart.pieces(), item.end);
    if (!fits && !with_ruled_out) continue;
    const Rule& rule = chart.grammar().rules()[item.rule];
    (fits ? found.fit : found.ruled_out)
        .push_back({i, item.begin, item.end - item.begin, rule.rank, count_features(chart, item),
                    count_rules(chart, i), rule.name});
  }
  return found;
}

// Takes candidates, the best first, as long as they do not overlap what is taken.
class Choice {
 public:
  explicit Choice(std::size_t pieces) : taken_(pieces, nullptr) {}

  // The one in its place; none, and it is taken.
  const Candidate* take(const Candidate& candidate) {
    const auto begin = taken_.begin() + candidate.begin;
    const auto end = begin + candidate.width;
    const auto other = std::find_if(begin, end, [](const Candidate* one) { return one != nullptr; });
    if (other != end) return *other;
    std::fill(begin, end, &candidate);
    return nullptr;
  }

  std::vector<std::uint32_t> items() const {
    std::vector<std::uint32_t> items;
    const Candidate* last = nullptr;
    for (const Candidate* one : taken_) {
      if (one != nullptr && one != last) items.push_back(one->item);
      last = one;
    }
    return items;
  }

 private:
  std::vector<const Candidate*> taken_;  // by piece
};

}  // namespace

std::vector<std::uint32_t> choose_readings(const Chart& chart, std::vector<Loss>* losses) {
  Candidates candidates = find_candidates(chart, losses != nullptr);
  std::sort(candidates.fit.begin(), candidates.fit.end(), is_better);
  Choice choice(chart.pieces().size());
  for (const Candidate& candidate : candidates.fit) {
    const Candidate* winner = choice.take(candidate);
    if (winner != nullptr && losses != nullptr)
      losses->push_back({candidate.item, winner->item, describe_loss(*winner, candidate)});
  }
  std::vector<std::uint32_t> items = choice.items();
  if (losses == nullptr) return items;
  std::sort(candidates.ruled_out.begin(), candidates.ruled_out.end(), is_better);
  for (const Candidate& candidate : candidates.ruled_out) {
    if (choice.take(candidate) == nullptr)
      losses->push_back(
          {candidate.item, kNone, "what stands right beside it makes it part of something else"});
  }
  return items;
}

}  // namespace backstory::temporal
