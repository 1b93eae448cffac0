#include "timeline/match.h"

#include <algorithm>
#include <numeric>

#include "timeline/match_candidates.h"
#include "timeline/match_traits.h"

namespace backstory::timeline {
namespace {

constexpr double kTogether = 0.75;  // dates: the same, or one inside the other
constexpr std::size_t kMaxGap = 8;  // events between two recognised ones that are tried by their place
constexpr double kInPassage = 0.7;  // of a quote's words, in another quote
constexpr std::size_t kLeastWords = 3;

struct Pair {
  std::size_t before = 0;
  std::size_t after = 0;
  Alike alike;
  double score = 0;
};

// One passage can tell several events: then date, expression or label says which.
bool is_same_by_quote(const Alike& alike) {
  if (alike.other_words) return false;
  const bool hint = alike.expression > 0 || alike.date >= kTogether;
  if (alike.quote == 1) return hint || alike.label >= 0.5;
  if (alike.quote >= 0.6)
    return (hint && alike.label >= 0.2) || alike.label >= 0.5 || (hint && alike.context > 0);
  if (alike.quote < 0.35) return false;
  if (alike.date >= kTogether) return alike.label >= 0.34 || alike.context > 0 || alike.expression > 0;
  return alike.label >= 0.6 && (alike.date > 0 || alike.context > 0);
}

// The passage was written anew, or there is none.
bool is_same_by_words(const Alike& alike) {
  if (!alike.quoted) return alike.label >= 0.9 || (alike.date >= kTogether && alike.label >= 0.5);
  if (alike.date >= kTogether && alike.label >= 0.75) return true;
  return alike.date >= kTogether && alike.context == 1 && (alike.label >= 0.3 || alike.quote >= 0.3);
}

bool is_same_by_id(const Alike& alike) {
  return alike.id && alike.date >= kTogether && (alike.label >= 0.34 || alike.quote >= 0.34);
}

bool is_same(const Alike& alike) {
  return is_same_by_quote(alike) || is_same_by_words(alike) || is_same_by_id(alike);
}

// For events that stand between the same neighbours: nearly anything that fits will do.
bool is_same_by_place(const Alike& alike) {
  if (alike.other_words) return false;
  if (alike.date >= kTogether)
    return alike.label >= 0.34 || (alike.quote >= 0.4 && alike.label >= 0.15) || alike.context > 0;
  return alike.quote >= 0.6 && (alike.label >= 0.34 || alike.context > 0);
}

double score_of(const Alike& alike) {
  return 4 * alike.quote + 2 * alike.label + 1.5 * alike.date + 0.75 * alike.expression +
         0.75 * alike.context + 0.5 * alike.actors + (alike.id ? 0.75 : 0);
}

class Matcher {
 public:
  Matcher(std::span<const Event> before, std::span<const Event> after)
      : before_(read_traits(before, vocabulary_)), after_(read_traits(after, vocabulary_)) {
    out_.after_of.resize(before.size());
    out_.joined_with.resize(before.size());
    out_.before_of.resize(after.size());
    out_.split_from.resize(after.size());
  }

  Matching run(Ids ids) {
    compare_candidates();
    if (ids == Ids::names) take_pairs([](const Alike& alike) { return alike.id; });
    take_pairs(is_same);
    take_by_place();
    find_splits_and_joins();
    return std::move(out_);
  }

 private:
  Vocabulary vocabulary_;
  std::vector<EventTraits> before_;
  std::vector<EventTraits> after_;
  std::vector<Pair> pairs_;  // best first
  Matching out_;

  void compare_candidates() {
    const auto candidates = find_candidates(before_, after_, vocabulary_.size());
    for (std::size_t i = 0; i < before_.size(); ++i) {
      for (const std::size_t j : candidates[i]) add_pair(i, j);
    }
    std::ranges::stable_sort(pairs_, [](const Pair& a, const Pair& b) { return a.score > b.score; });
  }

  void add_pair(std::size_t i, std::size_t j) {
    const Alike alike = compare(before_[i], after_[j]);
    pairs_.push_back({i, j, alike, score_of(alike)});
  }

  bool are_free(std::size_t i, std::size_t j) const { return !out_.after_of[i] && !out_.before_of[j]; }

  void join(std::size_t i, std::size_t j) {
    out_.after_of[i] = j;
    out_.before_of[j] = i;
  }

  template <typename Accept>
  void take_pairs(const Accept& accept) {
    for (const Pair& pair : pairs_) {
      if (are_free(pair.before, pair.after) && accept(pair.alike)) join(pair.before, pair.after);
    }
  }

  static std::vector<std::size_t> in_order(const std::vector<EventTraits>& events) {
    std::vector<std::size_t> order(events.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return events[i].order; });
    return order;
  }

  // Runs of events without partner, before and after, that lie between the same two recognised neighbours.
  void take_by_place() {
    const std::vector<std::size_t> left = in_order(before_);
    const std::vector<std::size_t> right = in_order(after_);
    std::vector<std::size_t> rank(after_.size());
    for (std::size_t n = 0; n < right.size(); ++n) rank[right[n]] = n;
    std::size_t begin = 0;
    std::size_t from = 0;  // in `right`, behind the neighbour before the run
    for (std::size_t n = 0; n <= left.size(); ++n) {
      const bool at_end = n == left.size();
      if (!at_end && !out_.after_of[left[n]]) continue;
      const std::size_t to = at_end ? right.size() : rank[*out_.after_of[left[n]]];
      if (from <= to) fill_gap({left.data() + begin, n - begin}, {right.data() + from, to - from});
      begin = n + 1;
      from = to + 1;
    }
  }

  void fill_gap(std::span<const std::size_t> left, std::span<const std::size_t> right) {
    if (left.empty() || right.empty() || left.size() > kMaxGap || right.size() > kMaxGap) return;
    std::vector<Pair> pairs;
    for (const std::size_t i : left) {
      for (const std::size_t j : right) {
        if (!are_free(i, j)) continue;
        const Alike alike = compare(before_[i], after_[j]);
        if (is_same_by_place(alike)) pairs.push_back({i, j, alike, score_of(alike)});
      }
    }
    std::ranges::stable_sort(pairs, [](const Pair& a, const Pair& b) { return a.score > b.score; });
    for (const Pair& pair : pairs) {
      if (are_free(pair.before, pair.after)) join(pair.before, pair.after);
    }
  }

  static bool holds_passage(const EventTraits& whole, const EventTraits& part) {
    for (const PassageTraits& inner : part.passages) {
      if (inner.words.size() < kLeastWords) continue;
      for (const PassageTraits& outer : whole.passages) {
        if (share_inside(inner.words, outer.words) >= kInPassage) return true;
      }
    }
    return false;
  }

  void find_splits_and_joins() {
    for (const Pair& pair : pairs_) {
      const bool split = !out_.before_of[pair.after] && out_.after_of[pair.before];
      const bool joined = !out_.after_of[pair.before] && out_.before_of[pair.after];
      if (split && !out_.split_from[pair.after] && holds_passage(before_[pair.before], after_[pair.after])) {
        out_.split_from[pair.after] = pair.before;
      }
      if (joined && !out_.joined_with[pair.before] &&
          holds_passage(after_[pair.after], before_[pair.before])) {
        out_.joined_with[pair.before] = pair.after;
      }
    }
  }
};

}  // namespace

Matching match_events(std::span<const Event> before, std::span<const Event> after, Ids ids) {
  return Matcher(before, after).run(ids);
}

}  // namespace backstory::timeline
