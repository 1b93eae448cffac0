#include "layout/axis.h"

#include <algorithm>
#include <cmath>

#include "layout/context_span.h"
#include "layout/pav.h"

namespace backstory::layout {
namespace {

constexpr std::size_t kMostBreaks = 4;
// Longest gap ÷ median gap under which an axis stays whole.
constexpr double kUnevenGaps = 20;
// Mean displacement, in label widths, at which no further break is tried.
constexpr double kNearEnough = 0.25;
// A break skips at least so many times the longest gap of a piece beside it,
constexpr double kLongGap = 3;
// and two that set a crowd of events apart, so many times the longest gap in the crowd.
constexpr double kGapAroundCrowd = 2;
constexpr std::size_t kCrowd = 4;
// What a further break must bring to be worth its interruption.
constexpr double kWorthABreak = 0.06;

std::vector<Span> spans_of(const std::vector<Occurrence>& placed) {
  std::vector<Span> spans;
  for (const Occurrence& occurrence : placed) spans.push_back({occurrence.first(), occurrence.last(), 1});
  return unite_spans(std::move(spans));
}

double unevenness(const std::vector<Span>& spans) {
  std::vector<double> gaps;
  for (std::size_t i = 1; i < spans.size(); ++i) gaps.push_back(spans[i].begin_day - spans[i - 1].end_day);
  if (gaps.size() < 2) return 1;
  std::sort(gaps.begin(), gaps.end());
  return gaps.back() / std::max(gaps[(gaps.size() - 1) / 2], 0.5);
}

struct Candidate {
  std::vector<std::size_t> cuts;
  TimeScale scale;
  double displacement = 0;  // mean, in label widths
};

class AxisChoice {
 public:
  AxisChoice(const std::vector<Occurrence>& placed, const AxisWish& wish)
      : placed_(placed), wish_(wish), spans_(spans_of(placed)) {}

  Candidate best() const {
    const Candidate whole = measure({}, true);
    if (!may_break() || (!must_break() && whole.displacement <= kNearEnough)) return whole;
    Candidate chosen = whole;
    for (const bool one_rate : {true, false}) {
      Candidate grown = whole;
      while (grown.cuts.size() < std::min(kMostBreaks, spans_.size() - 1)) {
        std::optional<Candidate> next = cut_once_more(grown, one_rate);
        if (!one_rate && !is_near_enough(next)) next = better(std::move(next), set_apart(grown));
        if (!next) break;
        const double gain = chosen.displacement - next->displacement;
        const bool first = must_break() && chosen.cuts.empty();
        const double breaks_more =
            static_cast<double>(next->cuts.size()) - static_cast<double>(chosen.cuts.size());
        if (first || gain > kWorthABreak * std::max(breaks_more, 1.0)) chosen = *next;
        if (chosen.displacement <= kNearEnough && !chosen.cuts.empty()) return chosen;
        grown = *next;
      }
    }
    return chosen;
  }

  std::vector<std::string> words(const std::vector<std::size_t>& cuts) const {
    std::vector<std::string> said;
    for (const std::size_t cut : cuts) said.push_back(say_duration(gap_after(cut)));
    return said;
  }

 private:
  double gap_after(std::size_t span) const { return spans_[span + 1].begin_day - spans_[span].end_day; }

  bool may_break() const {
    if (spans_.size() < 2 || wish_.kind == theme::ScaleKind::linear) return false;
    return must_break() || unevenness(spans_) >= kUnevenGaps;
  }

  bool must_break() const { return wish_.kind == theme::ScaleKind::broken && spans_.size() > 1; }

  // The longest gap of the piece around, from `from` on in steps of `step`, as far as the next cut.
  std::optional<double> longest_beside(std::size_t gap, const std::vector<std::size_t>& cuts,
                                       int step) const {
    std::optional<double> longest;
    const auto is_cut = [&](std::size_t at) { return std::find(cuts.begin(), cuts.end(), at) != cuts.end(); };
    for (auto at = static_cast<std::ptrdiff_t>(gap) + step; at >= 0; at += step) {
      const auto index = static_cast<std::size_t>(at);
      if (index + 1 >= spans_.size() || is_cut(index)) break;
      longest = std::max(longest.value_or(0), gap_after(index));
    }
    return longest;
  }

  // A break is only worth drawing where the gap dwarfs those on one of its sides.
  bool is_long(std::size_t gap, const std::vector<std::size_t>& cuts) const {
    if (must_break() && cuts.empty()) return true;
    const std::optional<double> before = longest_beside(gap, cuts, -1);
    const std::optional<double> after = longest_beside(gap, cuts, 1);
    if (!before && !after) return false;
    const double least = before && after ? std::min(*before, *after) : before.value_or(after.value_or(0));
    return gap_after(gap) >= kLongGap * least;
  }

  static bool is_near_enough(const std::optional<Candidate>& candidate) {
    return candidate && candidate->displacement <= kNearEnough;
  }

  // Per break that it adds.
  static std::optional<Candidate> better(std::optional<Candidate> one, std::optional<Candidate> two) {
    if (!one || !two) return one ? one : two;
    const auto cost = [](const Candidate& candidate) {
      return candidate.displacement + kWorthABreak * static_cast<double>(candidate.cuts.size());
    };
    return cost(*two) < cost(*one) - 1e-9 ? two : one;
  }

  // Where many events crowd in a short time, two breaks give that time a scale of its own, even where neither
  // of them would be worth drawing alone.
  std::optional<Candidate> set_apart(const Candidate& from) const {
    std::optional<Candidate> best;
    if (from.cuts.size() + 2 > kMostBreaks) return best;
    const auto is_cut = [&](std::size_t at) {
      return std::find(from.cuts.begin(), from.cuts.end(), at) != from.cuts.end();
    };
    for (std::size_t before = 0; before + 2 < spans_.size(); ++before) {
      if (is_cut(before)) continue;
      double longest = 0;
      std::size_t events = spans_[before + 1].events;
      for (std::size_t after = before + 1; after + 1 < spans_.size() && !is_cut(after); ++after) {
        const double around = std::min(gap_after(before), gap_after(after));
        if (events >= kCrowd && around >= kGapAroundCrowd * longest) {
          std::vector<std::size_t> cuts = from.cuts;
          cuts.insert(cuts.end(), {before, after});
          std::sort(cuts.begin(), cuts.end());
          best = better(std::move(best), measure(std::move(cuts), false));
        }
        longest = std::max(longest, gap_after(after));
        events += spans_[after + 1].events;
      }
    }
    return best;
  }

  std::optional<Candidate> cut_once_more(const Candidate& from, bool one_rate) const {
    std::optional<Candidate> best;
    for (std::size_t gap = 0; gap + 1 < spans_.size(); ++gap) {
      if (std::find(from.cuts.begin(), from.cuts.end(), gap) != from.cuts.end()) continue;
      if (!is_long(gap, from.cuts)) continue;
      std::vector<std::size_t> cuts = from.cuts;
      cuts.insert(std::upper_bound(cuts.begin(), cuts.end(), gap), gap);
      Candidate candidate = measure(cuts, one_rate);
      if (!best || candidate.displacement < best->displacement - 1e-9) best = std::move(candidate);
    }
    return best;
  }

  Candidate measure(std::vector<std::size_t> cuts, bool one_rate) const {
    Candidate candidate;
    std::vector<double> widths;
    double taken = 0;
    for (const std::string& said : words(cuts)) widths.push_back(wish_.break_width(said));
    for (const double width : widths) taken += width + wish_.room.least_piece_px;
    candidate.cuts = std::move(cuts);
    candidate.scale = scale_with(candidate.cuts, widths, one_rate);
    candidate.displacement = displacement(candidate.scale);
    // A break that leaves no room for what it serves is no help.
    if (taken > (wish_.room.right_px - wish_.room.left_px) / 2 || leaves_one_alone(candidate.cuts))
      candidate.displacement += 100;
    return candidate;
  }

  // Between two breaks; at the ends of a story a lone event is its beginning or its outcome.
  bool leaves_one_alone(const std::vector<std::size_t>& cuts) const {
    for (std::size_t i = 1; i < cuts.size(); ++i) {
      if (cuts[i] == cuts[i - 1] + 1 && spans_[cuts[i]].events == 1) return true;
    }
    return false;
  }

  TimeScale scale_with(const std::vector<std::size_t>& cuts, const std::vector<double>& widths,
                       bool one_rate) const {
    std::vector<Span> spans = spans_;
    widen_lonely_spans(spans, cuts);
    return make_scale(spans, cuts, widths, one_rate, wish_.room);
  }

  double displacement(const TimeScale& scale) const {
    std::vector<double> anchors;
    for (const Occurrence& occurrence : placed_) anchors.push_back(scale.at(occurrence.at()));
    const double width = wish_.room.right_px - wish_.room.left_px;
    const double needed = wish_.label_px / wish_.rows;
    const double fitting = width / std::max<double>(1, static_cast<double>(anchors.size()) - 1);
    const std::vector<double> separations(anchors.size() - 1, std::min(needed, fitting));
    const auto places = place_in_order(anchors, separations, wish_.room.left_px, wish_.room.right_px);
    double sum = 0;
    for (std::size_t i = 0; places && i < anchors.size(); ++i) sum += std::abs((*places)[i] - anchors[i]);
    return sum / static_cast<double>(anchors.size()) / wish_.label_px;
  }

  const std::vector<Occurrence>& placed_;
  const AxisWish& wish_;
  std::vector<Span> spans_;
};

}  // namespace

Axis choose_axis(const std::vector<Occurrence>& placed, const AxisWish& wish) {
  const AxisChoice choice(placed, wish);
  Candidate best = choice.best();
  return {std::move(best.scale), choice.words(best.cuts)};
}

}  // namespace backstory::layout
